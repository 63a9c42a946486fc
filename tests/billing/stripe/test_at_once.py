"""Reports that come many at the same moment, and workers that die in the middle of one."""

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection, connections

from pleinair.billing import queries
from pleinair.billing.models import Event, Grant, Payment, Subscription
from pleinair.billing.stripe import buying, events, reports, returns
from pleinair.lib import clock
from pleinair.mail.models import Letter
from tests.billing.stripe.dying import MOMENTS
from tests.billing.stripe.till import PLUS, has

ROOT = Path(__file__).parents[3]
TIMES = 10


@pytest.fixture
def busy(shared_database, stripe, alice, till):
    """A till on a database that many open at once; reports come in threads of their own."""

    def inbox(body, headers):
        try:
            reports.take(body, signature=headers["Stripe-Signature"])
            events.work()
        finally:
            connections.close_all()
        return 200

    stripe.outbox.connect(inbox, secret="whsec_stand_in")
    return till


def everything_ten_times(stripe):
    for delivery in list(stripe.outbox.waiting):
        stripe.outbox.deliver(delivery, times=TIMES, in_parallel=True)
    assert not Event.objects.exclude(state="done").exists()
    assert queries.list_disagreements() == []


def test_each_report_ten_times_at_once_grants_one_pack(busy, stripe, alice):
    stripe.pay(busy.go(alice))

    everything_ten_times(stripe)

    assert has(alice) == 400
    assert Grant.objects.count() == Payment.objects.count() == 1
    assert Letter.objects.filter(kind="receipt").count() == 1


def test_each_report_ten_times_at_once_grants_one_month(busy, stripe, alice):
    stripe.pay(busy.go(alice, PLUS, interval="month"))

    everything_ten_times(stripe)

    assert has(alice) == 1000
    assert Grant.objects.count() == Payment.objects.count() == 1


def test_each_refund_ten_times_at_once_takes_once(busy, stripe, alice):
    stripe.pay(busy.go(alice))
    everything_ten_times(stripe)

    stripe.refund(busy.payment(alice).transaction_id, amount=250)
    everything_ten_times(stripe)

    assert has(alice) == 200


def test_ten_who_come_back_at_once_are_granted_once(busy, stripe, alice):
    session = busy.go(alice)
    stripe.pay(session)

    _at_once(lambda: buying.come_back(alice, session))

    assert has(alice) == 400


def test_ten_presses_at_once_open_one_page(busy, stripe, alice):
    pages = _at_once(lambda: busy.go(alice, PLUS, interval="month"))

    assert len(set(pages)) == 1
    assert Subscription.objects.count() == 1


def _at_once(deed):
    def one(_):
        try:
            return deed()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(TIMES) as pool:
        return list(pool.map(one, range(TIMES)))


@pytest.mark.kill
@pytest.mark.parametrize("moment", MOMENTS)
def test_a_death_at_any_moment_leaves_one_grant(
    moment,
    shared_database,
    stripe,
    alice,
    till,
):
    stripe.outbox.connect(_take, secret="whsec_stand_in")
    stripe.pay(till.go(alice))
    stripe.deliver_all()
    command = [sys.executable, "-m", "tests.billing.stripe.dying", shared_database]
    died = subprocess.run(
        [*command, stripe.root, moment], cwd=ROOT, timeout=120, check=False, env=os.environ
    )
    assert died.returncode == -signal.SIGKILL
    connection.close()

    with clock.shifted(timedelta(minutes=6)):
        events.work()
        events.work()

    assert has(alice) == 400
    assert Grant.objects.count() == 1
    assert Letter.objects.filter(kind="receipt").count() == 1
    assert not Event.objects.exclude(state="done").exists()
    assert returns.collect_missing() == 0


def _take(body, headers):
    reports.take(body, signature=headers["Stripe-Signature"])
    return 200
