"""The first minutes of a newcomer, who has no session before the first thing they do.

A browser may send several first requests at the same moment. What they share is a cookie of
random bytes that the studio gave it. It is good for minutes, stands in no page, and goes as soon
as a session knows the guest: from then on the session alone says who somebody is.
"""

import secrets
import uuid
from datetime import timedelta

from django.core.signing import BadSignature, TimestampSigner
from django.http import HttpRequest, HttpResponseBase
from django.utils.crypto import salted_hmac

from pleinair import site

# Long enough to write a first prompt. Who takes longer has a session of their own at once, and
# loses only that two presses at the same moment are known to be one guest's.
_LIFE = timedelta(minutes=10)
_RANDOM_BYTES = 24
_SALT = "pleinair.web.visits"


def begin(request: HttpRequest, response: HttpResponseBase) -> None:
    """Give a newcomer's browser what its first requests will share, unless it has that."""
    if wish_id(request) is None:
        response.set_cookie(
            cookie_name(),
            _signer().sign(secrets.token_urlsafe(_RANDOM_BYTES)),
            max_age=None if site.current().switches.keeps_nothing else _LIFE,
            secure=site.current().is_secure,
            httponly=True,
            samesite="Lax",
        )


def wish_id(request: HttpRequest) -> uuid.UUID | None:
    """Return the id that all first requests of one browser agree on, or None."""
    try:
        visit = _signer().unsign(request.COOKIES.get(cookie_name(), ""), max_age=_LIFE)
    except BadSignature:
        return None
    digest = salted_hmac(_SALT, visit, algorithm="sha256").digest()
    return uuid.UUID(bytes=digest[:16], version=4)


def end(request: HttpRequest, response: HttpResponseBase) -> None:
    """Take back what the first requests shared."""
    if cookie_name() in request.COOKIES:
        response.delete_cookie(cookie_name(), samesite="Lax")


def cookie_name() -> str:
    """Return the cookie's name. `__Host-` binds it to this very host, which needs HTTPS."""
    return "__Host-visit" if site.current().is_secure else "visit"


def _signer() -> TimestampSigner:
    return TimestampSigner(salt=_SALT)
