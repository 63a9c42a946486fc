"""ID tokens: checked down to the signature, and read for the few claims that are taken."""

import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

import jwt

from pleinair import site
from pleinair.accounts import google_server
from pleinair.accounts.google_server import NotBelieved

# Signatures with a key pair; `none`, and those with a shared secret, are not among them.
_ALGORITHMS = ("RS256", "ES256")
# The clocks of two machines differ.
_LEEWAY = timedelta(seconds=30)
# What allauth's table has room for.
_LONGEST_NUMBER = 191
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """What the server says of somebody. `number` is the account's there and never changes."""

    number: str
    email: str
    is_confirmed: bool
    name: str
    picture: str


def read(token: str, *, nonce: str) -> Claims:
    """Check a token and return what it says; two calls at most. Raises NotReached, NotBelieved."""
    said = _checked(token)
    if not hmac.compare_digest(_text(said, "nonce"), nonce):
        raise NotBelieved("nonce")
    if said.get("azp", site.current().google_client_id) != site.current().google_client_id:
        raise NotBelieved("azp")
    number = _text(said, "sub")
    if not 0 < len(number) <= _LONGEST_NUMBER:
        raise NotBelieved("sub")
    return Claims(
        number=number,
        email=_text(said, "email"),
        is_confirmed=said.get("email_verified") is True,
        name=" ".join(_text(said, "name").split())[:_LONGEST_NAME],
        picture=_text(said, "picture"),
    )


def _checked(token: str) -> Mapping[str, object]:
    """Return the claims of a token for us, by the server, signed with its key, and not too old."""
    try:
        kid = jwt.get_unverified_header(token).get("kid")
        # Of a key that was not known, the server is asked once more: it may be new.
        key = google_server.find_key(kid) or google_server.find_key(kid, anew=True)
        if key is None:
            raise NotBelieved("kid")
        return jwt.decode(
            token,
            jwt.PyJWK(dict(key)),
            algorithms=list(_ALGORITHMS),
            audience=site.current().google_client_id,
            issuer=google_server.about().issuer,
            leeway=_LEEWAY,
            options={"require": ["aud", "exp", "iat", "iss", "sub"]},
        )
    except jwt.PyJWTError as error:
        raise NotBelieved(type(error).__name__) from error


def _text(said: Mapping[str, object], name: str) -> str:
    value = said.get(name)
    return "".join(filter(str.isprintable, value)) if isinstance(value, str) else ""
