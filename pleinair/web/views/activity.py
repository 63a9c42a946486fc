"""Everything a maker ever made, as a dense grid, newest first."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from pleinair.generation import queries, services
from pleinair.web import cards, http, owners

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
    """Delete the chosen pictures. Those that are gone already are no error."""
    owner = owners.find(request)
    chosen = (http.uuid_of(text) for text in request.POST.getlist("images"))
    if owner is not None:
        services.delete_images(owner_id=owner.id, image_ids=[one for one in chosen if one])
    return redirect("activity")
