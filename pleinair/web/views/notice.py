"""The page that says what is kept."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from pleinair.privacy import notice


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """Show the notice in force, to everybody."""
    return render(request, "web/privacy.html", {"published": notice.current()})


@require_safe
def privacy_as_json(_request: HttpRequest) -> HttpResponse:
    """Say the same to programs."""
    return JsonResponse(notice.as_data(notice.current()), json_dumps_params={"ensure_ascii": False})
