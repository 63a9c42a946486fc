"""The page that says what is kept."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from pleinair.privacy import notice


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """Show the notice in force, to everybody."""
    return render(request, "web/privacy.html", {"published": notice.current()})
