"""The theme and the language that somebody chose: with their account, else in this browser."""

import logging
from typing import Literal

from django.contrib.auth import SESSION_KEY
from django.db import DatabaseError
from django.http import HttpRequest

from pleinair import site
from pleinair.accounts import profile
from pleinair.accounts.errors import AccountsError
from pleinair.accounts.models import Owner
from pleinair.site import languages
from pleinair.web import owners

log = logging.getLogger("pleinair.web")
# Called the same as a field of a profile and as a cookie.
Choice = Literal["theme", "language"]
_THEMES = ("light", "dark")


def known(choice: Choice, value: str) -> str:
    """Return what was chosen, or "" where this site does not have that (any more)."""
    options = _THEMES if choice == "theme" else languages.CODES
    return value if value in options else ""


def find_account(request: HttpRequest) -> None:
    """Find out who is signed in, so that their choices are known. One query at most."""
    is_kept = {"theme", "language"} & set(site.current().switches.profile_fields)
    if not is_kept or SESSION_KEY not in request.session or not request.user.is_authenticated:
        return
    try:
        owners.find(request)
    except (AccountsError, DatabaseError):
        # What is the matter is for the view to meet and to say, in whatever language.
        log.warning("choices not known", extra={"event": "web.choices_unknown"}, exc_info=True)


def with_account(request: HttpRequest, choice: Choice) -> str:
    """Return what somebody signed in chose, or "". Never a query: an error page asks for it."""
    owner = owners.found(request)
    is_kept = choice in site.current().switches.profile_fields
    if not is_kept or owner is None or owner.kind != Owner.Kind.PERSON:
        return ""
    return known(choice, getattr(profile.of(owner), choice))


def preferred(request: HttpRequest, choice: Choice) -> str:
    """Return what somebody chose, with their account before in this browser, or "". No query."""
    return with_account(request, choice) or known(choice, request.COOKIES.get(choice, ""))
