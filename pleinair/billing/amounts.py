"""Amounts of money as people read them; everywhere else they are whole minor units."""

from django.utils.formats import number_format

# Currencies whose smallest unit is the currency itself, of those that Stripe takes.
_WHOLE = {
    "bif", "clp", "djf", "gnf", "jpy", "kmf", "krw", "mga", "pyg", "rwf", "ugx", "vnd", "vuv",
    "xaf", "xof", "xpf",
}  # fmt: skip


def money(amount: int, currency: str) -> str:
    """Return an amount of minor units as people read it, without a rounding on the way."""
    if currency in _WHOLE:
        return f"{number_format(amount, force_grouping=True)} {currency.upper()}"
    units, rest = divmod(amount, 100)
    return f"{number_format(units, force_grouping=True)}.{rest:02d} {currency.upper()}"
