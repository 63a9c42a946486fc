"""How a generation ends, each way in one transaction: pictures or none, charge or release."""

import math
import uuid
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial

from django.db import transaction
from django.utils.translation import gettext as _

from pleinair.billing import services as billing
from pleinair.generation import answers, briefs, flaws, goodwill, inputs, leases, tallies
from pleinair.generation.models import ALIVE, Attempt, Generation, Input, Output
from pleinair.generation.watching import partial_id
from pleinair.lib import clock
from pleinair.library import pictures
from pleinair.library import services as library
from pleinair.providers import catalogue
from pleinair.providers.protocol import Blocked, ProviderError, UnknownOutcome
from pleinair.safety import services as safety
from pleinair.safety.moderation import Verdict
from pleinair.vault import blobs, keys

State = Generation.State


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ending:
    """How a generation ends without pictures, and what its maker is told.

    `declined` says that the vendor took nothing; `also` is written in the same transaction.
    """

    state: Generation.State
    failure: str
    sentence: str
    rewrite: str | None = None
    declined: bool = False
    attempt: tuple[Attempt, Attempt.State] | None = None
    also: Callable[[], None] | None = None


def done(lease: leases.Lease, generation: Generation, attempt: Attempt, kept: answers.Kept) -> None:
    """Turn a kept answer into images, charge for those that came, and tell.

    Pictures that cannot be read are not images: they are not charged and go away again. Those
    with a flaw stay, and are not charged either.
    Raises `IsolatedError` when looking at one failed for a reason of ours; it may be tried again.
    """
    start = inputs.start_of(generation) if flaws.can_be_unchanged(generation) else None
    finished = [
        library.finish_made(
            owner_id=generation.owner_id,
            image_id=image_id,
            has_scene=scene,
            keeping=pictures.keeping_of_made(),
            ordered_px=(generation.width_px, generation.height_px),
            start=start,
        )
        for image_id, scene in zip(kept.image_ids, kept.scenes, strict=True)
    ]
    good = [(position, made) for position, made in enumerate(finished) if made is not None]
    if not good:
        failed(lease, generation, attempt, "broken_picture")
        return
    try:
        _record(lease, generation, attempt, kept, good)
    except _CancelledMeanwhile:
        cancelled(lease, generation)
        return
    tidy(generation)


class _CancelledMeanwhile(Exception):
    """The maker cancelled while the result was on its way: nothing of it is written."""


def _record(
    lease: leases.Lease,
    generation: Generation,
    attempt: Attempt,
    kept: answers.Kept,
    good: list[tuple[int, library.Made]],
) -> None:
    """Write images, charge and `done` at once. Raises _CancelledMeanwhile; nothing is then."""
    ordered_px = (generation.width_px, generation.height_px)
    flawed = (flaws.of(made, ordered_px=ordered_px, used=kept.used) for _p, made in good)
    found = [flaw for flaw in flawed if flaw]
    cost = _cost(generation, kept)
    with transaction.atomic():
        free = goodwill.credited_back(generation, found)
        price = math.ceil(generation.price_credits * (len(good) - len(free)) / generation.count)
        # First, so that who lost the lease finds out before anything is booked or written.
        lease.change(
            state=State.DONE,
            charged_credits=price,
            progress=1.0,
            used={**generation.used, **kept.used},
            finished_at=clock.now(),
        )
        # The row is locked now: a cancel came before it, or finds that it is over.
        if lease.read().cancel_asked_at is not None:
            raise _CancelledMeanwhile
        _write_pictures(generation, kept, good)
        _close(attempt, kept, cost_usd_micros=cost)
        _settle(generation, charge=price)
        tell(
            lease,
            notes=list(kept.notes),
            missing=generation.count - len(good),
            flaws=flaws.counted(free),
            charged_all_the_same=free != found,
        )
        tallies.add(
            generation,
            state=State.DONE,
            pictures=len(good),
            credits=price,
            cost_usd_micros=cost,
        )


