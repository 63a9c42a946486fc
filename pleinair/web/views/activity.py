"""Everything a maker ever made, as a dense grid, newest first."""

import uuid

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from pleinair.generation import queries, services
from pleinair.generation.errors import NotFound, StillRunning
from pleinair.library import queries as library
from pleinair.web import cards, feedback, http, owners

_PAGE = 24


@require_safe
def page(request: http.Request) -> HttpResponse:
    """Show a page of the grid; `after` is the key that the page before ended with."""
    owner = owners.find(request)
    after = http.uuid_of(request.GET.get("after", ""))
    found = queries.list_newest(owner.id, limit=_PAGE, after=after) if owner else None
    context = {
        "days": cards.by_day(found.rows, follows=after) if found else [],
        "next_after": found.next_after if found else None,
        "is_first": after is None,
    }
    more = request.htmx and after is not None
    return render(request, "web/activity.html#grid" if more else "web/activity.html", context)


@require_POST
def delete(request: http.Request) -> HttpResponse:
    """Delete what was chosen: pictures, and what has none. What is gone already is no error."""
    owner = owners.find(request)
    if owner is not None:
        images = [one for one in _chosen(request, "images") if library.find(owner.id, one)]
        services.delete_images(owner_id=owner.id, image_ids=images)
        rows = [one for one in _chosen(request, "generations") if _deleted(owner.id, one)]
        feedback.deleted(request, len(images) + len(rows))
    return redirect("activity")


def _chosen(request: http.Request, name: str) -> set[uuid.UUID]:
    found = (http.uuid_of(text) for text in request.POST.getlist(name))
    return {one for one in found if one is not None}


def _deleted(owner_id: uuid.UUID, generation_id: uuid.UUID) -> bool:
    """Delete a generation; say whether it was there and over."""
    try:
        services.delete(owner_id=owner_id, generation_id=generation_id)
    except (NotFound, StillRunning):
        return False
    return True
