"""What the page for leaving says about a plan."""

from tests.web.conftest import browser

PASSWORD = "a long enough password"


def page_for_leaving(owner):
    client = browser(owner)
    client.post("/account/reauthenticate/", {"password": PASSWORD})
    return client.get("/settings/leave").content.decode()


def test_it_says_that_a_plan_renews_no_more(shop, alice):
    shop.subscribe(alice)

    assert "Your plan Plus renews no more" in page_for_leaving(alice)


def test_it_says_nothing_of_a_plan_that_was_cancelled(shop, alice):
    shop.subscribe(alice)
    shop.cancel(alice)

    assert "renews no more" not in page_for_leaving(alice)


def test_it_says_nothing_of_plans_to_who_has_none(shop, alice):
    assert "renews no more" not in page_for_leaving(alice)
