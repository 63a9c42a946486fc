"""Small choices: the theme. And whether the site is up."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from pleinair import site

_YEAR_S = 60 * 60 * 24 * 365


@require_POST
def theme(request: HttpRequest) -> HttpResponse:
    """Remember light or dark in a cookie; anything else means as the system has it."""
    back = request.POST.get("back", "/")
    if not (back.startswith("/") and url_has_allowed_host_and_scheme(back, allowed_hosts=None)):
        back = "/"
    # Not `redirect`, which would take a word for the name of a page.
    response = HttpResponseRedirect(back)
    chosen = request.POST.get("theme", "")
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


@require_safe
def health(_request: HttpRequest) -> HttpResponse:
    """Say that the process answers."""
    return HttpResponse("ok", content_type="text/plain")
