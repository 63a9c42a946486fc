"""One picture: large, its recipe, where it came from, and what can be done next."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from pleinair import site
from pleinair.generation import briefs, queries, services
from pleinair.generation.errors import Fault, NotFound
from pleinair.generation.models import Generation
from pleinair.generation.quotes import Request
from pleinair.lib import ids
from pleinair.library import queries as library_queries
from pleinair.library.models import Image
from pleinair.providers import catalogue
from pleinair.web import cards, errors, owners

_VARIANTS = 4


@require_GET
def page(request: HttpRequest, image_id: uuid.UUID) -> HttpResponse:
    """Show a picture with its recipe."""
    image, row = _mine(request, image_id)
    return _render(request, image, row)


@require_POST
def delete(request: HttpRequest, image_id: uuid.UUID) -> HttpResponse:
    """Delete one picture for good."""
    image, _row = _mine(request, image_id)
    services.delete_image(owner_id=image.owner_id, image_id=image.id)
    if request.htmx:  # type: ignore[attr-defined]
        return HttpResponse("")
    return redirect("activity")


@require_POST
def vary(request: HttpRequest, image_id: uuid.UUID) -> HttpResponse:
    """Ask for pictures like this one: a few with other seeds."""
    return _again(request, image_id, operation="variant", count=_VARIANTS)


@require_POST
def reseed(request: HttpRequest, image_id: uuid.UUID) -> HttpResponse:
    """Ask for the same thing once more with a new seed."""
    return _again(request, image_id, operation="reseed", count=1)


def _again(
    request: HttpRequest, image_id: uuid.UUID, *, operation: str, count: int
) -> HttpResponse:
    image, row = _mine(request, image_id)
    if row is None:
        raise NotFound
    model = catalogue.capability(row.provider, row.model)
    asked = Request(
        prompt=briefs.prompt_of(row),
        operation=operation,  # type: ignore[arg-type]
        thinking=row.mode == Generation.Mode.THINKING,
        shape=f"{row.width_px}x{row.height_px}",
        quality=row.asked["quality"],
        count=min(count, model.max_count),
        background=row.asked["background"],
        output_format=row.asked["output_format"],
        references=(image.id,),
    )
    key = request.POST.get("client_key") or str(ids.random_id())
    try:
        made = services.submit(owner_id=image.owner_id, request=asked, client_key=key)
    except errors.DOMAIN as error:
        return _render(
            request,
            image,
            row,
            faults=errors.faults_of(error),
            status=errors.status_of(error),
        )
    return redirect(f"/#g-{made.id}")


def _render(
    request: HttpRequest,
    image: Image,
    row: Generation | None,
    *,
    faults: tuple[Fault, ...] = (),
    status: int = 200,
) -> HttpResponse:
    siblings = [o.image for o in row.outputs.all() if o.image_id != image.id] if row else []
    output = next((o for o in row.outputs.all() if o.image_id == image.id), None) if row else None
    context = {
        "image": image,
        "card": cards.card(row) if row else None,
        "recipe": cards.recipe(row, output) if row else (),
        "siblings": siblings,
        "parents": [i for i in row.inputs.all() if i.role == "reference"] if row else [],
        "goes_at_download": site.current().switches.keeps_nothing,
        "variant_key": ids.random_id(),
        "reseed_key": ids.random_id(),
        "faults": faults,
    }
    return render(request, "web/picture.html", context, status=status)


def _mine(request: HttpRequest, image_id: uuid.UUID) -> tuple[Image, Generation | None]:
    owner = owners.find(request)
    if owner is None:
        raise NotFound
    image = library_queries.get(owner.id, image_id)
    return image, queries.find_maker_of(owner.id, image.id)
