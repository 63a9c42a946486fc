"""The inbox: genuine reports only, each once, and none lost."""

import time
from datetime import timedelta

import pytest

from pleinair.billing import inbox
from pleinair.billing.models import Event, Grant, Payment
from pleinair.billing.stripe import events, purchases, reports
from pleinair.billing.stripe.errors import NotGenuine
from pleinair.lib import clock
from tests.billing.stripe.till import has

HOOK = "/hooks/stripe"


@pytest.fixture
def delivery(till, stripe, alice):
    """The report of a paid pack, on its way."""
    stripe.outbox.connect(lambda _body, _headers: 0, secret="whsec_stand_in")
    stripe.pay(till.go(alice))
    return stripe.outbox.of("checkout.session.completed")


def take(delivery, **changes):
    headers = {**delivery.headers(), **changes}
    reports.take(delivery.body, signature=headers["Stripe-Signature"])


class TestTaking:
    def test_a_genuine_report_is_kept_without_what_it_says(self, delivery):
        take(delivery)

        event = Event.objects.get()
        assert event.about.startswith("cs_")
        kept = {field.name for field in Event._meta.fields}
        assert "payload" not in kept

    def test_the_same_report_is_kept_once(self, delivery):
        take(delivery)
        take(delivery)

        assert Event.objects.count() == 1

    @pytest.mark.parametrize("signature", ["", "t=1,v1=00", "nonsense"])
    def test_an_unsigned_report_is_refused(self, delivery, signature):
        with pytest.raises(NotGenuine):
            take(delivery, **{"Stripe-Signature": signature})

    def test_a_changed_report_is_refused(self, delivery):
        body = delivery.body.replace(b"cs_test", b"cs_fake")

        with pytest.raises(NotGenuine):
            reports.take(body, signature=delivery.headers()["Stripe-Signature"])

    def test_a_stale_report_is_refused(self, delivery):
        old = delivery.headers(signed_at=int(time.time()) - 1000)

        with pytest.raises(NotGenuine):
            reports.take(delivery.body, signature=old["Stripe-Signature"])

    def test_a_kind_that_nobody_knows_is_not_kept(self, till, stripe, delivery):
        stripe.outbox.put({**delivery.event, "id": "evt_new", "type": "something.new"})

        take(stripe.outbox.of("something.new"))

        assert not Event.objects.exists()


class TestWorking:
    def test_what_stripe_does_not_answer_is_tried_again(self, delivery, stripe, alice):
        take(delivery)
        stripe.script("500", "500")

        assert events.work() == 0
        event = Event.objects.get()
        assert (event.state, event.tries) == ("received", 1)
        assert event.again_at > clock.now()

        with clock.shifted(timedelta(minutes=2)):
            assert events.work() == 1
        assert has(alice) == 400

    def test_what_fails_for_a_day_is_given_up_and_can_be_replayed(
        self, delivery, stripe, alice, monkeypatch
    ):
        take(delivery)
        with monkeypatch.context() as broken:
            broken.setattr(purchases, "settle", _fail)
            for hours in range(0, 200, 13):
                with clock.shifted(timedelta(hours=hours)):
                    events.work()
        assert Event.objects.get().state == "failed"

        with clock.shifted(timedelta(days=10)):
            assert inbox.replay(delivery.event["id"])
            assert events.work() == 1
        assert has(alice) == 400

    def test_a_failure_half_way_leaves_nothing_half_done(self, delivery, alice, monkeypatch):
        take(delivery)
        with monkeypatch.context() as broken:
            broken.setattr("pleinair.billing.stripe.mails.receipt", _fail)
            events.work()

        assert not Grant.objects.exists()
        assert Payment.objects.get().state == "open"
        with clock.shifted(timedelta(minutes=2)):
            events.work()
        assert has(alice) == 400

    def test_somebody_else_takes_over_from_who_died(self, delivery, alice):
        take(delivery)
        event_id = delivery.event["id"]
        Event.objects.filter(pk=event_id).update(again_at=clock.now() + events._LEASE, tries=1)
        assert events.work() == 0

        with clock.shifted(events._LEASE + timedelta(seconds=1)):
            assert events.work() == 1
        assert has(alice) == 400

    def test_one_report_that_fails_holds_up_no_other(self, delivery, alice):
        Event.objects.create(
            id="evt_0", kind="invoice.paid", about="in_gone", happened_at=clock.now()
        )
        take(delivery)

        assert events.work() == 1
        assert has(alice) == 400


def _fail(*_args, **_kwargs):
    raise RuntimeError
