"""A request as our views get it, and what is read from it."""

import uuid

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails


class Request(HttpRequest):
    """With what middleware has put on it: `htmx` says whether a part or all of a page is wanted."""

    htmx: HtmxDetails


def price_shown(request: HttpRequest) -> int:
    """Return the price that was posted with a form, as it was shown; where none was, nothing."""
    text = request.POST.get("price", "")
    return int(text) if text.isdecimal() and len(text) < 10 else 0


def uuid_of(text: str | None) -> uuid.UUID | None:
    """Return the id that a text is, or None."""
    try:
        return uuid.UUID(text or "")
    except ValueError:
        return None
