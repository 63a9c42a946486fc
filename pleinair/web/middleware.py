"""What happens around every page: which headers leave, what is logged."""

import logging
import time
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _

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
        if not request.path.startswith("/static/"):
            response.headers.setdefault("Cache-Control", "private, no-store")
        return response


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
                "event": "request",
                "route": match.view_name if match else "unknown",
                "method": request.method,
                "status": response.status_code,
                "ms": round((time.perf_counter() - began) * 1000),
            },
        )
        return response
