"""Everything a maker ever made, as a dense grid, newest first."""

import uuid

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from pleinair.generation import queries, services
from pleinair.library.errors import NotFound
from pleinair.web import cards, http, owners

_PAGE = 24


@require_safe
def page(request: http.Request) -> HttpResponse:
    """Show a page of the grid; `after` is the key that the page before ended with."""
    owner = owners.find(request)
    after = _uuid(request.GET.get("after", ""))
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
    """Delete the chosen pictures. Those that are gone already are no error."""
    owner = owners.find(request)
    for text in request.POST.getlist("images"):
        image_id = _uuid(text)
        if owner is None or image_id is None:
            continue
        try:
            services.delete_image(owner_id=owner.id, image_id=image_id)
        except NotFound:
            continue
    return redirect("activity")


def _uuid(text: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(text)
    except ValueError:
        return None
