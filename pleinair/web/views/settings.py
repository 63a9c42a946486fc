"""Small choices: theme and language. How the site is called when installed; whether it is up."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.templatetags.static import static
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from pleinair import site
from pleinair.accounts import profile
from pleinair.web import chosen, owners

_YEAR_S = 60 * 60 * 24 * 365
# The light theme's paper.
_PAPER = "#f7f5f1"


@require_POST
def theme(request: HttpRequest) -> HttpResponse:
    """Remember light or dark in a cookie and the account; all else is as the system has it."""
    return _remembered(request, "theme")


@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Remember a language in a cookie and the account; all else is as the browser asks."""
    return _remembered(request, "language")


def _remembered(request: HttpRequest, choice: chosen.Choice) -> HttpResponse:
    """Keep a choice, or forget it where it is "", and lead back to the page it was made on."""
    value = chosen.known(choice, request.POST.get(choice, ""))
    if choice in site.current().switches.profile_fields and request.user.is_authenticated:
        profile.choose(owner=owners.person(request), **{choice: value})
    # Not `redirect`, which would take a word for the name of a page.
    response = HttpResponseRedirect(_back(request))
    if not value:
        response.delete_cookie(choice)
        return response
    response.set_cookie(
        choice,
        value,
        max_age=None if site.current().switches.keeps_nothing else _YEAR_S,
        secure=site.current().is_secure,
        httponly=True,
        samesite="Lax",
    )
    return response


def _back(request: HttpRequest) -> str:
    """Return the page of this site from which a choice was sent."""
    home = reverse("studio")
    back = request.POST.get("back", home)
    is_ours = back.startswith("/") and url_has_allowed_host_and_scheme(back, allowed_hosts=None)
    return back if is_ours else home


@require_safe
def manifest(_request: HttpRequest) -> HttpResponse:
    """Say how this site is called and looks among other programs."""
    name = site.current().name
    described = {
        "name": name,
        "short_name": name,
        "start_url": reverse("studio"),
        "display": "standalone",
        "background_color": _PAPER,
        "theme_color": _PAPER,
        "icons": [
            {"src": static("web/favicon.svg"), "sizes": "any", "type": "image/svg+xml"},
            {
                "src": static("web/icon-512.png"),
                "sizes": "512x512",
                "type": "image/png",
                "purpose": "any maskable",
            },
        ],
    }
    return JsonResponse(described, content_type="application/manifest+json")


@require_safe
def health(_request: HttpRequest) -> HttpResponse:
    """Say that the process answers."""
    return HttpResponse("ok", content_type="text/plain")
