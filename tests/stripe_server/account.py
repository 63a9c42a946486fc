"""One Stripe account: every object, one clock, one lock, and what is told to whom."""

import copy
import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.stripe_server.errors import missing_resource
from tests.stripe_server.sold import Sold
from tests.stripe_server.wire import Object

API_VERSION = "2026-10-28.endive"


@dataclass(slots=True)
class Settings:
    """What a person sets in Stripe's dashboard, where no call reaches."""

    # Percent of automatic tax where a call asks for it.
    tax_percent: int = 0
    # The ways to pay a Checkout offers that names none.
    payment_methods: tuple[str, ...] = ("card",)
    # What becomes of a subscription when the last retry of a payment failed.
    after_dunning: str = "canceled"
    # Days between the tries to collect.
    retry_days: tuple[int, ...] = (3, 5, 7)
    # Which of its two shapes the parent of a proration line has. Stripe documents both.
    proration_parent: str = "subscription_item_details"
    # How the portal writes down a cancellation at the end of the period; Stripe does either.
    portal_cancels_by: str = "cancel_at_period_end"


@dataclass(slots=True)
class Aside:
    """What Stripe knows about an object and never shows."""

    # Line items of a Checkout.
    lines: list[Object] = field(default_factory=list)
    # Prorations of a subscription that wait for its next invoice.
    sold: list[Sold] = field(default_factory=list)
    # The parameters an object was made with, where they are needed later.
    asked: Object = field(default_factory=dict)
    # The payment a Checkout tried, whether it is named already or not.
    intent: str | None = None
    # Why a card says no; None for one that pays.
    decline: str | None = None
    # Subscription: the price that it changes to when its period ends.
    later: str = ""
    # Subscription: a warning that the trial ends was sent.
    warned: bool = False


class Account:
    """All state. Whoever calls holds `lock`."""

    def __init__(self, *, clock: Callable[[], float] = time.time) -> None:
        self.lock = threading.RLock()
        self.root = ""
        self.settings = Settings()
        self._ahead_s = 0
        self._stopped_at: int | None = None
        # Customers whose cards are refused from now on.
        self.declining: set[str] = set()
        self.request: Object = {"id": None, "idempotency_key": None}
        self.tell: Callable[[Object], None] = lambda _event: None
        self._clock = clock
        self._rows: dict[str, Object] = {}
        self._aside: dict[str, Aside] = {}

    @property
    def now(self) -> int:
        if self._stopped_at is not None:
            return self._stopped_at
        return int(self._clock()) + self._ahead_s

    def stop_at(self, moment: int) -> None:
        """Stand still at a moment, so that what happens then happens at exactly that second."""
        self._stopped_at = moment

    def go_on(self) -> None:
        """Let the clock run again from where it stands."""
        self._ahead_s = self.now - int(self._clock())
        self._stopped_at = None

    @staticmethod
    def new_id(prefix: str) -> str:
        return f"{prefix}_{secrets.token_hex(12)}"

    def add(self, made: Object, *, event: str = "") -> Object:
        """Keep a new object and, where `event` names one, tell of it."""
        self._rows[made["id"]] = made
        if event:
            self.emit(event, made)
        return made

    def remove(self, gone: Object) -> None:
        del self._rows[gone["id"]]

    def find(self, wanted: str) -> Object | None:
        return self._rows.get(wanted)

    def get(self, kind: str, wanted: str, *, param: str = "id") -> Object:
        """Look an object up, or refuse as Stripe does."""
        found = self._rows.get(wanted)
        if found is None or found["object"] != kind:
            raise missing_resource(kind, wanted, param=param)
        return found

    def all(self, kind: str, **same: object) -> list[Object]:
        """List objects, newest first, that have these very values."""
        return [
            row
            for row in reversed(self._rows.values())
            if row["object"] == kind and all(row.get(k) == v for k, v in same.items())
        ]

    def aside(self, made: Object) -> Aside:
        return self._aside.setdefault(made["id"], Aside())

    def change(self, row: Object, event: str = "", /, **changes: Any) -> Object:
        """Change an object and, where `event` names one, tell what changed."""
        before = {name: copy.deepcopy(row.get(name)) for name in changes}
        row.update(changes)
        if event:
            self.emit(event, row, previous={k: v for k, v in before.items() if v != row[k]})
        return row

    def emit(self, kind: str, row: Object, *, previous: Object | None = None) -> Object:
        """Note an event with the object as it is now."""
        data: Object = {"object": copy.deepcopy(row)}
        if previous is not None and kind.endswith(".updated"):
            data["previous_attributes"] = previous
        event: Object = {
            "id": self.new_id("evt"),
            "object": "event",
            "api_version": API_VERSION,
            "created": self.now,
            "data": data,
            "livemode": False,
            "pending_webhooks": 1,
            "request": dict(self.request),
            "type": kind,
        }
        self.add(event)
        self.tell(event)
        return event
