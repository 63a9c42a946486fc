"""What happens around every page: which headers and cookies leave, what is logged."""

import codecs
import logging
import time
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils import translation
from django.utils.translation import gettext as _

from pleinair.web import chosen, owners, visits

log = logging.getLogger("pleinair.access")

Respond = Callable[[HttpRequest], HttpResponseBase]

_PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=(), browsing-topics=()"


class PageHeaders:
    """Adds the headers that every answer carries; what is personal is not kept by caches."""

    def __init__(self, get_response: Respond) -> None:
        self._next = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self._next(request)
        response.headers.setdefault("Permissions-Policy", _PERMISSIONS)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        if not request.path.startswith(settings.STATIC_URL):
            response.headers.setdefault("Cache-Control", "private, no-store")
        return response


class Visits:
    """Ends a newcomer's first visit: from here on the session alone says who somebody is."""

    def __init__(self, get_response: Respond) -> None:
        self._next = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self._next(request)
        if owners.found(request) is not None:
            visits.end(request, response)
        return response


class ChosenLanguage:
    """Speaks the language that somebody with an account chose, wherever they signed in.

    Django has seen to everybody else: the cookie, else what the browser asks for, else the site's.
    """

    def __init__(self, get_response: Respond) -> None:
        self._next = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        chosen.find_account(request)
        if language := chosen.with_account(request, "language"):
            translation.activate(language)
            request.LANGUAGE_CODE = language
        return self._next(request)


class Charset:
    """Refuses forms in another charset than that of our pages.

    Django believes the header, and some of what Python calls a codec cannot decode text at all.
    """

    def __init__(self, get_response: Respond) -> None:
        self._next = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not _is_utf_8((request.content_params or {}).get("charset", "utf-8")):
            return HttpResponse(_("This is not written in UTF-8."), status=400)
        return self._next(request)


class SameSite:
    """Refuses changes that another site sends, even before a form's token is looked at."""

    def __init__(self, get_response: Respond) -> None:
        self._next = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        came_from = request.headers.get("Sec-Fetch-Site", "same-origin")
        if request.method not in {"GET", "HEAD", "OPTIONS"} and came_from == "cross-site":
            return HttpResponse(_("This came from another site."), status=403)
        return self._next(request)


class AccessLog:
    """Writes one line for each request: route, status, time. Nothing about the person."""

    def __init__(self, get_response: Respond) -> None:
        self._next = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        began = time.perf_counter()
        response = self._next(request)
        match = request.resolver_match
        log.info(
            "request",
            extra={
                "event": "web.request",
                "route": match.view_name if match else "unknown",
                "method": request.method,
                "status": response.status_code,
                "ms": round((time.perf_counter() - began) * 1000),
            },
        )
        return response


def _is_utf_8(charset: str) -> bool:
    try:
        # Plain ASCII is UTF-8 too.
        return codecs.lookup(charset).name in {"utf-8", "ascii"}
    except (LookupError, ValueError):
        return False
