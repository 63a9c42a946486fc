"""What is sold, brought to Stripe: again and again, until nothing differs."""

from dataclasses import replace

import pytest

from pleinair import site
from pleinair.billing import plans
from pleinair.billing.stripe import errors, sync


@pytest.fixture(autouse=True)
def _selling(selling):
    return selling


def prices(stripe, **same):
    return stripe.account.all("price", **same)


def sell(monkeypatch, **changes):
    sold = plans.current()
    monkeypatch.setattr(plans, "current", lambda: replace(sold, **changes))


def test_everything_is_there_afterwards(stripe):
    sync.sync()

    assert {price["lookup_key"] for price in prices(stripe)} == {
        "pleinair-pack-small",
        "pleinair-pack-large",
        "pleinair-plus-month",
        "pleinair-plus-year",
        "pleinair-pro-month",
        "pleinair-pro-year",
    }
    assert len(stripe.account.all("product")) == 4


def test_a_second_time_changes_nothing(stripe):
    sync.sync()
    before = len(stripe.account.all("price")), len(stripe.account.all("product"))

    assert sync.sync() == []
    assert (len(stripe.account.all("price")), len(stripe.account.all("product"))) == before
    assert len(stripe.account.all("billing_portal.configuration")) == 1


def test_all_currencies_are_at_one_price(stripe):
    sync.sync()

    found = sync._find(next(sync.offers()))
    assert dict(found.amounts) == {"eur": 500, "usd": 500}


def test_another_price_takes_the_place_of_the_old_one(stripe, monkeypatch):
    sync.sync()
    dearer = tuple(replace(pack, prices={"eur": 700, "usd": 700}) for pack in plans.current().packs)
    sell(monkeypatch, packs=dearer)

    assert "pleinair-pack-small: another price" in sync.sync()

    (current,) = prices(stripe, lookup_key="pleinair-pack-small")
    assert (current["unit_amount"], current["active"]) == (700, True)
    assert [p["unit_amount"] for p in prices(stripe, active=False)] == [2000, 500]


def test_taxes_switched_on_later_bring_prices_that_they_come_on_top_of(stripe, selling):
    sync.sync()
    site.use(replace(selling, stripe_tax=True))

    assert len(sync.sync()) == 6

    assert {price["tax_behavior"] for price in prices(stripe, active=True)} == {"exclusive"}
    assert {price["lookup_key"] for price in prices(stripe, active=False)} == {None}
    assert sync.sync() == []


def test_taxes_switched_off_again_need_no_other_prices(stripe, selling):
    site.use(replace(selling, stripe_tax=True))
    sync.sync()
    site.use(selling)

    assert sync.sync() == []


def test_what_is_not_sold_any_more_is_taken_off(stripe, monkeypatch):
    sync.sync()
    sell(monkeypatch, packs=())

    assert sync.sync() == [
        "pleinair-pack-large: not sold any more",
        "pleinair-pack-small: not sold any more",
    ]


def test_another_name_is_told(stripe, monkeypatch):
    sync.sync()
    packs = tuple(replace(pack, name="A pack") for pack in plans.current().packs)
    sell(monkeypatch, packs=packs)

    sync.sync()

    assert stripe.find("pleinair-pack-small")["name"] == "A pack"


def test_a_call_that_broke_off_is_gone_on_with(stripe):
    stripe.script("ok", "ok", "500", "500")
    with pytest.raises(errors.Unreachable):
        sync.sync()

    sync.sync()

    assert len(stripe.account.all("product")) == 4


def test_an_answer_that_was_lost_makes_nothing_twice(stripe):
    stripe.script(*(["ok", "lost"] * 4))

    sync.sync()

    assert len(prices(stripe)) == 6


def test_nothing_is_sent_that_is_not_declared(stripe):
    sync.sync()

    said = {name.lower() for call in stripe.calls for name in call.headers}
    assert "x-stripe-client-user-agent" not in said
    assert site.current().sells
