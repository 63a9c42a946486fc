"""Any order of grants, holds, charges, releases and ends, held against a plain model."""

import itertools
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from uuid import UUID

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
from pleinair.billing import errors, queries
from pleinair.billing import services as billing
from pleinair.billing.models import Source
from pleinair.lib import clock

START = datetime(2030, 1, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)


@dataclass
class Purse:
    """A grant as anyone would keep it on paper."""

    number: int
    grant_id: UUID
    left: int
    ends_at: datetime | None
    promotional: bool
    held: dict[str, int] = field(default_factory=dict)

    def is_live(self, now):
        return self.ends_at is None or now < self.ends_at

    def on_paper(self, now):
        return (self.left if self.is_live(now) else 0, sum(self.held.values()))

    def rank(self):
        end = self.ends_at or datetime.max.replace(tzinfo=UTC)
        return (end, not self.promotional, self.number)


class LedgerMachine(RuleBasedStateMachine):
    """Two owners, neither of whom ever feels what the other does."""

    open_holds = Bundle("open_holds")
    closed_holds = Bundle("closed_holds")

    @initialize()
    def open_the_books(self):
        # A machine runs many times within one test's transaction, and undoes what it wrote.
        self.before = transaction.savepoint()
        self.people = [Owner.objects.create(), Owner.objects.create()]
        self.purses = [[], []]
        self.tag = str(self.people[0].pk)
        self.count = itertools.count()
        self.now = START
        self.spent = 0

    def teardown(self):
        transaction.savepoint_rollback(self.before)

    def at_now(self):
        return clock.frozen(self.now)

    @rule(
        who=st.integers(0, 1),
        amount=st.integers(1, 20),
        hours=st.none() | st.integers(1, 3),
        promotional=st.booleans(),
    )
    def give(self, who, amount, hours, promotional):
        number = next(self.count)
        ends_at = None if hours is None else self.now + hours * HOUR
        for _ in range(2):  # told twice, given once
            with self.at_now():
                grant_id = billing.grant(
                    self.people[who],
                    credits=amount,
                    source=Source.PACK,
                    reference=f"{self.tag}:grant:{number}",
                    ends_at=ends_at,
                    promotional=promotional,
                )
        self.purses[who].append(Purse(number, grant_id, amount, ends_at, promotional))
        self.now += timedelta(seconds=1)  # the oldest is known

    @rule(target=open_holds, who=st.integers(0, 1), amount=st.integers(1, 12))
    def set_aside(self, who, amount):
        reference = f"{self.tag}:hold:{next(self.count)}"
        live = sorted((p for p in self.purses[who] if p.is_live(self.now)), key=Purse.rank)
        asked = {"credits": amount, "reference": reference, "for_reference": "generation:1"}
        if sum(purse.left for purse in live) < amount:
            with self.at_now(), pytest.raises(errors.NotEnoughCredits):
                billing.hold(self.people[who], **asked)
            return multiple()
        with self.at_now():
            first = billing.hold(self.people[who], **asked)
            assert billing.hold(self.people[who], **asked) == first
        for purse in live:
            taken = min(purse.left, amount)
            if taken:
                purse.left -= taken
                purse.held[reference] = taken
                amount -= taken
        return reference

    @rule(target=closed_holds, reference=consumes(open_holds), share=st.floats(0, 1))
    def charge(self, reference, share):
        held = sum(p.held.get(reference, 0) for p in itertools.chain(*self.purses))
        cost = int(held * share)
        with self.at_now():
            settled = billing.charge(reference, credits=cost)
            assert billing.charge(reference, credits=cost) == settled
        assert settled.charged == cost
        self.spent += cost
        self.give_back(reference, cost)
        return reference

    @rule(target=closed_holds, reference=consumes(open_holds))
    def release(self, reference):
        with self.at_now():
            assert billing.release(reference) == billing.release(reference)
        self.give_back(reference, 0)
        return reference

    def give_back(self, reference, cost):
        for purse in sorted(itertools.chain(*self.purses), key=Purse.rank):
            held = purse.held.pop(reference, 0)
            paid = min(held, cost)
            cost -= paid
            if purse.is_live(self.now):
                purse.left += held - paid

    @rule(reference=closed_holds)
    def charge_a_closed_hold_for_more(self, reference):
        with self.at_now(), pytest.raises(errors.BillingError):
            billing.charge(reference, credits=10_000)

    @rule(hours=st.integers(1, 3))
    def wait(self, hours):
        self.now += hours * HOUR

    @rule()
    def sweep(self):
        billing.expire(now=self.now)
        for purse in itertools.chain(*self.purses):
            if not purse.is_live(self.now):
                purse.left = 0

    @invariant()
    def balances_are_as_on_paper(self):
        for owner, purses in zip(self.people, self.purses, strict=True):
            with self.at_now():
                balance = queries.balance(owner)
            assert balance.available == sum(p.left for p in purses if p.is_live(self.now))
            assert balance.held == sum(sum(p.held.values()) for p in purses)
            on_paper = {p.grant_id: p.on_paper(self.now) for p in purses}
            shown = {share.grant_id: (share.left, share.held) for share in balance.by_grant}
            assert shown == {key: both for key, both in on_paper.items() if any(both)}

    @invariant()
    def movements_add_up(self):
        lines = [
            line for owner in self.people for line in queries.statement(owner, limit=10_000).lines
        ]
        assert sum(line.credits for line in lines) == sum(
            purse.left for purse in itertools.chain(*self.purses)
        )
        assert -sum(line.credits for line in lines if line.kind == "charge") == self.spent
        assert queries.list_disagreements() == []


@pytest.mark.django_db
def test_ledger_does_what_paper_would_do():
    run_state_machine_as_test(
        LedgerMachine,
        settings=settings(
            max_examples=60,
            stateful_step_count=40,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow],
        ),
    )
