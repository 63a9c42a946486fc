"""A fault of ours half-way: when a generation is tried again, and where that has an end."""

from datetime import timedelta

from django.db import connection
from django.utils.translation import gettext as _

from pleinair import site
from pleinair.generation import endings, leases, telling, withdrawal
from pleinair.generation.answers import is_kept
from pleinair.generation.models import Attempt, Generation

# A fault that loses nothing is tried again this often before the generation ends as failed.
_CRASHES = 2
_FIRST_PAUSE_S = 3.0
_LONGEST_PAUSE_S = 600.0
# Where the answer is here, or held in memory, or a vendor has it, it was paid: it is worth waiting
# until an operator has mended the database or made room on the disk.
_PATIENCE = timedelta(days=1)


def after(lease: leases.Lease, why: str) -> float | None:
    """Say in how many seconds to try again after a fault of ours, or end it and return None.

    Raises Lost.
    """
    # A line that broke would stay broken for what is written here.
    connection.close_if_unusable_or_obsolete()
    generation = lease.read()
    if generation.is_over:
        # Only tidying up failed. The lease stays, so that the sweep finds it and tidies again.
        return None
    with telling.as_asked(generation):
        return _pause_or_end(lease, generation, why)


def _pause_or_end(lease: leases.Lease, generation: Generation, why: str) -> float | None:
    attempt = generation.attempts.order_by("-number").first()
    is_paid = _is_paid(attempt)
    pause_s = patient_pause_s(generation) if is_paid else _short_pause_s(generation, why)
    if pause_s is None:
        withdrawal.let_go(generation, attempt)
        endings.failed(lease, generation, attempt, why)
    else:
        if is_paid:
            endings.tell(
                lease, sentence=_("Something went wrong here. It is tried again by itself.")
            )
        lease.change(crashes=generation.crashes + 1)
    lease.give_back(wait_s=pause_s)
    return pause_s


def patience() -> timedelta:
    """Return how long an answer waits for us: no longer than a result may lie here."""
    switches = site.current().switches
    return timedelta(minutes=switches.result_minutes) if switches.keeps_nothing else _PATIENCE


def patient_pause_s(generation: Generation) -> float | None:
    """Return how long to wait for what was paid, or None when patience is over. Pure.

    Each pause is four times as long as the last. Only pauses that we chose are counted: after our
    own downtime there is as much patience left.
    """
    pauses = [min(_FIRST_PAUSE_S * 4**n, _LONGEST_PAUSE_S) for n in range(generation.crashes + 1)]
    return pauses[-1] if sum(pauses) <= patience().total_seconds() else None


def _is_paid(attempt: Attempt | None) -> bool:
    """Say whether an answer lies here, or waits at a vendor under a name that we know."""
    if attempt is None:
        return False
    is_at_vendor = attempt.state == Attempt.State.ACCEPTED and bool(attempt.task_id)
    return is_at_vendor or is_kept(attempt)


def _short_pause_s(generation: Generation, why: str) -> float | None:
    return _FIRST_PAUSE_S if why == "crashed" and generation.crashes < _CRASHES else None
