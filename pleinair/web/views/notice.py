"""The page that says what is kept."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.http import require_safe

from pleinair.privacy import notice


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """Show the notice in force, to everybody: in their language, or as it was published."""
    published = notice.current()
    if "published" not in request.GET:
        read = notice.in_force()
        told = {"notice": read, "published": published, "is_translated": read != published.notice}
        return render(request, "web/privacy.html", told)
    with translation.override(published.language):
        told = {"notice": published.notice, "published": published}
        page = render(request, "web/privacy.html", told)
    page.headers["Content-Language"] = published.language
    return page


@require_safe
def privacy_as_json(_request: HttpRequest) -> HttpResponse:
    """Say the same to programs."""
    return JsonResponse(notice.as_data(notice.current()), json_dumps_params={"ensure_ascii": False})
