"""Subscriptions: begun, renewed, changed, unpaid, ended."""

from datetime import UTC, datetime

import pytest
import stripe

from tests.stripe_server import StripeServer, periods
from tests.stripe_server.shop import Shop

_DAY_S = 86400


def _reasons(shop: Shop, subscription: str) -> list[tuple[str | None, int, str | None]]:
    rows = shop.client.v1.invoices.list({"subscription": subscription}).data
    return [(row.billing_reason, row.total, row.status) for row in reversed(rows)]


def _parents(invoice: stripe.Invoice) -> list[tuple[int, bool]]:
    found = []
    for line in invoice.lines.data:
        assert line.parent is not None
        details = line.parent.subscription_item_details or line.parent.invoice_item_details
        assert details is not None
        found.append((line.amount, details.proration))
    return found


def test_first_payment_makes_it_active(either: Shop) -> None:
    customer = either.customer(paying_by="pm_card_visa")

    made = either.subscription(either.plan(1000), customer=customer.id)

    assert made.status == "active"
    (item,) = made["items"].data
    assert item.current_period_end > item.current_period_start
    assert _reasons(either, made.id) == [("subscription_create", 1000, "paid")]


def test_invoice_names_its_subscription_below_parent(either: Shop) -> None:
    customer = either.customer(paying_by="pm_card_visa")
    made = either.subscription(either.plan(1000), customer=customer.id)

    invoice = either.client.v1.invoices.retrieve(str(made.latest_invoice))

    assert invoice.parent is not None
    assert invoice.parent.subscription_details is not None
    assert invoice.parent.subscription_details.subscription == made.id
    assert not hasattr(invoice, "subscription")
    assert _parents(invoice) == [(1000, False)]


def test_refused_first_payment_leaves_it_incomplete(either: Shop) -> None:
    customer = either.customer(paying_by="pm_card_chargeCustomerFail")

    made = either.subscription(either.plan(), customer=customer.id)

    assert made.status == "incomplete"


def test_upgrade_is_invoiced_at_once_when_asked_to(either: Shop) -> None:
    customer = either.customer(paying_by="pm_card_visa")
    made = either.subscription(either.plan(1000), customer=customer.id)

    either.client.v1.subscriptions.update(
        made.id,
        {
            "items": [{"id": made["items"].data[0].id, "price": either.plan(3000).id}],
            "proration_behavior": "always_invoice",
        },
    )

    assert _reasons(either, made.id)[-1] == ("subscription_update", 2000, "paid")


def test_cancelling_at_the_end_can_be_taken_back(either: Shop) -> None:
    customer = either.customer(paying_by="pm_card_visa")
    made = either.subscription(either.plan(), customer=customer.id)
    change = either.client.v1.subscriptions.update

    ending = change(made.id, {"cancel_at_period_end": True})
    going_on = change(made.id, {"cancel_at_period_end": False})

    assert (ending.status, ending.cancel_at_period_end) == ("active", True)
    assert ending.cancel_at == made["items"].data[0].current_period_end
    assert (going_on.cancel_at_period_end, going_on.cancel_at) == (False, None)


def test_cancelling_now_ends_it(either: Shop) -> None:
    customer = either.customer(paying_by="pm_card_visa")
    made = either.subscription(either.plan(), customer=customer.id)

    ended = either.client.v1.subscriptions.cancel(made.id)

    assert ended.status == "canceled"
    assert ended.ended_at is not None
    assert either.client.v1.subscriptions.list({"customer": customer.id}).data == []


def test_checkout_begins_a_subscription(server: StripeServer, shop: Shop) -> None:
    session = shop.checkout(shop.plan(1000))

    server.pay(session.id)

    paid = shop.client.v1.checkout.sessions.retrieve(session.id, {"expand": ["subscription"]})
    assert isinstance(paid.subscription, stripe.Subscription)
    assert paid.payment_status == "paid"
    assert paid.subscription.status == "active"
    assert paid.invoice == paid.subscription.latest_invoice
    assert paid.customer == paid.subscription.customer


def test_renewal_is_invoiced_an_hour_after_the_period(server: StripeServer, shop: Shop) -> None:
    made = shop.subscription(shop.plan(1000), customer=shop.customer(paying_by="pm_card_visa").id)
    stop = made["items"].data[0].current_period_end

    server.advance(stop - server.now + 1)
    before = _reasons(shop, made.id)[-1]
    server.advance(3600)

    assert before == ("subscription_cycle", 1000, "draft")
    assert _reasons(shop, made.id)[-1] == ("subscription_cycle", 1000, "paid")
    assert server.find(made.id)["items"]["data"][0]["current_period_start"] == stop


