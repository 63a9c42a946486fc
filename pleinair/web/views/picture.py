"""One picture: large, its recipe, where it came from, and what can be done next."""

import uuid

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from pleinair import site
from pleinair.generation import queries, services
from pleinair.generation.errors import Fault, NotFound
from pleinair.generation.models import Generation
from pleinair.lib import ids
from pleinair.library import queries as library_queries
from pleinair.library.models import Image
from pleinair.providers.protocol import Operation
from pleinair.web import asking, cards, errors, feedback, http, owners, receipts, recipes


@require_safe
def page(request: http.Request, image_id: uuid.UUID) -> HttpResponse:
    """Show a picture with its recipe."""
    image, row = _mine(request, image_id)
    return _render(request, image, row)


@require_POST
def delete(request: http.Request, image_id: uuid.UUID) -> HttpResponse:
    """Delete one picture for good."""
    image, _row = _mine(request, image_id)
    services.delete_image(owner_id=image.owner_id, image_id=image.id)
    if request.htmx:
        return HttpResponse("")
    feedback.deleted(request, 1)
    return redirect("activity")


@require_POST
def vary(request: http.Request, image_id: uuid.UUID) -> HttpResponse:
    """Ask for pictures like this one: a few with other seeds."""
    return _again(request, image_id, "variant")


@require_POST
def reseed(request: http.Request, image_id: uuid.UUID) -> HttpResponse:
    """Ask for the same thing once more with a new seed."""
    return _again(request, image_id, "reseed")


def _again(request: http.Request, image_id: uuid.UUID, operation: Operation) -> HttpResponse:
    image, row = _mine(request, image_id)
    if row is None:
        raise NotFound
    asked = asking.more_like(row, image.id, operation=operation)
    key = request.POST.get("client_key") or str(ids.random_id())
    try:
        with errors.full_is_full():
            made = services.submit(
                owner_id=image.owner_id,
                request=asked,
                client_key=key,
                price_shown=http.price_shown(request),
            )
    except errors.DOMAIN as error:
        if request.htmx and errors.is_dearer(error):
            return _dearer(request, row, error)
        if request.htmx:
            return errors.in_the_bar(request, error)
        faults, status = errors.faults_of(error), errors.status_of(error)
        page = _render(request, image, row, faults=faults, status=status)
        return errors.answer(request, error, page)
    if request.htmx:
        card = cards.card(queries.get(owner_id=image.owner_id, generation_id=made.id))
        return render(request, "web/create.html#asked", {"card": card})
    return redirect(cards.place_of(made.id))


def _dearer(request: http.Request, row: Generation, error: Exception) -> HttpResponse:
    """Answer with the row as it is now, whose buttons say the new prices."""
    context = {"card": cards.card(row), "faults": errors.faults_of(error)}
    response = render(request, "web/create.html#asked", context, status=errors.status_of(error))
    response.headers["HX-Retarget"] = f"#g-{row.id}"
    response.headers["HX-Reswap"] = "outerHTML"
    return response


def _render(
    request: http.Request,
    image: Image,
    row: Generation | None,
    *,
    faults: tuple[Fault, ...] = (),
    status: int = 200,
) -> HttpResponse:
    outputs = list(row.outputs.all()) if row else []
    output = next((o for o in outputs if o.image_id == image.id), None)
    context = {
        "image": image,
        "card": cards.card(row) if row else None,
        "receipt": receipts.of(row, owner=image.owner) if row else None,
        "recipe": recipes.lines(row, output) if row else (),
        "siblings": [o.image for o in outputs] if len(outputs) > 1 else [],
        "parents": [i for i in row.inputs.all() if i.role == "reference"] if row else [],
        "goes_at_download": site.current().switches.keeps_nothing,
        "variant_key": ids.random_id(),
        "reseed_key": ids.random_id(),
        "faults": faults,
    }
    return render(request, "web/picture.html", context, status=status)


def _mine(request: http.Request, image_id: uuid.UUID) -> tuple[Image, Generation | None]:
    owner = owners.get(request)
    image = library_queries.get(owner.id, image_id)
    return image, queries.find_maker_of(owner_id=owner.id, image_id=image.id)
