"""Who is old enough to sign up. Pure but for one word that a session remembers.

The birth month and the country that somebody types are read, judged and forgotten: nothing here
writes them down, and the session keeps only how it ended.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.contrib.sessions.backends.base import SessionBase
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SESSION_KEY = "age"
_PASSED, _REFUSED = "passed", "refused"

# No site of ours takes younger people, whatever their country allows.
LEAST_YEARS = 13
# What the GDPR says itself, for a country that is not in the table.
_UNKNOWN_YEARS = 16
# The oldest year that is offered; nobody has lived longer.
_OLDEST_YEARS = 122

# Where somebody may agree by themselves to what an online service does with their data: article 8
# of the GDPR as each state has used it, and the nearest rule elsewhere. Switzerland names no age.
YEARS_BY_COUNTRY: Mapping[str, int] = {
    "AT": 14, "BE": 13, "BG": 14, "BR": 13, "CA": 14, "CH": 16, "CN": 14, "CY": 14, "CZ": 15,
    "DE": 16, "DK": 15, "EE": 13, "ES": 14, "FI": 13, "FR": 15, "GB": 13, "GR": 15, "HR": 16,
    "HU": 16, "IE": 16, "IN": 18, "IS": 13, "IT": 14, "KR": 14, "LI": 16, "LT": 14, "LU": 16,
    "LV": 13, "MT": 13, "NL": 16, "NO": 13, "PL": 16, "PT": 13, "RO": 16, "SE": 13, "SI": 15,
    "SK": 16, "US": 13, "ZA": 18,
}  # fmt: skip
NAMES: Mapping[str, Promise] = {
    "AT": _("Austria"),
    "BE": _("Belgium"),
    "BG": _("Bulgaria"),
    "BR": _("Brazil"),
    "CA": _("Canada"),
    "CH": _("Switzerland"),
    "CN": _("China"),
    "CY": _("Cyprus"),
    "CZ": _("Czechia"),
    "DE": _("Germany"),
    "DK": _("Denmark"),
    "EE": _("Estonia"),
    "ES": _("Spain"),
    "FI": _("Finland"),
    "FR": _("France"),
    "GB": _("United Kingdom"),
    "GR": _("Greece"),
    "HR": _("Croatia"),
    "HU": _("Hungary"),
    "IE": _("Ireland"),
    "IN": _("India"),
    "IS": _("Iceland"),
    "IT": _("Italy"),
    "KR": _("South Korea"),
    "LI": _("Liechtenstein"),
    "LT": _("Lithuania"),
    "LU": _("Luxembourg"),
    "LV": _("Latvia"),
    "MT": _("Malta"),
    "NL": _("Netherlands"),
    "NO": _("Norway"),
    "PL": _("Poland"),
    "PT": _("Portugal"),
    "RO": _("Romania"),
    "SE": _("Sweden"),
    "SI": _("Slovenia"),
    "SK": _("Slovakia"),
    "US": _("United States"),
    "ZA": _("South Africa"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What somebody says of themselves. A country that is not in the table is one of the others."""

    year: int
    month: int
    country: str = ""


def may_sign_up(answer: Answer, *, by_country: bool, today: date) -> bool:
    """Say whether somebody is surely old enough: the whole month of the birthday must be over."""
    least = _least_years(answer.country) if by_country else LEAST_YEARS
    months = (today.year - answer.year) * 12 + today.month - answer.month
    return months > least * 12


def years_to_choose(today: date) -> range:
    """Return the years somebody who lives may be born in, latest first."""
    return range(today.year, today.year - _OLDEST_YEARS - 1, -1)


def note(session: SessionBase, *, passed: bool) -> None:
    """Remember how the question ended, and nothing else. A refusal stays a refusal."""
    if not was_refused(session):
        session[SESSION_KEY] = _PASSED if passed else _REFUSED


def has_passed(session: SessionBase) -> bool:
    """Say whether this session may sign up, by whatever way."""
    return bool(session.get(SESSION_KEY) == _PASSED)


def was_refused(session: SessionBase) -> bool:
    """Say whether this session was told that it is too early."""
    return bool(session.get(SESSION_KEY) == _REFUSED)


def forget(session: SessionBase) -> None:
    """Forget that somebody passed, who has signed up: the next person is asked anew."""
    if has_passed(session):
        del session[SESSION_KEY]


def _least_years(country: str) -> int:
    return max(LEAST_YEARS, YEARS_BY_COUNTRY.get(country, _UNKNOWN_YEARS))
