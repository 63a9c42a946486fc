"""What a maker can do with generations: ask, cancel, delete. And what the clock does."""

import logging
import uuid
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from itertools import islice

from django.db import IntegrityError, transaction
from django.db.models import F, Subquery
from django.utils import translation
from django.utils.translation import gettext as _

from pleinair import site
from pleinair.billing import amounts
from pleinair.billing import queries as allowances
from pleinair.billing import services as billing
from pleinair.generation import (
    briefs,
    endings,
    forgetting,
    goodwill,
    inputs,
    leases,
    leftovers,
    permits,
    queries,
    runner,
    suppliers,
    tombstones,
)
from pleinair.generation.errors import Deleted, Fault, RequestRefused, StillRunning
from pleinair.generation.models import ALIVE, Generation, Input
from pleinair.generation.quotes import Quote, Request, quote
from pleinair.lib import clock, ids
from pleinair.library import queries as library_queries
from pleinair.library import services as library
from pleinair.library.models import Image
from pleinair.providers import catalogue
from pleinair.safety import limits, prompts
from pleinair.vault import scrub

log = logging.getLogger("pleinair.generation")

# Unfinished pictures shown on the way, where the model can send them.
_PARTIALS = 2
_SWEEP_AT_MOST = 50


def quote_for(request: Request, *, owner_id: uuid.UUID | None = None) -> Quote:
    """Return price, size and time of a request on this site, with what the maker's plan forbids.

    What is left to the model stays within the plan. Two queries: for our own figures and, where
    plans are sold, for the maker's. Raises RequestRefused where the model is not offered here.
    """
    here = site.current()
    model, allowance = suppliers.get_offered(request.model), allowances.allowance(owner_id)
    within = permits.quality_within(allowance, request.quality, model=model)
    quoted = quote(
        replace(request, quality=within),
        model=model,
        free=here.switches.billing == "none",
        at=clock.now().date(),
        usual_s=queries.usual_seconds(
            model, quality=within, thinking=request.thinking, count=request.count
        ),
    )
    if quoted.faults:
        return quoted
    tier = catalogue.tier_of(width_px=quoted.width_px, height_px=quoted.height_px)
    return replace(quoted, faults=permits.faults(allowance, quality=quoted.quality, tier=tier))


def find_asked(*, owner_id: uuid.UUID, client_key: str) -> Generation | None:
    """Return what was asked for under a client key already, or None; also for what is no key.

    Raises Deleted where it was made and deleted within the last day.
    """
    if not _is_key(client_key):
        return None
    found = queries.find_by_key(owner_id=owner_id, client_key=client_key)
    if found is None and tombstones.stands(owner_id=owner_id, client_key=client_key):
        raise Deleted
    return found


def submit(
    *,
    owner_id: uuid.UUID,
    request: Request,
    client_key: str,
    price_shown: int | None = None,
) -> Generation:
    """Take a request: row, references and hold in one transaction, then run or queue it.

    The same `client_key` again returns the same generation, whatever else is sent with it.
    `price_shown` is what the maker was told it costs, in credits: never more than that is taken,
    but maybe less. None says that nobody was told anything.
    Raises RequestRefused (bad settings or words, a price that rose), `billing.NotEnoughCredits`,
    `safety.limits.TooMany`, Deleted.
    """
    again = find_asked(owner_id=owner_id, client_key=client_key)
    if again is not None:
        return again
    prompt, quoted, given = _checked(owner_id, request, client_key, price_shown)
    limits.take(
        key_kind="owner",
        key=str(owner_id),
        now=clock.now(),
        rule=limits.Rule(per_minute=site.current().per_minute),
    )
    generation = _row(owner_id, request, quoted, client_key)
    briefs.put(generation, prompt)
    generation.prompt = briefs.column_value(prompt)
    try:
        with briefs.dropped_on_failure(generation), transaction.atomic():
            generation.save(force_insert=True)
            Input.objects.bulk_create(inputs.rows(generation, given))
            if quoted.price_credits:
                billing.hold(
                    generation.owner,
                    credits=quoted.price_credits,
                    reference=endings.hold_reference(generation.id),
                    for_reference=str(generation.id),
                )
            transaction.on_commit(partial(runner.offer, generation.id))
    except IntegrityError:
        again = queries.find_by_key(owner_id=owner_id, client_key=client_key)
        if again is not None:
            return again
        # Else a picture went between the check and the writing.
        _given, gone = inputs.find(owner_id, request)
        if not gone:
            raise
        raise RequestRefused(tuple(gone)) from None
    return generation


