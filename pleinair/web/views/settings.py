"""Small choices: the theme. What the site is called when installed, and whether it is up."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.templatetags.static import static
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from pleinair import site
from pleinair.accounts import profile
from pleinair.web import owners

_YEAR_S = 60 * 60 * 24 * 365
# The light theme's paper.
_PAPER = "#f7f5f1"


@require_POST
def theme(request: HttpRequest) -> HttpResponse:
    """Remember light or dark in a cookie and the account; all else is as the system has it."""
    home = reverse("studio")
    back = request.POST.get("back", home)
    if not (back.startswith("/") and url_has_allowed_host_and_scheme(back, allowed_hosts=None)):
        back = home
    # Not `redirect`, which would take a word for the name of a page.
    response = HttpResponseRedirect(back)
    chosen = request.POST.get("theme", "")
    _keep(request, chosen if chosen in {"light", "dark"} else "")
    if chosen not in {"light", "dark"}:
        response.delete_cookie("theme")
        return response
    response.set_cookie(
        "theme",
        chosen,
        max_age=None if site.current().switches.keeps_nothing else _YEAR_S,
        secure=site.current().is_secure,
        httponly=True,
        samesite="Lax",
    )
    return response


def _keep(request: HttpRequest, chosen: str) -> None:
    """Remember it with the account too, where the profile says so."""
    is_kept = "theme" in site.current().switches.profile_fields
    if is_kept and request.user.is_authenticated:
        profile.choose(owner=owners.person(request), theme=chosen)


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
