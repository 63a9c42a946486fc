"""What a plan allows is said on the chips, and held when somebody asks."""

from dataclasses import replace

import pytest

from pleinair import site
from pleinair.billing import plans
from pleinair.generation import leases, services, suppliers
from pleinair.generation.errors import RequestRefused
from pleinair.generation.models import Generation
from pleinair.generation.quotes import Request
from pleinair.providers import catalogue
from tests.billing.test_allowances import subscribe
from tests.generation.conftest import ask
from tests.web.buying import addresses
from tests.web.conftest import browser

pytestmark = pytest.mark.django_db
LARGE = {"prompt": "a red boat", "client_key": "k-1", "tier": "2K", "price": "1000"}


@pytest.fixture
def shop(scripted, tmp_path):
    """A site that sells; without a plan, the small size and middling quality."""
    path = tmp_path / "plans.toml"
    text = plans.SHIPPED.read_text().replace('"2K"', '"1K"', 1).replace('"high"', '"medium"', 1)
    path.write_text(text)
    with (
        site.override(stripe_key="sk_test_1", at_once_per_owner=2, plans=path),
        addresses.of_a_shop(),
    ):
        yield


def submit(owner, **asked):
    request = Request(prompt="a red boat", **asked)
    return services.submit(owner_id=owner.id, request=request, client_key="key-1")


def test_a_size_above_the_plan_is_refused_and_costs_nothing(rich, shop):
    with pytest.raises(RequestRefused, match="Pictures of 2K come with the Plus plan"):
        submit(rich, tier="2K")

    assert not Generation.objects.exists()


def test_a_size_typed_by_hand_is_held_against_the_plan_too(rich, shop):
    with pytest.raises(RequestRefused, match="come with the Plus plan"):
        submit(rich, shape="2048x1536")


def test_who_has_the_plan_gets_what_it_allows(rich, shop):
    subscribe(rich)

    assert submit(rich, tier="2K").state == Generation.State.QUEUED


class TestLeftToTheModel:
    """The model of these tests asks the price of the high quality when it chooses."""

    @pytest.fixture(autouse=True)
    def _dear(self, monkeypatch):
        dear = replace(catalogue.capability("scripted", "scripted-1"), auto_costs_as="high")
        monkeypatch.setattr(suppliers, "get_offered", lambda _name: dear)

    def test_it_is_made_in_the_best_quality_of_the_plan_at_its_price(self, rich, shop):
        made = submit(rich)

        medium = services.quote_for(Request(prompt="a red boat", quality="medium"))
        assert made.used["quality"] == "medium"
        assert made.price_credits == medium.price_credits

    def test_the_choice_stays_the_models_where_the_plan_has_what_it_costs(self, rich, shop):
        subscribe(rich)

        assert submit(rich).used["quality"] == "auto"

    def test_where_the_plan_has_none_of_its_qualities_the_needed_plan_is_told(
        self, rich, shop, monkeypatch
    ):
        only_high = replace(suppliers.get_offered(None), qualities=("high",))
        monkeypatch.setattr(suppliers, "get_offered", lambda _name: only_high)

        with pytest.raises(RequestRefused, match="This quality comes with the Plus plan"):
            submit(rich)


def test_where_nothing_is_sold_nobody_is_refused(rich, scripted):
    assert submit(rich, tier="2K").state == Generation.State.QUEUED


def test_the_chip_names_the_plan_that_is_needed(rich, shop):
    page = browser(rich).get("/").content.decode()
    assert "2K · Plus plan" in page
    assert "High quality · Plus plan" in page
    assert "1K · Plus plan" not in page

    subscribe(rich)
    assert "Plus plan" not in browser(rich).get("/").content.decode()


def test_a_guest_is_told_before_pressing(nobodys, shop):
    response = nobodys.post("/price", {"tier": "2K"}, headers={"HX-Request": "true"})

    assert response.status_code == 422
    assert "Pictures of 2K come with the Plus plan." in response.content.decode()


def test_the_form_comes_back_with_the_sentence(hers, shop):
    response = hers.post("/create", LARGE)

    assert response.status_code == 422
    assert "Pictures of 2K come with the Plus plan." in response.content.decode()


def test_a_plan_runs_more_at_once(rich, shop):
    subscribe(rich)
    rows = [ask(rich, f"boat {n}") for n in range(5)]

    taken = [leases.take(row.id) for row in rows]

    assert [isinstance(one, leases.Lease) for one in taken] == [True] * 4 + [False]


def test_without_a_plan_the_sites_own_number_runs(rich, shop):
    rows = [ask(rich, f"boat {n}") for n in range(3)]

    assert leases.waiting(limit=9) == [row.id for row in rows[:2]]
