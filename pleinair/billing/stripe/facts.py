"""What Stripe says, as plain values: no object of its client goes further than `reading`."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """What something costs at Stripe. A pack has no `interval`, what is not ours no `key`.

    `is_before_tax`: in every currency a tax comes on top of the amount.
    """

    id: str
    key: str
    interval: str
    amounts: Mapping[str, int]
    is_before_tax: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkout:
    """One visit to the page on which people pay. `order_id` is our own id of what is bought."""

    id: str
    order_id: uuid.UUID | None
    url: str
    status: str
    payment_status: str
    key: str
    interval: str
    quantity: int
    currency: str
    subtotal: int
    total: int
    payment_id: str
    subscription_id: str
    customer_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """One payment: how it stands, what it was paid by, and what of it went back.

    `returned` are refunds and disputes together, and never more than `amount`.
    """

    id: str
    order_id: uuid.UUID | None
    invoice_id: str
    status: str
    amount: int
    returned: int
    is_disputed: bool
    last_four: str
    country: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of an invoice: an amount for a time, and the price that it is a part of."""

    price: Price
    amount: int
    is_proration: bool
    ends_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Invoice:
    """One invoice. `payment_id` is empty where nothing was to be paid.

    `order_id` is our id of the subscription that it is for, `pack_id` of the payment for a pack.
    A draft has no `issued_at`.
    """

    id: str
    order_id: uuid.UUID | None
    status: str
    was_tried: bool
    currency: str
    due: int
    paid: int
    lines: tuple[Line, ...]
    payment_id: str
    pack_id: uuid.UUID | None = None
    number: str = ""
    total: int = 0
    issued_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """How a subscription stands. `ends_at` is when it will end, or has ended."""

    id: str
    order_id: uuid.UUID | None
    status: str
    price: Price
    currency: str
    period_ends_at: datetime
    ends_at: datetime | None
    invoice_id: str
    customer_id: str
