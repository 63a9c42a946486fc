"""Amounts of money and credits as people read them; everywhere else they are plain numbers."""

from decimal import Decimal

from django.utils.formats import number_format
from django.utils.translation import ngettext

# Currencies whose smallest unit is the currency itself, of those that Stripe takes.
_WHOLE = {
    "bif", "clp", "djf", "gnf", "jpy", "kmf", "krw", "mga", "pyg", "rwf", "ugx", "vnd", "vuv",
    "xaf", "xof", "xpf",
}  # fmt: skip


def number(count: int) -> str:
    """Return a number in groups of three; below zero with a true minus, as wide as a plus."""
    grouped = number_format(abs(count), force_grouping=True)
    return f"−{grouped}" if count < 0 else grouped


def change(count: int) -> str:
    """Return a number as what it changes a balance by: with its sign."""
    return f"+{number(count)}" if count > 0 else number(count)


def in_credits(count: int) -> str:
    """Return a number of credits in words."""
    return ngettext("%(n)s credit", "%(n)s credits", count) % {"n": number(count)}


def money(amount: int, currency: str) -> str:
    """Return an amount of minor units as people read it, without a rounding on the way."""
    if currency in _WHOLE:
        return f"{number(amount)} {currency.upper()}"
    units = number_format(Decimal(amount) / 100, decimal_pos=2, force_grouping=True)
    return f"{units} {currency.upper()}"
