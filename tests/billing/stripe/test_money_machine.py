"""Any order of payments, refunds, disputes and spending, with deaths between, against paper."""

import itertools
import uuid
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    multiple,
    rule,
    run_state_machine_as_test,
)

from pleinair.accounts.models import Owner
from pleinair.billing import ledger, queries
from pleinair.billing import services as billing
from pleinair.billing.models import Payment
from pleinair.billing.stripe import facts, purchases, returns
from pleinair.lib import clock

START = datetime(2030, 1, 1, tzinfo=UTC)
DAY = timedelta(days=1)
PRICE, CREDITS, LASTS = 500, 400, 365 * DAY


class Died(Exception):
    """A process went away in the middle of a transaction."""


@dataclass
class Lot:
    """Credits of one payment, or given again after a dispute."""

    made: int
    ends_at: datetime
    left: int
    held: dict[str, int] = field(default_factory=dict)


@dataclass
class Sale:
    """What Stripe knows of a payment, and what paper makes of it."""

    id: uuid.UUID
    refunded: int = 0
    disputed: int = 0
    is_paid: bool = False
    back: int = 0
    missing: int = 0
    lots: list[Lot] = field(default_factory=list)

    @property
    def returned(self):
        return min(PRICE, self.refunded + self.disputed)


class MoneyMachine(RuleBasedStateMachine):
    """One person who buys, makes pictures, and has their money back now and then."""

    sales = Bundle("sales")
    holds = Bundle("holds")

    @initialize()
    def open_the_books(self):
        self.owner = Owner.objects.create()
        self.tag = str(self.owner.pk)
        self.count = itertools.count()
        self.now = START
        self.all: list[Sale] = []

    def lots(self):
        return [lot for sale in self.all for lot in sale.lots]

    def live(self):
        found = [lot for lot in self.lots() if self.now < lot.ends_at]
        return sorted(found, key=lambda lot: (lot.ends_at, lot.made))

    def do(self, deed, *, dies):
        """Do something, perhaps after dying in the middle of it, and then once more."""
        with clock.frozen(self.now):
            if dies:
                with pytest.raises(Died):
                    _half(deed)
            deed()
            deed()
        self.now += timedelta(seconds=1)

    @rule(target=sales)
    def go_to_pay(self):
        with clock.frozen(self.now):
            row = Payment.objects.create(
                account=ledger.lock_of(self.owner),
                kind="pack",
                key="pack-small",
                amount=PRICE,
                currency="eur",
                credits=CREDITS,
            )
        sale = Sale(id=row.pk)
        self.all.append(sale)
        return sale

    @rule(sale=sales, dies=st.booleans())
    def hear_that_it_is_paid(self, sale, dies):
        checkout, money = self.checkout(sale), self.money(sale)
        self.do(lambda: purchases.settle(checkout, money), dies=dies)
        if not sale.is_paid:
            sale.is_paid = True
            moment = self.now - timedelta(seconds=1)
            sale.lots.append(Lot(made=next(self.count), ends_at=moment + LASTS, left=CREDITS))
        self.look_at(sale, dies=False)

    @rule(sale=sales, amount=st.integers(1, PRICE))
    def refund(self, sale, amount):
        sale.refunded = min(PRICE, sale.refunded + amount)

    @rule(sale=sales, amount=st.integers(1, PRICE))
    def open_a_dispute(self, sale, amount):
        sale.disputed = amount

    @rule(sale=sales)
    def win_the_dispute(self, sale):
        sale.disputed = 0

    @rule(sale=sales, dies=st.booleans())
    def look_at(self, sale, dies):
        money, looked_at = self.money(sale), self.now
        self.do(lambda: returns.settle(money, looked_at=looked_at), dies=dies)
        if sale.is_paid:
            self.on_paper(sale, moment=looked_at)

    def on_paper(self, sale, *, moment):
        target = CREDITS if sale.returned == PRICE else CREDITS * sale.returned // PRICE
        change, sale.back = target - sale.back, target
        if change > 0:
            sale.missing += change - self.take(sale, change)
        if change < 0:
            forgiven = min(sale.missing, -change)
            sale.missing -= forgiven
            if -change > forgiven:
                ends_at = max(sale.lots[0].ends_at, moment + 30 * DAY)
                sale.lots.append(
                    Lot(made=next(self.count), ends_at=ends_at, left=-change - forgiven)
                )

    def take(self, sale, wanted):
        taken = 0
        for lot in sorted(sale.lots, key=lambda lot: -lot.made):
            part = min(lot.left, wanted - taken)
            lot.left -= part
            taken += part
        return taken

    @rule(sale=sales)
    def look_with_an_answer_from_before(self, sale):
        money = self.money(sale)
        stale = facts.Money(**{**_fields(money), "returned": 0, "is_disputed": False})
        with clock.frozen(self.now):
            returns.settle(stale, looked_at=START - DAY)

    @rule(dies=st.booleans())
    def collect(self, dies):
        self.do(returns.collect_missing, dies=dies)
        for sale in self.all:
            sale.missing -= self.take(sale, sale.missing)

    @rule(target=holds, wanted=st.integers(1, 500))
    def set_aside(self, wanted):
        if sum(lot.left for lot in self.live()) < wanted:
            return multiple()
        reference = f"{self.tag}:{next(self.count)}"
        with clock.frozen(self.now):
            billing.hold(self.owner, credits=wanted, reference=reference, for_reference="picture")
        for lot in self.live():
            part = min(lot.left, wanted)
            if part:
                lot.left -= part
                lot.held[reference] = part
                wanted -= part
        return reference

    @rule(reference=consumes(holds), share=st.floats(0, 1))
    def settle(self, reference, share):
        in_order = sorted(self.lots(), key=lambda lot: (lot.ends_at, lot.made))
        held = sum(lot.held.get(reference, 0) for lot in in_order)
        cost = int(held * share)
        with clock.frozen(self.now):
            billing.charge(reference, credits=cost)
        for lot in in_order:
            part = lot.held.pop(reference, 0)
            paid = min(part, cost)
            cost -= paid
            lot.left += part - paid if self.now < lot.ends_at else 0

    @rule(days=st.integers(1, 200))
    def wait(self, days):
        self.now += days * DAY

    @rule()
    def expire(self):
        with clock.frozen(self.now):
            billing.expire(now=self.now)
        for lot in self.lots():
            if self.now >= lot.ends_at:
                lot.left = 0

    @invariant()
    def it_is_as_on_paper(self):
        with clock.frozen(self.now):
            found = queries.balance(self.owner)
        assert found.available == sum(lot.left for lot in self.live())
        assert found.held == sum(sum(lot.held.values()) for lot in self.lots())

    @invariant()
    def payments_are_as_on_paper(self):
        rows = Payment.objects.in_bulk([sale.id for sale in self.all])
        for sale in self.all:
            row = rows[sale.id]
            assert (row.paid_at is not None) == sale.is_paid
            assert (row.credits_back, row.missing) == (sale.back, sale.missing)

    @invariant()
    def the_books_agree(self):
        assert queries.list_disagreements() == []

    def checkout(self, sale):
        return facts.Checkout(
            id=f"cs_{sale.id}",
            order_id=sale.id,
            url="",
            status="complete",
            payment_status="paid",
            key="pack-small",
            interval="",
            quantity=1,
            currency="eur",
            subtotal=PRICE,
            total=PRICE,
            payment_id=f"pi_{sale.id}",
            subscription_id="",
            customer_id="",
        )

    def money(self, sale):
        return facts.Money(
            id=f"pi_{sale.id}",
            order_id=sale.id,
            invoice_id="",
            status="succeeded",
            amount=PRICE,
            returned=sale.returned,
            is_disputed=sale.disputed > 0,
            last_four="4242",
            country="DE",
        )


@transaction.atomic
def _half(deed):
    deed()
    raise Died


def _fields(money):
    return {name: getattr(money, name) for name in facts.Money.__slots__}


@pytest.mark.django_db
def test_money_does_what_paper_would_do():
    run_state_machine_as_test(
        MoneyMachine,
        settings=settings(
            max_examples=60,
            stateful_step_count=40,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow],
        ),
    )