def _write_pictures(
    generation: Generation, kept: answers.Kept, good: list[tuple[int, library.Made]]
) -> None:
    for position, made in good:
        image = library.record_made(owner_id=generation.owner_id, made=made)
        Output.objects.create(
            generation=generation,
            position=position,
            image=image,
            seed=kept.seeds[position] if position < len(kept.seeds) else None,
        )


def _close(attempt: Attempt, kept: answers.Kept, *, cost_usd_micros: int | None) -> None:
    Attempt.objects.filter(id=attempt.id).update(
        state=Attempt.State.ANSWERED,
        ended_at=clock.now(),
        request_id=kept.request_id[:128],
        usage=_plain_usage(kept),
        cost_usd_micros=cost_usd_micros,
    )


def refused(lease: leases.Lease, generation: Generation, verdict: Verdict) -> None:
    """End with our own refusal: it names the rule, may offer other words, and costs nothing."""
    noted = partial(
        safety.note_refusal,
        owner_id=generation.owner_id,
        verdict=verdict,
        prompt=briefs.prompt_of(generation),
    )
    ending = _Ending(
        state=State.REFUSED,
        failure=(verdict.categories or ("rules",))[0],
        sentence=verdict.sentence,
        rewrite=verdict.rewrite,
        also=noted,
    )
    _end(lease, generation, ending)


def cancelled(lease: leases.Lease, generation: Generation) -> None:
    """End because the maker said so; whatever state the call is in, it costs nothing."""
    ending = _Ending(
        state=State.CANCELLED,
        failure="cancelled",
        sentence=_("You cancelled this one. It cost nothing."),
    )
    _end(lease, generation, ending)


def unknown(lease: leases.Lease, generation: Generation, attempt: Attempt) -> None:
    """End without knowing what the provider did: it is not asked again and costs nothing."""
    ending = _Ending(
        attempt=(attempt, Attempt.State.UNKNOWN),
        state=State.UNKNOWN,
        failure="unknown_outcome",
        sentence=_(
            "We lost the line to the model while it was at work, so we cannot know whether it "
            "finished. We did not ask twice, and you were not charged."
        ),
    )
    _end(lease, generation, ending)


def failed(lease: leases.Lease, generation: Generation, attempt: Attempt | None, why: str) -> None:
    """End for a reason of our own, named by `why`."""
    sentences = {
        "reference_gone": _(
            "A picture that this should start from is gone. Add it again; this cost nothing."
        ),
        "reference_damaged": _(
            "A picture that this should start from was damaged after it was stored. Add it again; "
            "this cost nothing."
        ),
        "no_room": _("There is no room left to store the result. You were not charged."),
        "broken_picture": _(
            "The model sent something that is not a picture. You were not charged."
        ),
        "not_offered": _("This model is not offered here any more; it cost nothing."),
        "crashed": _("Something went wrong on our side. You were not charged."),
    }
    ending = _Ending(
        attempt=(attempt, Attempt.State.FAILED) if attempt else None,
        state=State.FAILED,
        failure=why,
        sentence=sentences[why],
    )
    _end(lease, generation, ending)


def provider_failed(
    lease: leases.Lease, generation: Generation, attempt: Attempt, error: ProviderError
) -> None:
    """End with what the provider said, in a person's words."""
    if isinstance(error, UnknownOutcome):
        unknown(lease, generation, attempt)
        return
    blocked = isinstance(error, Blocked)
    ending = _Ending(
        attempt=(attempt, Attempt.State.FAILED),
        state=State.REFUSED if blocked else State.FAILED,
        failure=error.kind,
        declined=True,
        sentence=_("%(what)s You were not charged.") % {"what": error.message},
    )
    _end(lease, generation, ending)


def tidy(generation: Generation) -> None:
    """Remove what only lived as long as the work: words, partials, answers, working uploads.

    Bytes that became no image go too. Idempotent; for a generation that is over.
    """
    clear(generation, generation.attempts.all())
    _drop_uploads(generation)


