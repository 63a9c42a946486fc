"""Something small to do before an account is made, so that making thousands costs something.

By default it is some arithmetic that the browser does by itself while somebody types, and that
nobody else hears of. Who has no JavaScript waits a little instead, and only a few times a day.
With keys for Turnstile in the settings it is Cloudflare's puzzle, and theirs to judge.
"""

import hashlib
import math
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from allauth.core import ratelimit
from django.core import signing
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pleinair import egress, site
from pleinair.accounts.errors import AccountsError
from pleinair.lib import clock

# About a second of a telephone's time; a person types for longer.
BITS = 15
_SALT = "pleinair.accounts.puzzle"
_LIFE = timedelta(hours=1)
_WAIT = timedelta(seconds=20)
TURNSTILE_ANSWER = "cf-turnstile-response"
_SCRIPT, _VERIFY = "/turnstile/v0/api.js", "/turnstile/v0/siteverify"


class NotSolved(AccountsError):
    """The puzzle was not solved, or solved before. The text says what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a form shows: a challenge for arithmetic of so many bits, or Turnstile's script."""

    challenge: str = ""
    bits: int = 0
    turnstile_key: str = ""
    turnstile_script: str = ""


class Puzzle(Protocol):
    """One kind of puzzle. `check` is called once all else of a form is right; it may block."""

    def ask(self, *, now: datetime) -> Asked:
        """Return a new puzzle. Writes nothing."""

    def check(self, request: HttpRequest, given: Mapping[str, str]) -> None:
        """Raise `NotSolved` unless the posted fields hold an answer that was never used."""


def chosen() -> Puzzle:
    """Return the puzzle of this site."""
    here = site.current()
    if here.turnstile_site_key and here.turnstile_secret:
        return Turnstile()
    return Arithmetic()


class Arithmetic:
    """Find a number whose digest with the challenge begins with enough zero bits."""

    def ask(self, *, now: datetime) -> Asked:
        """Return a new challenge, signed so that no row has to remember it."""
        told = {"number": secrets.token_hex(8), "at": int(now.timestamp())}
        return Asked(challenge=signing.dumps(told, salt=_SALT), bits=BITS)

    def check(self, request: HttpRequest, given: Mapping[str, str]) -> None:
        """Take an answer, or in place of one that somebody waited. Counts in the shared cache."""
        challenge, now = given.get("challenge", ""), clock.now()
        number, age = _read(challenge, now=now)
        if not is_solved(challenge, given.get("answer", "")):
            _must_have_waited(request, age=age)
        if not cache.add(f"puzzle:{number}", True, timeout=_LIFE.total_seconds()):
            raise NotSolved(_("This form was sent before. Load the page again."))


class Turnstile:
    """Cloudflare's puzzle. It is told the answer and our secret, never an address."""

    def ask(self, *, now: datetime) -> Asked:
        """Return the key by which their script knows this site."""
        del now
        here = site.current()
        return Asked(
            turnstile_key=here.turnstile_site_key, turnstile_script=here.turnstile_url + _SCRIPT
        )

    def check(self, request: HttpRequest, given: Mapping[str, str]) -> None:
        """Ask Cloudflare whether the answer is right. One call over the network."""
        del request
        here = site.current()
        recipient = egress.at(egress.DECLARED["turnstile"], here.turnstile_url)
        sent = {"secret": here.turnstile_secret, "response": given.get(TURNSTILE_ANSWER, "")}
        question = egress.Request(recipient, "POST", here.turnstile_url + _VERIFY, json=sent)
        try:
            with egress.send(question) as answer:
                said = answer.json()
        except (egress.EgressError, ValueError) as error:
            raise NotSolved(_("The puzzle could not be checked. Try once more.")) from error
        if not isinstance(said, dict) or said.get("success") is not True:
            raise NotSolved(_("Solve the puzzle, then press the button again."))


def is_solved(challenge: str, answer: str) -> bool:
    """Say whether an answer has the zero bits. Pure."""
    digest = hashlib.sha256(f"{challenge}:{answer}".encode()).digest()
    return bool(answer) and int.from_bytes(digest) >> (256 - BITS) == 0


def _read(challenge: str, *, now: datetime) -> tuple[str, timedelta]:
    """Return the number of a challenge of ours and its age. Raises `NotSolved`."""
    try:
        told = signing.loads(challenge, salt=_SALT)
    except signing.BadSignature as error:
        raise NotSolved(_("This form is not complete. Load the page again.")) from error
    age = timedelta(seconds=now.timestamp() - told["at"])
    if age > _LIFE:
        raise NotSolved(_("This page was open for too long. Load it again."))
    return told["number"], age


def _must_have_waited(request: HttpRequest, *, age: timedelta) -> None:
    left_s = math.ceil((_WAIT - age).total_seconds())
    if left_s > 0:
        raise NotSolved(
            ngettext(
                "One moment: press the button again in %(n)d second.",
                "One moment: press the button again in %(n)d seconds.",
                left_s,
            )
            % {"n": left_s}
        )
    if not ratelimit.consume(request, action="waiting"):
        raise NotSolved(_("That is enough for today without JavaScript. Come back tomorrow."))
