"""The server that people sign in at: what it says of itself, its keys, and the call for a token.

What it says is kept in memory for as long as it allows. Nothing is asked before somebody presses
the button.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from pleinair import egress, site
from pleinair.accounts.errors import AccountsError
from pleinair.lib import clock

_ABOUT = "/.well-known/openid-configuration"
_MAX_AGE = re.compile(r"\bmax-age=(\d{1,9})\b")
# For a server that says nothing of it; and the longest that a withdrawn key would live on.
_LIFE, _LONGEST_LIFE = timedelta(minutes=5), timedelta(days=1)
_MOST_BYTES = 200_000


class NotReached(AccountsError):
    """The server did not answer, or with something else than it should."""

    def __init__(self) -> None:
        super().__init__(
            _("Google cannot be reached just now. Try again in a moment, or sign in another way.")
        )


class NotBelieved(AccountsError):
    """What came back from the server is not what it should be. `reason` is for the log alone."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            _(
                "This could not be checked: it may have taken too long, or begun in another "
                "browser. Nothing was kept. Go back, and begin anew."
            )
        )
        self.reason = reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """Where things are. `issuer` is its name as its tokens say it."""

    issuer: str
    sign_in_page: str
    token_address: str
    keys_address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    value: Mapping[str, object]
    holds_until: datetime


_said: dict[str, _Said] = {}


def about() -> Server:
    """Return what the server says of itself. One call at most. Raises NotReached."""
    issuer = site.current().google_issuer
    said = _ask(issuer + _ABOUT)
    named = [
        said.get(name)
        for name in ("issuer", "authorization_endpoint", "token_endpoint", "jwks_uri")
    ]
    own_name, page, tokens, keys = (text if isinstance(text, str) else "" for text in named)
    if own_name.rstrip("/") != issuer or not (page and tokens and keys):
        raise NotReached
    return Server(issuer=own_name, sign_in_page=page, token_address=tokens, keys_address=keys)


def find_key(kid: object, *, anew: bool = False) -> Mapping[str, object] | None:
    """Return the key of this name as the server publishes it, or None. Raises NotReached.

    A token names no key where the server has but one. `anew` asks even if what it said last still
    holds: keys change without notice.
    """
    said = _ask(about().keys_address, anew=anew).get("keys")
    keys = [key for key in said if isinstance(key, dict)] if isinstance(said, list) else []
    if kid is None and len(keys) == 1:
        return keys[0]
    return next((key for key in keys if kid and key.get("kid") == kid), None)


def redeem(*, code: str, verifier: str, came_to: str) -> str:
    """Give the code that a browser brought back, and return the ID token that belongs to it.

    One call. The other tokens are let go unread. Raises NotReached, NotBelieved.
    """
    here = site.current()
    form = (
        ("grant_type", "authorization_code"),
        ("code", code),
        ("code_verifier", verifier),
        ("redirect_uri", came_to),
        ("client_id", here.google_client_id),
        ("client_secret", here.google_client_secret),
    )
    address = about().token_address
    try:
        with egress.send(egress.Request(recipient(), "POST", address, form=form)) as answer:
            if answer.status >= 500:
                raise NotReached
            said = answer.json(_MOST_BYTES)
    except (egress.EgressError, ValueError) as error:
        raise NotReached from error
    told = said if isinstance(said, dict) else {}
    if not isinstance(told.get("id_token"), str):
        raise NotBelieved(str(told.get("error", "no_token")))
    return str(told["id_token"])


def recipient() -> egress.Recipient:
    """Return whom it is that is called: Google, or the operator's own server in its place."""
    return egress.at(egress.DECLARED["google"], site.current().google_issuer)


def _ask(address: str, *, anew: bool = False) -> Mapping[str, object]:
    """Return the JSON object at an address of the server."""
    known = _said.get(address)
    if known is not None and not anew and clock.now() < known.holds_until:
        return known.value
    try:
        with egress.send(egress.Request(recipient(), "GET", address)) as answer:
            value = answer.json(_MOST_BYTES) if answer.status == 200 else None
            lives = _lifetime(answer.headers.get("cache-control", ""))
    except (egress.EgressError, ValueError) as error:
        raise NotReached from error
    if not isinstance(value, dict):
        raise NotReached
    _said[address] = _Said(value=value, holds_until=clock.now() + lives)
    return value


def _lifetime(cache_control: str) -> timedelta:
    said = _MAX_AGE.search(cache_control)
    return min(timedelta(seconds=int(said[1])), _LONGEST_LIFE) if said else _LIFE
