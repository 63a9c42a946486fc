"""Work whose provider or model was taken away from this site while it was under way."""

import logging

from django.utils.translation import gettext as _

from pleinair.generation import endings, faults, leases
from pleinair.generation.models import Attempt, Generation
from pleinair.providers import catalogue

log = logging.getLogger("pleinair.generation")


def wait_or_end(lease: leases.Lease, generation: Generation, attempt: Attempt) -> float | None:
    """Say in how many seconds to look for the provider again, or end the work and return None.

    What it never took, or costs it nothing, ends as failed. A task may be finished and paid
    there: it waits as long as any paid answer. Raises Lost.
    """
    log.warning(
        "provider not connected",
        extra={"event": "generation.not_connected", "provider": generation.provider},
    )
    if _took_nothing(generation, attempt):
        endings.failed(lease, generation, attempt, "not_offered")
        return None
    pause_s = faults.patient_pause_s(generation) if attempt.task_id else None
    if pause_s is None:
        endings.unknown(lease, generation, attempt)
        return None
    sentence = _(
        "The provider of this picture is not connected at the moment. The picture is fetched once "
        "it is; if that takes too long, this ends and costs nothing."
    )
    endings.tell(lease, sentence=sentence)
    lease.change(crashes=generation.crashes + 1)
    return pause_s


def _took_nothing(generation: Generation, attempt: Attempt) -> bool:
    model = catalogue.remembered(generation.provider, generation.model)
    return model.repeatable or attempt.state in (Attempt.State.OPEN, Attempt.State.FAILED)