def clear(generation: Generation, attempts: Iterable[Attempt]) -> None:
    """Remove the bytes of a generation and some of its attempts, except those of its images."""
    briefs.drop(generation)
    for index in range(generation.count):
        blobs.delete(partial_id(generation.id, index), keeping="working")
    images = {str(image_id) for image_id in generation.outputs.values_list("image_id", flat=True)}
    for attempt in attempts:
        answers.drop_document(attempt.id)
        for image_id in set(attempt.image_ids) - images:
            pictures.delete_unrecorded(uuid.UUID(image_id), keeping=pictures.keeping_of_made())


def is_forgotten(generation: Generation) -> bool:
    """Say whether a generation went with its owner while it was worked on. Two queries."""
    exists = Generation.objects.filter(id=generation.id).exists()
    return not exists or keys.is_shredded(generation.owner_id)


def hold_reference(generation_id: uuid.UUID) -> str:
    """Return the ledger's name for the hold of a generation."""
    return f"generation:{generation_id}"


def tell(lease: leases.Lease, **told: object) -> None:
    """Write what the maker is told, sealed: it may repeat words of the prompt."""
    row = lease.read()
    # Saved, not updated: only a row knows the owner and the key that its words are sealed to.
    row.told = {key: value for key, value in told.items() if value}
    row.save(update_fields=["told"])


def _drop_uploads(generation: Generation) -> None:
    """Let go of working uploads, unless another generation still needs them."""
    needed = Input.objects.filter(image__isnull=False, generation__state__in=ALIVE)
    inputs = Input.objects.filter(
        generation=generation, was_upload=True, image__keeping="working"
    ).exclude(image_id__in=needed.values("image_id"))
    for image_id in set(inputs.values_list("image_id", flat=True)):
        # Somebody else may be tidying up after the same death.
        with suppress(library.NotFound):
            library.delete_image(owner_id=generation.owner_id, image_id=image_id)


def _end(lease: leases.Lease, generation: Generation, ending: _Ending) -> None:
    with transaction.atomic():
        lease.change(state=ending.state, failure=ending.failure[:32], finished_at=clock.now())
        if ending.also is not None:
            ending.also()
        perhaps_paid = not ending.declined and goodwill.may_be_billed(generation)
        if ending.attempt is not None:
            # Not before the row: a failed attempt of a living generation means "call again".
            attempt, state = ending.attempt
            Attempt.objects.filter(id=attempt.id).update(
                state=state,
                error=ending.failure[:32] if state == Attempt.State.FAILED else "",
                ended_at=clock.now(),
            )
        _settle(generation, charge=0)
        tell(lease, sentence=ending.sentence, rewrite=ending.rewrite)
        tallies.add(
            generation, state=ending.state, failure=ending.failure, perhaps_paid=perhaps_paid
        )
    tidy(generation)


def _settle(generation: Generation, *, charge: int) -> None:
    if generation.price_credits == 0:
        return
    if charge:
        billing.charge(hold_reference(generation.id), credits=charge)
    else:
        billing.release(hold_reference(generation.id))


def _plain_usage(kept: answers.Kept) -> dict[str, int | None] | None:
    if kept.usage is None:
        return None
    return {
        "text_input_tokens": kept.usage.text_input_tokens,
        "image_input_tokens": kept.usage.image_input_tokens,
        "cached_input_tokens": kept.usage.cached_input_tokens,
        "text_output_tokens": kept.usage.text_output_tokens,
        "image_output_tokens": kept.usage.image_output_tokens,
    }


def _cost(generation: Generation, kept: answers.Kept) -> int | None:
    """Return what the vendor asks, or None where nobody can tell."""
    if kept.usage is None:
        return None
    model = catalogue.remembered(generation.provider, generation.model)
    try:
        return catalogue.cost_usd_micros(model, kept.usage, at=clock.now().date())
    except catalogue.PriceUnknown:
        return None
