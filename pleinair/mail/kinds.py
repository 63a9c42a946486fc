"""The closed list of mails: what each is for, what its words need and how long it may wait."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from pleinair import site
from pleinair.mail.errors import WrongValues

Value = str | int | date
Values = Mapping[str, Value]


class Kind(StrEnum):
    """Every mail there is. `NEWS` is the only advertising."""

    VERIFICATION = "verification"
    CODE = "code"
    RESET = "reset"
    NO_ACCOUNT = "no_account"
    ACCOUNT_EXISTS = "account_exists"
    ADDRESS_CONFIRMED = "address_confirmed"
    ADDRESS_CHANGED = "address_changed"
    ADDRESS_REMOVED = "address_removed"
    PASSWORD_CHANGED = "password_changed"  # noqa: S105 - the name of a mail, no secret
    SIGN_IN_CHANGED = "sign_in_changed"
    RECEIPT = "receipt"
    SUBSCRIPTION_CHANGED = "subscription_changed"
    PAYMENT_FAILED = "payment_failed"
    LEAVING = "leaving"
    LEAVING_UNDONE = "leaving_undone"
    LEFT = "left"
    NOTICE_CHANGED = "notice_changed"
    NEWS = "news"


MARKETING = frozenset({Kind.NEWS})

# What can change about how somebody signs in; the words for each are in `sign_in_change.txt`.
SIGN_IN_CHANGES = (
    "linked",
    "unlinked",
    "second_step_on",
    "second_step_off",
    "recovery_codes",
    "passkey_added",
    "passkey_removed",
)


@dataclass(frozen=True, slots=True)
class _Words:
    """A text on one line or, where a mail carries paragraphs, on several."""

    at_most: int = 200
    lines: bool = False

    def accepts(self, value: Value) -> bool:
        if not isinstance(value, str) or not 0 < len(value) <= self.at_most:
            return False
        return all(letter.isprintable() or (self.lines and letter == "\n") for letter in value)


class _Link:
    """An address on this very site: a mail leads nowhere else."""

    def accepts(self, value: Value) -> bool:
        here = isinstance(value, str) and value.startswith(f"{site.current().url}/")
        return here and _Words(at_most=2000).accepts(value) and " " not in str(value)


class _Number:
    def accepts(self, value: Value) -> bool:
        return type(value) is int


class _Day:
    def accepts(self, value: Value) -> bool:
        return type(value) is date


@dataclass(frozen=True, slots=True)
class _OneOf:
    words: tuple[str, ...]

    def accepts(self, value: Value) -> bool:
        return value in self.words


Taken = _Words | _Link | _Number | _Day | _OneOf


@dataclass(frozen=True, slots=True)
class Spec:
    """What the templates of a kind take, and how long its row may wait for a transport."""

    takes: Mapping[str, Taken]
    waits: timedelta


_WORDS, _LINK, _NUMBER, _DAY = _Words(), _Link(), _Number(), _Day()
# A code is asked for by somebody who sits and waits; nobody wants it an hour later.
_CODE_WAITS = timedelta(minutes=15)
# Resend forgets an idempotency key after 24 hours: what waited as long could be sent twice.
_WAITS = timedelta(hours=23)

SPECS: Mapping[Kind, Spec] = {
    Kind.VERIFICATION: Spec({"link": _LINK}, _WAITS),
    Kind.CODE: Spec({"code": _Words(at_most=20)}, _CODE_WAITS),
    Kind.RESET: Spec({"link": _LINK}, _WAITS),
    Kind.NO_ACCOUNT: Spec({"link": _LINK}, _WAITS),
    Kind.ACCOUNT_EXISTS: Spec({"link": _LINK}, _WAITS),
    Kind.ADDRESS_CONFIRMED: Spec({}, _WAITS),
    Kind.ADDRESS_CHANGED: Spec({}, _WAITS),
    Kind.ADDRESS_REMOVED: Spec({}, _WAITS),
    Kind.PASSWORD_CHANGED: Spec({"link": _LINK}, _WAITS),
    Kind.SIGN_IN_CHANGED: Spec({"change": _OneOf(SIGN_IN_CHANGES), "link": _LINK}, _WAITS),
    Kind.RECEIPT: Spec(
        {"thing": _WORDS, "amount": _WORDS, "credits": _NUMBER, "day": _DAY, "link": _LINK}, _WAITS
    ),
    Kind.SUBSCRIPTION_CHANGED: Spec({"plan": _WORDS, "from_day": _DAY, "link": _LINK}, _WAITS),
    Kind.PAYMENT_FAILED: Spec({"plan": _WORDS, "amount": _WORDS, "link": _LINK}, _WAITS),
    Kind.LEAVING: Spec({"last_day": _DAY, "link": _LINK}, _WAITS),
    Kind.LEAVING_UNDONE: Spec({"link": _LINK}, _WAITS),
    Kind.LEFT: Spec({}, _WAITS),
    Kind.NOTICE_CHANGED: Spec(
        {"from_day": _DAY, "summary": _Words(at_most=4000, lines=True), "link": _LINK}, _WAITS
    ),
    Kind.NEWS: Spec(
        {"headline": _WORDS, "text": _Words(at_most=8000, lines=True), "link": _LINK}, _WAITS
    ),
}


def check(kind: Kind, values: Values) -> None:
    """Hold values against what the templates of a kind take. Raises `WrongValues`.

    The error names the value, never what it holds.
    """
    takes = SPECS[kind].takes
    if missing := sorted(set(takes) - set(values)):
        raise WrongValues(f"{kind} lacks {missing[0]}.")
    if unknown := sorted(set(values) - set(takes)):
        raise WrongValues(f"{kind} takes no {unknown[0]}.")
    for name, value in values.items():
        if not takes[name].accepts(value):
            raise WrongValues(f"{name} of {kind} is not what its words can take.")
