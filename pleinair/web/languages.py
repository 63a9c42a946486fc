"""The language in which somebody reads, and those there are to choose from."""

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.db import DatabaseError
from django.http import HttpRequest

from pleinair import site
from pleinair.accounts import languages, profile
from pleinair.accounts.errors import AccountsError
from pleinair.web import owners


def chosen(request: HttpRequest) -> str:
    """Return the language that somebody who is signed in chose, or "". One query at most."""
    is_kept = "language" in site.current().switches.profile_fields
    if not is_kept or SESSION_KEY not in request.session or not request.user.is_authenticated:
        return ""
    try:
        return languages.known(profile.of(owners.person(request)).language)
    except (AccountsError, DatabaseError):
        # What is the matter is for the view to meet and to say, in whatever language.
        return ""


def preferred(request: HttpRequest) -> str:
    """Return the language that somebody chose, with their account or in this browser, or ""."""
    in_cookie = languages.known(request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, ""))
    return chosen(request) or in_cookie
