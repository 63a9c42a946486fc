"""Values that every kind of mail takes, with what could break its HTML or its headers."""

from datetime import date

from pleinair import site
from pleinair.mail.kinds import SPECS, Kind, Value

NASTY = "<b>Tom & “Ann”</b>"


def values_of(kind: Kind) -> dict[str, Value]:
    """Return values that a kind takes: all of them, none more."""
    some: dict[str, Value] = {
        "link": f"{site.current().url}/account/x?a=1&b=2",
        "code": "ABC-DEF",
        "change": "passkey_added",
        "thing": NASTY,
        "amount": "€9.00",
        "credits": 1200,
        "day": date(2026, 11, 20),
        "plan": NASTY,
        "from_day": date(2026, 12, 1),
        "last_day": date(2026, 12, 4),
        "summary": f"First {NASTY}.\n\nThen more.",
        "headline": NASTY,
        "text": f"First {NASTY}.\n\nThen more.",
    }
    return {name: some[name] for name in SPECS[kind].takes}