def test_year_of_renewals_is_twelve_invoices(server: StripeServer, shop: Shop) -> None:
    made = shop.subscription(shop.plan(1000), customer=shop.customer(paying_by="pm_card_visa").id)

    server.advance(366 * _DAY_S)

    assert len(shop.client.v1.invoices.list({"subscription": made.id, "limit": 50}).data) == 13


def test_failed_renewal_is_tried_again_until_it_is_paid(server: StripeServer, shop: Shop) -> None:
    customer = shop.customer(paying_by="pm_card_visa").id
    made = shop.subscription(shop.plan(1000), customer=customer)

    server.refuse_cards_of(customer)
    server.renew(made.id)
    between = server.find(made.id)["status"]
    server.accept_cards_of(customer)
    server.advance(3 * _DAY_S)

    assert between == "past_due"
    assert server.find(made.id)["status"] == "active"
    assert _reasons(shop, made.id)[-1] == ("subscription_cycle", 1000, "paid")
    assert len(server.told("invoice.payment_failed")) == 1


@pytest.mark.parametrize("after", ["canceled", "unpaid", "past_due"])
def test_dunning_ends_as_the_dashboard_says(server: StripeServer, shop: Shop, after: str) -> None:
    server.settings.after_dunning = after
    customer = shop.customer(paying_by="pm_card_visa").id
    made = shop.subscription(shop.plan(1000), customer=customer)

    server.refuse_cards_of(customer)
    server.renew(made.id)
    server.advance(16 * _DAY_S)

    assert server.find(made.id)["status"] == after
    assert len(server.told("invoice.payment_failed")) == 4


def test_trial_begins_with_nothing_to_pay_and_ends_with_a_renewal(
    server: StripeServer, shop: Shop
) -> None:
    session = shop.checkout(shop.plan(1000), trial_days=7)
    server.pay(session.id)
    made = server.find(session.id)["subscription"]
    begun = server.find(made)["status"]

    server.renew(made)

    assert begun == "trialing"
    assert server.find(session.id)["payment_status"] == "no_payment_required"
    assert _reasons(shop, made) == [
        ("subscription_create", 0, "paid"),
        ("subscription_cycle", 1000, "paid"),
    ]
    assert server.find(made)["status"] == "active"
    assert len(server.told("customer.subscription.trial_will_end")) == 1


def test_trial_can_be_ended_now(server: StripeServer, shop: Shop) -> None:
    session = shop.checkout(shop.plan(1000), trial_days=7)
    server.pay(session.id)
    made = server.find(session.id)["subscription"]

    shop.client.v1.subscriptions.update(made, {"trial_end": "now"})
    server.advance(3600)

    assert server.find(made)["status"] == "active"
    assert _reasons(shop, made)[-1] == ("subscription_cycle", 1000, "paid")


def test_open_invoice_can_be_paid_by_another_card(server: StripeServer, shop: Shop) -> None:
    customer = shop.customer(paying_by="pm_card_visa").id
    made = shop.subscription(shop.plan(1000), customer=customer)
    server.refuse_cards_of(customer)
    server.renew(made.id)
    invoice = str(shop.client.v1.subscriptions.retrieve(made.id).latest_invoice)

    with pytest.raises(stripe.CardError):
        shop.client.v1.invoices.pay(invoice)
    paid = shop.client.v1.invoices.pay(invoice, {"payment_method": "pm_card_mastercard"})

    assert paid.status == "paid"
    assert server.find(made.id)["status"] == "active"


