"""Packs and plans as data: read once, and loud about whatever is wrong."""

from pathlib import Path

import pytest

from pleinair import site
from pleinair.billing import plans

SHIPPED = Path(plans.__file__).parent / "plans.toml"


def written(tmp_path, old="", new="", *, extra=""):
    """The shipped file with one thing changed."""
    text = SHIPPED.read_text()
    assert old in text
    path = tmp_path / "plans.toml"
    path.write_text(text.replace(old, new, 1) + extra)
    return path


def test_the_shipped_file_is_right_and_sells_in_the_shipped_currencies():
    here = plans.load(SHIPPED, currencies=("usd", "eur"))

    assert [plan.key for plan in here.plans] == ["plus", "pro"]
    assert here.price_of("plus", interval="year", currency="eur") == 9000
    assert here.price_of("pack-small", currency="usd") == 500


def test_a_years_payment_brings_twelve_months_of_credits():
    plus = plans.current().find_plan("plus")

    assert plus.credits_for("year") == 12 * plus.credits_for("month") == 12_000


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('top_tier = "2K"', 'top_tier = "8K"', "free: top_tier must be one of 1K, 2K, 4K, not"),
        ('top_quality = "high"', 'top_quality = "best"', "must be one of auto, low, medium"),
        ("stay_days = 31", "stay_days = 31\ntrial_days = 731", "plus: trial_days is 731"),
        ("credits = 400", "credits = 0", "credits is 0; it must be a whole number from 1"),
        ("usd = 500", "usd = 4.99", "prices.usd is 4.99; it must be a whole number from 1"),
        ("usd = 500", "usd = -1", "prices.usd is -1"),
        ("usd = 900,", "", "plus: month has no usd, which PLEINAIR_CURRENCIES names"),
        ("usd = 500,", "usd = 500, Dollar = 1,", "has 'Dollar'; allowed are words like usd"),
        ('key = "pro"', 'key = "plus"', "key is 'plus' twice"),
        ('key = "pro"', 'key = "Pro!"', "key is 'Pro!'; allowed are"),
        ('name = "Pro"', 'name = " "', "pro: name is ' '; it must say something"),
        ("last_days = 365", "last_days = 99999", "last_days is 99999"),
        ("at_once = 8", "at_once = 101", "allows.at_once is 101"),
        ('name = "Pro"', "colour = 1", "plans 2: colour is unknown; known are key, name"),
        ("stay_days = 31\n", "", "plans 1: stay_days is missing"),
        ("keep_private = true", "keep_private = false", "free: keep_private is False; it must be"),
        ('4K", keep_private = true', '4K", keep_private = false', "plus: keep_private is False"),
        ("keep_private = true", 'keep_private = "no"', "free: keep_private is 'no'; it must be"),
        ("last_days = 365", "last_days = 365\nkeep_private = true", "keep_private is unknown"),
        ("[free]", "[fre]", "'fre' is unknown; known are free, packs, plans"),
        ("[[plans]]", "[plans]", "cannot be read"),
        ("[free]", "[free", "cannot be read"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_with_its_value_and_what_is_allowed(tmp_path, old, new, said):
    with pytest.raises(plans.PlansError) as caught:
        plans.load(written(tmp_path, old, new), currencies=("usd", "eur"))

    assert said in str(caught.value)


def test_a_file_need_not_say_that_pictures_are_private(tmp_path):
    silent = tmp_path / "plans.toml"
    silent.write_text(
        SHIPPED.read_text().replace(", keep_private = true", "").replace("keep_private = true", "")
    )

    shipped = plans.load(SHIPPED, currencies=("usd", "eur"))
    assert plans.load(silent, currencies=("usd", "eur")) == shipped


def test_plans_that_are_one_table_are_told_to_be_a_list(tmp_path):
    path = tmp_path / "plans.toml"
    path.write_text(SHIPPED.read_text().split("[[packs]]")[0] + "[plans]\nkey = 'x'\n")

    with pytest.raises(plans.PlansError, match=r"must be written as \[\[plans\]\]"):
        plans.load(path, currencies=("usd",))


@pytest.mark.parametrize("currencies", [(), ("USD",), ("usd", "dollars")])
def test_a_currency_that_is_none_is_named(currencies):
    with pytest.raises(plans.PlansError, match="PLEINAIR_CURRENCIES has"):
        plans.load(SHIPPED, currencies=currencies)


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(plans.PlansError, match=r"nowhere\.toml cannot be read"):
        plans.load(tmp_path / "nowhere.toml", currencies=("usd",))


@pytest.mark.parametrize(
    ("key", "interval", "currency"),
    [
        ("plus", None, "usd"),
        ("pack-small", "month", "usd"),
        ("plus", "month", "gbp"),
        ("gold", None, "usd"),
    ],
)
def test_what_is_not_on_offer_has_no_price(key, interval, currency):
    with pytest.raises(plans.NotSold):
        plans.current().price_of(key, interval=interval, currency=currency)


def test_the_check_says_what_is_wrong_once_something_is_sold(tmp_path):
    wrong = written(tmp_path, "credits = 400", "credits = 0")

    with site.override(plans=wrong, stripe_key="sk_test_1") as here:
        (found,) = plans.contradictions(here)

    assert found.setting == "PLEINAIR_PLANS"
    assert "credits is 0" in str(found)


def test_a_site_that_sells_nothing_needs_no_prices():
    with site.override(currencies=("chf",)) as here:
        assert plans.contradictions(here) == []
    with site.override(currencies=("chf",), stripe_key="sk_test_1") as here:
        assert "no chf" in str(plans.contradictions(here)[0])


@pytest.mark.parametrize(
    ("top", "asked", "may"),
    [("high", "high", True), ("high", "xhigh", False), ("low", "auto", True), ("max", "max", True)],
)
def test_a_quality_up_to_the_top_may_be_asked_for(top, asked, may):
    allows = plans.Allows(at_once=1, top_quality=top, top_tier="1K")

    assert allows.allows_quality(asked) is may


def test_the_first_plan_that_allows_a_thing_is_found():
    here = plans.current()

    assert here.first_with_tier("4K").key == "plus"
    assert here.first_with_quality("max").key == "plus"
