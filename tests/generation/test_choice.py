"""Two providers at work on one site: each picture by the model that it was asked of."""

import pytest

from pleinair import site
from pleinair.billing import queries as billing
from pleinair.generation import leases, tallies
from pleinair.generation.errors import RequestRefused
from pleinair.generation.models import Attempt
from pleinair.generation.quotes import Request
from pleinair.generation.services import quote_for
from tests.generation.conftest import ask, finish
from tests.generation.test_tallies import ALWAYS
from tests.providers.servers.openai_server import OpenAIServer

pytestmark = pytest.mark.django_db(transaction=True)
OPENAI = site.ModelName("openai", "gpt-image-2")
ILLUSTRATOR = site.ModelName("illustrator", "illustrator-1")


@pytest.fixture
def server():
    with OpenAIServer() as running:
        yield running


@pytest.fixture(autouse=True)
def _two(scripted, server):
    with site.override(
        provider="",
        models=(str(OPENAI), str(ILLUSTRATOR)),
        openai_api_key="own",
        openai_base_url=server.base_url,
        dialect="openai",
    ):
        yield


def test_each_is_made_by_its_own_and_no_word_of_the_other_goes_out(rich, server):
    drawn = finish(ask(rich, "a hill", model=ILLUSTRATOR))
    assert server.posts() == []

    sent = finish(ask(rich, "a boat", model=OPENAI))

    assert [drawn.state, sent.state] == ["done", "done"]
    assert [call.fields["model"] for call in server.posts()] == ["gpt-image-2"]
    assert "a hill" not in str(server.posts()[0].fields)


def test_each_has_its_own_price_time_and_tally(rich):
    quotes = {
        name: quote_for(Request(prompt="a hill", model=name)) for name in (OPENAI, ILLUSTRATOR)
    }
    for name in quotes:
        finish(ask(rich, "a hill", model=name))

    charged = {row.provider: row.credits for row in tallies.by_day_and_model(since=ALWAYS)}

    assert charged == {name.provider: one.price_credits for name, one in quotes.items()}
    assert charged["openai"] > charged["illustrator"]
    assert quotes[OPENAI].expected_s > quotes[ILLUSTRATOR].expected_s
    assert billing.balance(rich).available == 1000 - sum(charged.values())


def test_the_default_makes_what_names_none(rich):
    assert ask(rich, "a hill").model_name == OPENAI


def test_what_is_not_offered_is_refused_before_anything_is_written(rich):
    with pytest.raises(RequestRefused, match="illustrator/illustrator-1"):
        ask(rich, "a hill", model=site.ModelName("openai", "gpt-image-1"))

    assert not Attempt.objects.exists()
    assert billing.balance(rich).available == 1000


def test_the_places_of_one_provider_are_not_those_of_the_other(rich):
    with site.override(at_once_per_provider=1, at_once_per_owner=5):
        first, second, drawn = (
            ask(rich, prompt, model=name)
            for prompt, name in (("one", OPENAI), ("two", OPENAI), ("three", ILLUSTRATOR))
        )

        assert leases.waiting(limit=10) == [first.id, drawn.id]
        assert second.id not in leases.waiting(limit=10)
