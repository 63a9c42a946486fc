"""Settings → Security: one block for each way to sign in."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from pleinair.web import safeguards, sections


@login_required
@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """Show how somebody signs in, and where each of it is changed."""
    return sections.show(request, "security", {"cards": safeguards.cards(request)})
