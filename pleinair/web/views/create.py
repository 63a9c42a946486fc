"""The studio: the prompt bar and the stream of what this maker asked for."""

import uuid
from collections.abc import Sequence

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from pleinair.billing import queries as billing
from pleinair.generation import briefs, queries, services
from pleinair.generation.errors import Fault, RequestRefused
from pleinair.lib import ids
from pleinair.library import queries as library_queries
from pleinair.library import services as library
from pleinair.library.models import Image
from pleinair.web import (
    asking,
    bringing,
    cards,
    chips,
    errors,
    examples,
    fitting,
    http,
    owners,
    preferred,
    shapes,
    submitting,
    visits,
)

_STREAM = 12
DEFAULTS = {
    "prompt": "",
    "mode": "instant",
    "shape": shapes.AUTO,
    "tier": "1K",
    "quality": "auto",
    "count": 1,
    "background": "auto",
    "output_format": "png",
    "operation": "",
}


@require_safe
def studio(request: http.Request) -> HttpResponse:
    """Show the prompt bar over the stream; `again` and `with` fill the bar."""
    response = _page(request, values=_filled(request))
    if owners.find(request) is None:
        visits.begin(request, response)
    return response


@require_POST
def submit(request: http.Request) -> HttpResponse:
    """Take what was asked for. With faults the bar comes back as it was, and nothing is spent."""
    try:
        generation = submitting.submit(request)
    except submitting.Dearer as error:
        return _dearer(request, error)
    except (asking.Unreadable, RequestRefused, library.UploadRefused, *errors.PLAIN) as error:
        return _refused(request, error)
    if request.htmx:
        card = cards.card(queries.get(owner_id=generation.owner_id, generation_id=generation.id))
        context = {"card": card, "client_key": ids.random_id()}
        return render(request, "web/create.html#asked", context)
    return redirect(cards.place_of(generation.id))


@require_POST
def price(request: http.Request) -> HttpResponse:
    """Answer what the bar's settings would cost and take, for the button."""
    try:
        asked = asking.read(request)
        quoted = services.quote_for(asked, owner_id=_owner_id(request))
    except (asking.Unreadable, RequestRefused) as error:
        faults = errors.faults_of(error)
        return render(request, "web/parts/go.html", {"faults": faults}, status=422)
    context = {"quote": quoted, "faults": quoted.faults}
    return render(request, "web/parts/go.html", context, status=422 if quoted.faults else 200)


@require_POST
def controls(request: http.Request) -> HttpResponse:
    """Draw the bar's controls for the model that was chosen, as far as it can do the rest."""
    return render(request, "web/parts/redrawn.html", _bar(_posted(request), _owner_id(request)))


@require_safe
def generation(request: http.Request, generation_id: uuid.UUID) -> HttpResponse:
    """Show one generation: as a row for the stream, or as a page of its own."""
    card = cards.card(queries.get(owner_id=owners.get(request).id, generation_id=generation_id))
    template = "web/parts/generation.html" if request.htmx else "web/generation.html"
    return render(request, template, {"card": card})


@require_POST
def cancel(request: http.Request, generation_id: uuid.UUID) -> HttpResponse:
    """Cancel, in whatever state it is."""
    row = services.cancel(owner_id=owners.get(request).id, generation_id=generation_id)
    if request.htmx:
        return render(request, "web/parts/generation.html", {"card": cards.card(row)})
    return redirect(cards.place_of(generation_id))


@require_POST
def delete(request: http.Request, generation_id: uuid.UUID) -> HttpResponse:
    """Delete a generation with its pictures."""
    services.delete(owner_id=owners.get(request).id, generation_id=generation_id)
    if request.htmx:
        return HttpResponse("")
    return redirect("activity" if request.POST.get("back") == "activity" else "studio")


def _owner_id(request: http.Request) -> uuid.UUID | None:
    owner = owners.find(request)
    return owner.id if owner else None