def cancel(*, owner_id: uuid.UUID, generation_id: uuid.UUID) -> Generation:
    """Ask for a generation to stop; in every state it then costs nothing.

    Over already: nothing happens. Raises NotFound for a missing or foreign one, and TooManyCancels
    where its maker stopped too many in a day that the vendor already had: it then goes on.
    """
    generation = queries.get(owner_id=owner_id, generation_id=generation_id)
    with transaction.atomic():
        asked = (
            Generation.objects.alive()
            .filter(id=generation_id, cancel_asked_at__isnull=True)
            .update(cancel_asked_at=clock.now(), changed_at=clock.now(), revision=F("revision") + 1)
        )
        if asked:
            goodwill.count_cancel(generation)
    if asked:
        # Where nobody works on it, this very process ends it now; else its worker does.
        runner.offer(generation.id)
    return queries.get(owner_id=owner_id, generation_id=generation_id)


def delete(*, owner_id: uuid.UUID, generation_id: uuid.UUID) -> None:
    """Delete a generation with its pictures. Raises NotFound, StillRunning."""
    generation = queries.get(owner_id=owner_id, generation_id=generation_id)
    if not generation.is_over:
        raise StillRunning(_("Cancel it first; then it can be deleted."))
    _erase(generation)


def delete_image(*, owner_id: uuid.UUID, image_id: uuid.UUID) -> None:
    """Delete one picture; a generation whose last picture this was goes with it.

    Raises `library.NotFound` for a missing or foreign one.
    """
    generation = queries.find_maker_of(owner_id=owner_id, image_id=image_id)
    if generation is None or queries.has_outputs(
        owner_id=owner_id, generation_id=generation.id, besides=image_id
    ):
        library.delete_image(owner_id=owner_id, image_id=image_id)
    # Asked again: the last of its siblings may have been deleted at the same time.
    if generation is not None and not queries.has_outputs(
        owner_id=owner_id, generation_id=generation.id, besides=image_id
    ):
        _erase(generation)


def delete_images(*, owner_id: uuid.UUID, image_ids: Iterable[uuid.UUID]) -> None:
    """Delete several pictures. Those that are missing or foreign are no error."""
    for image_id in image_ids:
        with suppress(library.NotFound):
            delete_image(owner_id=owner_id, image_id=image_id)


def taken_away(*, owner_id: uuid.UUID, image_id: uuid.UUID) -> None:
    """Say that a result was downloaded in full; where nothing is kept, it goes now."""
    if site.current().switches.keeps_nothing:
        delete_image(owner_id=owner_id, image_id=image_id)


def wake(*, provider: str, task_id: str) -> bool:
    """Look at a task now instead of at its next turn; say whether one waits for that.

    Whoever says that a task is done is not believed, so any number of calls does no harm.
    """
    generation_id = queries.find_by_task(provider=provider, task_id=task_id)
    if generation_id is None:
        return False
    Generation.objects.filter(id=generation_id).update(again_at=None)
    runner.offer(generation_id)
    return True


def sweep() -> None:
    """Do what the clock asks for: take up work nobody holds, drop what has outlived its time.

    Idempotent; any process may call it at any time.
    """
    for generation_id in leases.waiting(limit=_SWEEP_AT_MOST):
        runner.offer(generation_id)
    now = clock.now()
    switches = site.current().switches
    if switches.keeps_nothing:
        _drop_old(now - timedelta(minutes=switches.result_minutes))
    leftovers.tidy_interrupted()
    _drop_loose_copies(now - leftovers.rest())
    leftovers.clear_working()
    forgetting.forget_stale_guests()
    # Last: what was deleted here, and by people since the last round, goes from the log too.
    scrub.empty_log()


def sweep_thoroughly() -> None:
    """Do what the clock asks for once in a while: it looks at everything that is kept."""
    _drop_unused_uploads(clock.now() - timedelta(hours=site.current().unused_upload_hours))
    leftovers.clear_kept()
    tombstones.clear()


def _drop_old(before: datetime) -> None:
    """Forget everything that is over and older than a moment (sites that keep nothing)."""
    old = Generation.objects.filter(finished_at__lt=before)[:_SWEEP_AT_MOST]
    for generation in old:
        _erase(generation)


