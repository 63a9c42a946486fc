"""Nobody pays more than they were shown."""

from dataclasses import replace

import pytest

from pleinair.billing import queries as billing
from pleinair.generation import services
from pleinair.generation.errors import RequestRefused
from pleinair.generation.models import Generation
from pleinair.generation.quotes import Request
from pleinair.generation.services import quote_for
from tests.generation.conftest import finish

pytestmark = pytest.mark.django_db(transaction=True)
ASKED = Request(prompt="two boats", count=2)


def submit(owner, *, price_shown):
    return services.submit(
        owner_id=owner.id, request=ASKED, client_key="once", price_shown=price_shown
    )


def test_a_price_above_the_one_that_was_shown_is_refused_with_the_new_one(rich):
    price = quote_for(ASKED).price_credits

    with pytest.raises(RequestRefused, match=f"With .+ this costs {price} credit") as refused:
        submit(rich, price_shown=price - 1)

    assert [fault.field for fault in refused.value.faults] == ["price"]
    assert not Generation.objects.exists()
    balance = billing.balance(rich)
    assert (balance.available, balance.held) == (1000, 0)


def test_a_price_in_thousands_is_written_as_on_every_page(rich, monkeypatch):
    dear = replace(quote_for(ASKED), price_credits=12_000)
    monkeypatch.setattr(services, "quote_for", lambda *_, **__: dear)

    with pytest.raises(RequestRefused, match="this costs 12,000 credits"):
        submit(rich, price_shown=1)


@pytest.mark.parametrize("more", [0, 1, 1000])
def test_a_price_that_fell_is_charged_as_it_is_now(rich, more):
    price = quote_for(ASKED).price_credits

    done = finish(submit(rich, price_shown=price + more))

    assert done.charged_credits == price
    assert billing.balance(rich).available == 1000 - price
