"""Numbers and money are written in one way on every page."""

import re

import pytest

from pleinair.billing import amounts
from pleinair.billing import services as billing
from pleinair.billing.models import Account, Payment, Source, Subscription
from tests.web.conftest import browser
from tests.web.people_of_routes import look

pytestmark = pytest.mark.django_db
MANY = 1_234_567


@pytest.fixture
def wealthy(alice):
    billing.grant(alice, credits=MANY, source=Source.PACK, reference="a lot")
    return alice


def text_of(response):
    """What a page says, without what only programs read."""
    assert response.status_code == 200
    return re.sub(r"<[^>]+>", " ", response.content.decode())


@pytest.mark.parametrize(
    ("count", "written"), [(0, "0"), (999, "999"), (MANY, "1,234,567"), (-1000, "−1,000")]
)
def test_a_number_is_written_in_groups_of_three(count, written):
    assert amounts.number(count) == written
    assert amounts.change(count) == (f"+{written}" if count > 0 else written)


@pytest.mark.parametrize("path", ["/", "/credits", "/settings/leave"])
def test_a_person_reads_it_so(wealthy, path):
    hers = browser(wealthy)
    hers.post("/account/reauthenticate/", {"password": "a long enough password"})

    text = text_of(hers.get(path))

    assert "1,234,567" in text
    assert str(MANY) not in text


@pytest.mark.parametrize("path", ["billing/grant/", "billing/movement/", "people/{look}"])
def test_staff_read_it_so(wealthy, staff, path):
    operator = staff("operator")

    text = text_of(browser(operator).get(f"/desk/{path.format(look=look(wealthy, operator))}"))

    assert "1,234,567" in text
    assert str(MANY) not in text


@pytest.mark.parametrize("kind", ["payment", "subscription"])
def test_money_at_the_desk_is_in_whole_units_with_its_currency(wealthy, staff, kind):
    account = Account.objects.get(owner=wealthy)
    about = {"account": account, "amount": MANY, "currency": "eur", "transaction_id": "one"}
    if kind == "payment":
        row = Payment.objects.create(kind="pack", key="small", **about)
    else:
        row = Subscription.objects.create(key="plus", interval="month", credits=5, **about)

    text = text_of(browser(staff("finance")).get(f"/desk/billing/{kind}/{row.pk}"))

    assert "12,345.67 EUR" in text
    assert str(MANY) not in text