def _drop_loose_copies(before: datetime) -> None:
    """Delete working uploads that no living generation uses."""
    used = Input.objects.filter(image__isnull=False, generation__state__in=ALIVE)
    loose = library_queries.unused_uploads(
        keeping=Image.Keeping.WORKING, before=before, used=Subquery(used.values("image_id"))
    )
    for owner_id, image_id in tuple(islice(loose, _SWEEP_AT_MOST)):
        library.delete_image(owner_id=owner_id, image_id=image_id)


def _drop_unused_uploads(before: datetime) -> None:
    """Delete kept uploads that no generation uses, or not any more: no page shows them."""
    used = Input.objects.filter(image__isnull=False)
    unused = library_queries.unused_uploads(
        keeping=Image.Keeping.KEPT, before=before, used=Subquery(used.values("image_id"))
    )
    for owner_id, image_id in unused:
        library.delete_image(owner_id=owner_id, image_id=image_id)


def _erase(generation: Generation) -> None:
    """Delete a generation: what only lived for the work first, then all rows at once.

    The bytes of kept pictures go when the rows are gone. After a death on the way all can be done
    again, or there is nothing left to do but for the sweep, which finds bytes without a row.
    """
    owner_id = generation.owner_id
    endings.tidy(generation)
    with transaction.atomic():
        tombstones.put(generation)
        for image_id in queries.list_image_ids(owner_id=owner_id, generation_id=generation.id):
            library.delete_image(owner_id=owner_id, image_id=image_id)
        generation.delete()


def _checked(
    owner_id: uuid.UUID, request: Request, client_key: str, price_shown: int | None
) -> tuple[str, Quote, list[inputs.Given]]:
    """Check everything about a request before anything is written."""
    faults: list[Fault] = []
    prompt = ""
    try:
        prompt = prompts.clean_prompt(request.prompt)
    except prompts.BadPrompt as error:
        faults.append(Fault("prompt", str(error)))
    if not _is_key(client_key):
        faults.append(Fault("client_key", _("The client key must have 1 to 64 characters.")))
    quoted = quote_for(request, owner_id=owner_id)
    # What is no prompt at all needs no second sentence about what the model would say to it.
    faults.extend(fault for fault in quoted.faults if not (faults and fault.field == "prompt"))
    if price_shown is not None and quoted.price_credits > price_shown:
        faults.append(_dearer(quoted))
    given, unfit = inputs.find(owner_id, request)
    faults.extend(unfit)
    if faults:
        raise RequestRefused(tuple(faults))
    return prompt, quoted, given


def _dearer(quoted: Quote) -> Fault:
    sentence = _(
        "With %(model)s this costs %(price)s. Nothing was charged: press again if that is fine."
    )
    names = {"model": quoted.model.name, "price": amounts.in_credits(quoted.price_credits)}
    return Fault("price", sentence % names)


def _is_key(text: str) -> bool:
    # PostgreSQL cannot even be asked for a text with a nought in it.
    return 0 < len(text) <= 64 and text.isprintable()


def _row(owner_id: uuid.UUID, request: Request, quoted: Quote, client_key: str) -> Generation:
    return Generation(
        id=ids.ordered_id(),
        owner_id=owner_id,
        client_key=client_key,
        operation=request.operation,
        mode=Generation.Mode.THINKING if request.thinking else Generation.Mode.INSTANT,
        provider=quoted.model.provider,
        model=quoted.model.id,
        asked={
            "shape": request.shape_wish or request.shape,
            "tier": request.tier,
            "quality": request.quality,
            "background": request.background,
            "output_format": request.output_format,
            "seed": request.seed,
            "language": translation.get_language(),
        },
        used={
            "quality": quoted.quality,
            "background": quoted.background,
            "output_format": quoted.output_format,
            "partial_images": min(_PARTIALS, quoted.model.partial_images),
        },
        width_px=quoted.width_px,
        height_px=quoted.height_px,
        count=request.count,
        seed=request.seed if request.seed is not None else _own_seed(quoted.model),
        price_credits=quoted.price_credits,
        expected_s=quoted.expected_s,
    )


def _own_seed(model: catalogue.Model) -> int | None:
    """Choose a seed where the model has one, so that the recipe can name it."""
    return ids.random_id().int % 2**31 if model.seed else None
