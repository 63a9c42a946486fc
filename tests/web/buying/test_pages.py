"""The pages around buying: off to Stripe, back with the truth, and nobody else's."""

import pytest

from pleinair.billing.models import Event
from tests.billing.stripe.till import DAY_S, has
from tests.web.conftest import browser


def buy(client, **changes):
    asked = {"key": "pack-small", "interval": "", "currency": "eur", **changes}
    return client.post("/checkout", asked)


def test_the_button_leads_to_stripes_page(hers, stripe):
    answer = buy(hers)

    assert answer.status_code == 303
    assert answer.headers["Location"].startswith(f"{stripe.root}/c/pay/cs_test_")


def test_who_is_not_signed_in_is_asked_to(shop, nobodys):
    for answer in (buy(nobodys), nobodys.get("/checkout/done"), nobodys.post("/checkout/portal")):
        assert answer.status_code == 302
        assert answer.headers["Location"].startswith("/account/login/")


@pytest.mark.parametrize(
    "changes", [{"key": "nothing"}, {"currency": "jpy"}, {"interval": "week", "key": "plus"}]
)
def test_what_is_not_sold_is_not_there(hers, changes):
    assert buy(hers, **changes).status_code == 404


def test_the_price_is_ours_whatever_the_form_says(hers, stripe):
    session = buy(hers, amount="1", price="1").headers["Location"].rpartition("/")[2]

    assert stripe.find(session)["amount_total"] == 500


def test_coming_back_says_thank_you_once_it_is_paid(hers, stripe, alice):
    session = buy(hers).headers["Location"].rpartition("/")[2]
    stripe.pay(session)

    page = hers.get(f"/checkout/done?session={session}")

    assert "Thank you" in page.text
    assert "400 credits to spend" in page.text
    assert has(alice) == 400


def test_coming_back_unpaid_leads_to_the_prices(hers):
    session = buy(hers).headers["Location"].rpartition("/")[2]

    assert hers.get(f"/checkout/done?session={session}").headers["Location"] == "/pricing"


def test_coming_back_while_the_bank_is_slow_says_so(hers, stripe, alice):
    stripe.settings.payment_methods = ("card", "sepa_debit")
    session = buy(hers).headers["Location"].rpartition("/")[2]
    stripe.pay_later(session)

    page = hers.get(f"/checkout/done?session={session}")

    assert "still moving the money" in page.text
    assert has(alice) == 0


def test_a_stranger_finds_nothing_at_her_address(hers, stripe, charlie):
    session = buy(hers).headers["Location"].rpartition("/")[2]
    stripe.pay(session)

    assert browser(charlie).get(f"/checkout/done?session={session}").status_code == 404
    assert has(charlie) == 0


@pytest.mark.parametrize("session", ["", "x", "cs_test_unknown", "cs_" + "a" * 300])
def test_an_address_that_was_made_up_is_not_there(hers, session):
    assert hers.get("/checkout/done", {"session": session}).status_code == 404


def test_the_portal_is_where_a_plan_is_managed(hers, shop, stripe, alice):
    shop.subscribe(alice)

    answer = hers.post("/checkout/portal")

    assert answer.headers["Location"].startswith(f"{stripe.root}/p/session/")


def test_who_has_a_plan_changes_it_instead_of_buying_another(hers, shop, alice):
    shop.subscribe(alice)

    page = hers.get("/pricing").text

    assert "Change to Pro" in page
    assert "Buy Pro" not in page
    assert "Buy Small pack" in page


def test_who_bought_nothing_is_told_so(hers):
    answer = hers.post("/checkout/portal")

    assert answer.status_code == 422
    assert "no plan, card or invoice of yours" in answer.text


def test_a_second_plan_is_refused_with_what_to_do(hers, shop, alice):
    shop.subscribe(alice)

    answer = buy(hers, key="pro", interval="month")

    assert answer.status_code == 409
    assert "Manage plan" in answer.text


def test_when_stripe_is_silent_nothing_is_charged_and_that_is_said(hers, stripe):
    stripe.script("500", "500", "500", "500")

    answer = buy(hers)

    assert answer.status_code == 503
    assert "Nothing was charged" in answer.text


def test_reports_are_taken_without_a_session_and_answered_at_once(shop, stripe, alice, nobodys):
    stripe.pay(shop.go(alice))
    delivery = stripe.outbox.of("checkout.session.completed")
    before = len(stripe.calls)
    headers = {"Stripe-Signature": delivery.headers()["Stripe-Signature"]}

    answer = nobodys.post(
        "/hooks/stripe", delivery.body, content_type="application/json", headers=headers
    )

    assert answer.status_code == 200
    assert Event.objects.get().state == "received"
    assert len(stripe.calls) == before


def test_reports_that_are_not_signed_are_refused(shop, nobodys):
    answer = nobodys.post("/hooks/stripe", b"{}", content_type="application/json")

    assert answer.status_code == 400
    assert not Event.objects.exists()


def test_pressing_very_often_is_slowed_down(hers):
    assert {buy(hers).status_code for _ in range(12)} == {303, 429}


def test_the_page_of_somebody_who_never_came_back_expires(hers, stripe):
    buy(hers)
    stripe.advance(2 * DAY_S)
    stripe.deliver_all()

    assert buy(hers).status_code == 303
