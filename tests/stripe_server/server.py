"""The handle for tests: start it, press buttons, let time go by, look at what is told."""

import json
import time
from collections import deque
from collections.abc import Callable
from typing import Self

from tests.stripe_server import clockwork, disputes, invoices, pages, paying, refunds, subscriptions
from tests.stripe_server.account import Account, Settings
from tests.stripe_server.api import Api
from tests.stripe_server.door import Call, Door, Reply
from tests.stripe_server.errors import Refused
from tests.stripe_server.methods import Payer
from tests.stripe_server.outbox import Attempt, Order, Outbox
from tests.stripe_server.responses import mistakes
from tests.stripe_server.wire import Object

_ALICE = Payer(email="alice@example.org", name="Alice", country="DE")


class StripeServer:
    """Stripe on a socket of this machine. Use as a context manager.

    Reach it with `stripe.StripeClient(server.key, base_addresses={"api": server.root},
    max_network_retries=0)`.
    """

    def __init__(
        self,
        *,
        port: int = 0,
        key: str = "sk_test_stand_in",
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.key = key
        self.account = Account(clock=clock)
        self.outbox = Outbox(now=lambda: self.account.now)
        self.account.tell = self._tell
        self.calls: list[Call] = []
        self._steps: deque[str] = deque()
        self._api = Api(self.account, key=key)
        self._door = Door(self._answer, port=port)
        self.account.root = self._door.root

    @property
    def root(self) -> str:
        return self._door.root

    @property
    def settings(self) -> Settings:
        """What one sets in the dashboard: tax, ways to pay, what follows dunning."""
        return self.account.settings

    @property
    def now(self) -> int:
        """The time at Stripe, in seconds."""
        return self.account.now

    def script(self, *steps: str) -> Self:
        """Spoil the next calls: "500", "429", "lost" (done, not answered) or "ok"."""
        self._steps.extend(steps)
        return self

    # What people do on the hosted pages.

    def pay(self, session: str, payer: Payer = _ALICE, *, card: str = "pm_card_visa") -> bool:
        """Press "Pay"; false when the card was refused."""
        with self.account.lock:
            return paying.pay(self.account, self._session(session), payer, card=card)

    def decline(self, session: str) -> None:
        """Press "Decline": pay by a card that is refused."""
        self.pay(session, card="pm_card_chargeCustomerFail")

    def pay_later(self, session: str, payer: Payer = _ALICE) -> None:
        """Press "Pay later": a debit whose money comes, or does not, after `settle`."""
        with self.account.lock:
            paying.pay_later(self.account, self._session(session), payer)

    # What banks and the operator in the dashboard do.

    def settle(self, session: str, *, succeeds: bool = True) -> None:
        """Let the money of a slow payment arrive or bounce."""
        with self.account.lock:
            paying.settle(self.account, self._session(session), succeeds=succeeds)

    def refund(self, payment_intent: str, *, amount: int | None = None) -> Object:
        """Refund in the dashboard, wholly or `amount` of it."""
        asked: Object = {"payment_intent": payment_intent}
        if amount is not None:
            asked["amount"] = amount
        with self.account.lock:
            return refunds.make(self.account, asked)

    def dispute(
        self, payment_intent: str, *, amount: int | None = None, reason: str = "fraudulent"
    ) -> Object:
        """Open a dispute over what was not refunded, or over `amount` of it."""
        with self.account.lock:
            intent = self.account.get("payment_intent", payment_intent)
            charge = self.account.get("charge", intent["latest_charge"])
            return disputes.begin(self.account, charge, amount=amount, reason=reason)

    def close_dispute(self, dispute: str, *, won: bool) -> Object:
        """Let the bank decide a dispute."""
        with self.account.lock:
            row = self.account.get("dispute", dispute)
            return disputes.close(self.account, row, won=won)

    def refuse_cards_of(self, customer: str) -> None:
        """Let every charge of a customer fail from now on."""
        self.account.declining.add(customer)

    def accept_cards_of(self, customer: str) -> None:
        """Let the charges of a customer succeed again."""
        self.account.declining.discard(customer)

    # Time.

    def advance(self, seconds: int) -> None:
        """Let time go by: renewals, ends of trials, retries of payments, expiries."""
        with self.account.lock:
            clockwork.advance(self.account, seconds)
        self.outbox.wake()

    def renew(self, subscription: str) -> None:
        """Let time go by until the invoice of the next period was collected, or refused."""
        with self.account.lock:
            row = self.account.get("subscription", subscription)
            stop = subscriptions.period(row)[1]
            clockwork.advance(self.account, stop - self.now + invoices.HOUR_S)
        self.outbox.wake()

    # Looking.

    def find(self, wanted: str) -> Object:
        """Look an object up as it is now."""
        with self.account.lock:
            found = self.account.find(wanted)
            assert found is not None, f"Stripe has no {wanted}"
            return dict(found)

    def told(self, kind: str = "") -> list[Object]:
        """List the events so far, oldest first; of one type where it is named."""
        with self.account.lock:
            rows = reversed(self.account.all("event"))
            return [row for row in rows if not kind or row["type"] == kind]

    def deliver_all(self, *, order: Order = "made", times: int = 1) -> list[Attempt]:
        """Send every event that is due, in the caller's thread."""
        return self.outbox.deliver_all(order=order, times=times)

    def _session(self, wanted: str) -> Object:
        return self.account.get("checkout.session", wanted)

    def _tell(self, event: Object) -> None:
        wrong = mistakes(event)
        if wrong:
            raise AssertionError(f"An event Stripe's SDK does not know: {'; '.join(wrong)}")
        self.outbox.put(event)

    def _answer(self, call: Call) -> Reply:
        with self.account.lock:
            if not call.path.startswith("/v1/"):
                return self._show(call)
            self.calls.append(call)
            step = self._steps.popleft() if self._steps else "ok"
            if step in {"429", "500"}:
                return _spoiled(int(step))
            reply = self._api.answer(call)
        if step == "lost":
            return Reply(status=reply.status, body=b"", lost=True)
        return reply

    def _show(self, call: Call) -> Reply:
        kind = {"Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store"}
        try:
            page = pages.answer(self.account, call.method, call.path, call.form)
        except Refused as refused:
            return Reply(status=refused.status, body=str(refused).encode(), headers=kind)
        if page is None:
            return Reply(status=404, body=b"Not found", headers=kind)
        if page.location:
            return Reply(status=303, body=b"", headers={**kind, "Location": page.location})
        return Reply(status=page.status, body=page.body.encode(), headers=kind)

    def __enter__(self) -> Self:
        self._door.open()
        return self

    def __exit__(self, *_: object) -> None:
        self.outbox.close()
        self._door.close()


def _spoiled(status: int) -> Reply:
    refused = {
        429: Refused("Too many requests.", status=429, code="rate_limit"),
        500: Refused("An unknown error occurred.", status=500, kind="api_error"),
    }[status]
    return Reply(status=status, body=json.dumps(refused.body).encode())