def test_upgrade_in_the_middle_costs_half_the_difference(server: StripeServer, shop: Shop) -> None:
    made = shop.subscription(shop.plan(1000), customer=shop.customer(paying_by="pm_card_visa").id)
    item = made["items"].data[0]

    server.advance((item.current_period_end - item.current_period_start) // 2)
    shop.client.v1.subscriptions.update(
        made.id,
        {
            "items": [{"id": item.id, "price": shop.plan(3000).id}],
            "proration_behavior": "always_invoice",
        },
    )

    newest = shop.client.v1.invoices.list({"subscription": made.id}).data[0]
    assert newest.total == pytest.approx(1000, abs=2)
    assert [proration for _, proration in _parents(newest)] == [True, True]


@pytest.mark.parametrize("kind", ["invoice_item_details", "subscription_item_details"])
def test_proration_is_marked_in_either_shape(server: StripeServer, shop: Shop, kind: str) -> None:
    server.settings.proration_parent = kind
    made = shop.subscription(shop.plan(1000), customer=shop.customer(paying_by="pm_card_visa").id)

    shop.client.v1.subscriptions.update(
        made.id,
        {
            "items": [{"id": made["items"].data[0].id, "price": shop.plan(3000).id}],
            "proration_behavior": "always_invoice",
        },
    )

    lines = shop.client.v1.invoices.list({"subscription": made.id}).data[0].lines.data
    assert [line.parent.type for line in lines if line.parent] == [kind, kind]
    assert [line.subscription for line in lines] == [made.id, made.id]


def test_downgrade_waits_for_the_next_invoice(server: StripeServer, shop: Shop) -> None:
    made = shop.subscription(shop.plan(3000), customer=shop.customer(paying_by="pm_card_visa").id)
    item = made["items"].data[0]
    server.advance((item.current_period_end - item.current_period_start) // 2)

    shop.client.v1.subscriptions.update(
        made.id, {"items": [{"id": item.id, "price": shop.plan(1000).id}]}
    )
    between = len(_reasons(shop, made.id))
    server.renew(made.id)

    assert between == 1
    reason, total, status = _reasons(shop, made.id)[-1]
    assert (reason, status) == ("subscription_cycle", "paid")
    assert total == pytest.approx(0, abs=2)


def test_credit_of_a_downgrade_invoiced_at_once_is_used_up_later(
    server: StripeServer, shop: Shop
) -> None:
    customer = shop.customer(paying_by="pm_card_visa").id
    made = shop.subscription(shop.plan(3000), customer=customer)

    shop.client.v1.subscriptions.update(
        made.id,
        {
            "items": [{"id": made["items"].data[0].id, "price": shop.plan(1500).id}],
            "proration_behavior": "always_invoice",
        },
    )
    credit = server.find(customer)["balance"]
    server.renew(made.id)

    assert credit == pytest.approx(-1500, abs=2)
    newest = shop.client.v1.invoices.list({"subscription": made.id}).data[0]
    assert (newest.total, newest.amount_due) == (1500, 1500 + credit)
    assert newest.status == "paid"


def test_change_to_a_year_begins_a_new_period(server: StripeServer, shop: Shop) -> None:
    made = shop.subscription(shop.plan(1000), customer=shop.customer(paying_by="pm_card_visa").id)
    server.advance(10 * _DAY_S)

    shop.client.v1.subscriptions.update(
        made.id,
        {"items": [{"id": made["items"].data[0].id, "price": shop.plan(9000, interval="year").id}]},
    )

    item = server.find(made.id)["items"]["data"][0]
    assert item["current_period_end"] - item["current_period_start"] >= 365 * _DAY_S
    newest = shop.client.v1.invoices.list({"subscription": made.id}).data[0]
    assert sorted(_parents(newest)) == [(newest.total - 9000, True), (9000, False)]


def test_end_of_the_period_ends_what_was_cancelled(server: StripeServer, shop: Shop) -> None:
    made = shop.subscription(shop.plan(), customer=shop.customer(paying_by="pm_card_visa").id)
    shop.client.v1.subscriptions.update(made.id, {"cancel_at_period_end": True})

    server.renew(made.id)

    assert server.find(made.id)["status"] == "canceled"
    assert len(server.told("customer.subscription.deleted")) == 1
    assert len(_reasons(shop, made.id)) == 1


def test_slow_payment_that_bounces_makes_it_past_due(server: StripeServer, shop: Shop) -> None:
    session = shop.checkout(shop.plan(1000), methods=("sepa_debit",))

    server.pay_later(session.id)
    made = server.find(session.id)["subscription"]
    trusted = server.find(made)["status"], _reasons(shop, made)[0][2]
    server.settle(session.id, succeeds=False)

    assert trusted == ("active", "open")
    assert server.find(made)["status"] == "past_due"
    assert len(server.told("invoice.payment_failed")) == 1


def test_incomplete_one_expires_after_a_day(server: StripeServer, shop: Shop) -> None:
    customer = shop.customer(paying_by="pm_card_chargeCustomerFail")
    made = shop.subscription(shop.plan(), customer=customer.id)

    server.advance(_DAY_S)

    assert server.find(made.id)["status"] == "incomplete_expired"


def test_month_that_began_on_the_31st_comes_back_to_it() -> None:
    monthly = {"interval": "month", "interval_count": 1}
    december = int(datetime(2026, 12, 31, tzinfo=UTC).timestamp())

    first = periods.end(december, monthly, after=december)
    second = periods.end(december, monthly, after=first)
    third = periods.end(december, monthly, after=second)

    assert [(each - december) // _DAY_S for each in (first, second, third)] == [31, 59, 90]