def _page(
    request: http.Request,
    *,
    values: dict[str, object],
    faults: tuple[Fault, ...] = (),
    status: int = 200,
) -> HttpResponse:
    owner = owners.find(request)
    after = _after(request)
    page = queries.list_newest(owner.id, limit=_STREAM, after=after) if owner else None
    context = {
        "days": cards.by_day(page.rows, follows=after) if page else [],
        "next_after": page.next_after if page else None,
        "is_first": after is None,
        "examples": examples.current(),
        "faults": faults,
        **_bar(values, owner.id if owner else None),
    }
    more = request.htmx and after is not None
    return render(
        request, "web/create.html#stream" if more else "web/create.html", context, status=status
    )


def _bar(values: dict[str, object], owner_id: uuid.UUID | None) -> dict[str, object]:
    """Return what the prompt bar's template needs; a new key for each new asking."""
    fit = fitting.fitted(values)
    values, choices = fit.values, asking.choices(fit.model)
    return {
        "values": values,
        "note": fit.note,
        "choices": choices,
        "controls": chips.controls(choices, values, billing.allowance(owner_id)),
        "quote": services.quote_for(asking.shown(values), owner_id=owner_id),
        "client_key": ids.random_id(),
    }


def _filled(request: http.Request) -> dict[str, object]:
    """Return the bar's values: an example's words, an earlier generation's, or a picture added."""
    values: dict[str, object] = {**DEFAULTS, "prompt": request.GET.get("prompt", "")}
    owner = owners.find(request)
    if owner is None:
        return values
    values |= preferred.values(owner)
    again, added = http.uuid_of(request.GET.get("again")), http.uuid_of(request.GET.get("with"))
    if again is not None:
        row = queries.get(owner_id=owner.id, generation_id=again)
        values |= asking.like(row, prompt=briefs.prompt_of(row))
    if added is not None:
        values["references"] = [library_queries.get(owner.id, added)]
        maker = queries.find_maker_of(owner_id=owner.id, image_id=added)
        values |= {"model": maker.model_name} if maker else {}
    return values


def _dearer(request: http.Request, error: submitting.Dearer) -> HttpResponse:
    """Answer with the new price. Without JavaScript the files that came have become chips.

    Files change what it costs, so who sends some without JavaScript always comes by here.
    """
    masks = [image for image in error.brought if image.id == error.asked.mask]
    if request.htmx:
        bringing.take_back(error.brought)
        quoted = services.quote_for(error.asked, owner_id=_owner_id(request))
        return errors.in_the_bar(request, error, quote=quoted)
    bringing.take_back(masks)
    more = (Fault("mask", _("Add the mask once more, too.")),) if masks else ()
    pictures = [image for image in error.brought if image not in masks]
    return _refused(request, error, more=more, brought=pictures)


def _refused(
    request: http.Request,
    error: Exception,
    *,
    more: tuple[Fault, ...] = (),
    brought: Sequence[Image] = (),
) -> HttpResponse:
    if request.htmx:
        return errors.in_the_bar(request, error)
    values = _posted(request, brought=brought)
    faults, status = (*errors.faults_of(error), *more), errors.status_of(error)
    return errors.answer(
        request, error, _page(request, values=values, faults=faults, status=status)
    )


def _posted(request: http.Request, *, brought: Sequence[Image] = ()) -> dict[str, object]:
    """Return the bar's values as they were posted. One query for each picture."""
    values: dict[str, object] = {**DEFAULTS, **request.POST.dict()}
    if request.POST.get("size"):
        values["shape"] = request.POST["size"]
    return {**values, "references": [*_references(request), *brought]}


def _references(request: http.Request) -> list[Image]:
    owner = owners.find(request)
    wanted = [http.uuid_of(text) for text in request.POST.getlist("references")]
    if owner is None:
        return []
    found = [library_queries.find(owner.id, image_id) for image_id in wanted if image_id]
    return [image for image in found if image is not None]


def _after(request: http.Request) -> uuid.UUID | None:
    return http.uuid_of(request.GET.get("after"))
