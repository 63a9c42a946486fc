"""What is sold, before it is a line of an invoice."""

from dataclasses import dataclass

from tests.stripe_server.wire import Object


@dataclass(frozen=True, slots=True, kw_only=True)
class Sold:
    """One thing sold for one stretch of time; a negative amount gives money back."""

    price: Object
    amount: int
    start: int
    stop: int
    quantity: int = 1
    subscription: str | None = None
    item: str | None = None
    proration: bool = False
    description: str | None = None
