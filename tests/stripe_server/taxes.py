"""Tax: one rate for everybody, set on the account, added where a call asks for it."""

from tests.stripe_server.account import Account


def of(account: Account, amount: int, *, behavior: str, enabled: bool) -> int:
    """Tell the tax in (inclusive) or on (otherwise) an amount."""
    percent = account.settings.tax_percent if enabled else 0
    if behavior == "inclusive":
        return round(amount * percent / (100 + percent))
    return round(amount * percent / 100)


def added(tax: int, *, behavior: str) -> int:
    """Tell what of a tax comes on top of the price."""
    return 0 if behavior == "inclusive" else tax
