"""A choice of models: in the bar, also without JavaScript, for more of a picture, as preference."""

import re

import pytest

from pleinair import site
from pleinair.accounts import profile
from pleinair.generation.models import Generation
from tests.generation.conftest import ask, finish
from tests.web.conftest import browser, picture_of

pytestmark = pytest.mark.django_db(transaction=True)
HTMX = {"hx-request": "true"}
SCRIPTED, TASKS, ILLUSTRATOR = (
    "scripted/scripted-1",
    "scripted/scripted-task-1",
    "illustrator/illustrator-1",
)
OPENAI = "openai/gpt-image-2"


@pytest.fixture
def two():
    """A site with two models of two providers; the second knows no qualities."""
    with site.override(provider="", models=(SCRIPTED, ILLUSTRATOR)) as here:
        yield here


def menu(page, name="model"):
    """Return the values of a menu of the bar, and the one that is chosen."""
    found = re.search(rf'<select name="{name}".*?</select>', page.content.decode(), re.DOTALL)
    if found is None:
        return [], ""
    options = re.findall(r'<option value="([^"]*)"( selected)?', found[0])
    return [value for value, _chosen in options], next((v for v, chosen in options if chosen), "")


def told(page):
    """Return the words of a page without its tags."""
    return " ".join(re.sub(r"<[^>]+>", " ", page.content.decode()).split())


def made_by(generation):
    return str(generation.model_name)


class TestBar:
    def test_with_one_model_there_is_nothing_to_choose(self, hers):
        assert menu(hers.get("/")) == ([], "")

    @pytest.mark.usefixtures("two")
    def test_with_two_there_is_a_menu_that_begins_with_the_sites_own(self, hers):
        assert menu(hers.get("/")) == ([SCRIPTED, ILLUSTRATOR], SCRIPTED)

    def test_two_of_the_same_name_are_told_apart_by_their_providers(self, hers):
        models = ("openai/nova-1", "evolink/nova-1", SCRIPTED)
        with site.override(provider="", models=models, openai_api_key="k", evolink_api_key="k"):
            page = hers.post("/controls", {"model": SCRIPTED}, headers=HTMX)

        assert "openai/nova-1 evolink/nova-1 Scripted" in told(page)

    @pytest.mark.usefixtures("two")
    def test_the_others_say_what_they_cost_at_least(self, hers):
        page = told(hers.post("/controls", {"model": ILLUSTRATOR}, headers=HTMX))

        assert "Model Scripted · from 1 credit Illustrator Shape" in page

    def test_where_pictures_cost_nothing_no_model_names_a_price(self, hers):
        free = site.profile_switches("hosted", {"billing": "none"})
        with site.override(provider="", models=(SCRIPTED, ILLUSTRATOR), switches=free):
            page = told(hers.post("/controls", {"model": ILLUSTRATOR}, headers=HTMX))

        assert "Scripted Illustrator" in page

    @pytest.mark.usefixtures("two")
    def test_a_dearer_model_says_that_it_is_the_model(self, hers):
        press = {"prompt": "a hill", "model": SCRIPTED, "price": "1", "client_key": "k"}

        answer = hers.post("/create", press)

        assert "With Scripted this costs 2 credits." in told(answer)

    @pytest.mark.usefixtures("two")
    def test_another_model_brings_its_own_controls_and_its_price(self, hers):
        assert menu(hers.get("/"), "quality")[0]

        answer = hers.post("/controls", {"model": ILLUSTRATOR, "count": "3"}, headers=HTMX)

        assert menu(answer) == ([SCRIPTED, ILLUSTRATOR], ILLUSTRATOR)
        assert menu(answer, "quality") == ([], "")
        assert menu(answer, "count")[1] == "3"
        assert 'name="price" value="3"' in answer.content.decode()

    @pytest.mark.usefixtures("two")
    def test_what_the_other_cannot_do_goes_to_the_nearest_and_is_said(self, hers):
        chosen = {"model": ILLUSTRATOR, "quality": "high", "tier": "4K", "shape": "16:9"}

        answer = hers.post("/controls", chosen, headers=HTMX)

        assert menu(answer, "tier")[1] == "2K"
        assert menu(answer, "shape")[1] == "16:9"
        assert "Changed for Illustrator: 2K, Auto quality." in told(answer)

    @pytest.mark.usefixtures("two")
    def test_what_the_other_can_do_too_is_kept_and_nothing_said(self, hers):
        chosen = {"model": ILLUSTRATOR, "mode": "thinking", "seed": "7", "size": "640x480"}

        answer = hers.post("/controls", chosen, headers=HTMX)

        assert 'value="thinking" checked' in answer.content.decode()
        assert 'value="7"' in answer.content.decode()
        assert menu(answer, "shape")[1] == "640x480"
        assert "Changed" not in told(answer)

    def test_what_the_other_cannot_do_at_all_says_why(self, hers):
        models = (ILLUSTRATOR, OPENAI, "evolink/gpt-image-2")
        with site.override(provider="", models=models, openai_api_key="k", evolink_api_key="k"):
            chosen = {"model": models[2], "mode": "thinking", "seed": "7"}
            answer = hers.post("/controls", chosen, headers=HTMX)

        words = told(answer)
        assert "Changed for GPT Image 2 (Evolink): Instant, any seed." in words
        assert "GPT Image 2 (Evolink) takes no mask." in words
        assert "GPT Image 2 (Evolink) has no thinking mode: it always starts at once." in words
        assert 'name="mask_file"' not in answer.content.decode()
        assert 'name="seed"' not in answer.content.decode()

    @pytest.mark.usefixtures("two")
    def test_the_pictures_to_start_from_stay(self, rich, hers):
        image = picture_of(finish(ask(rich, "a boat")))

        answer = hers.post("/controls", {"model": ILLUSTRATOR, "references": str(image.id)})

        assert "Like the picture" in told(answer)
        assert answer.context["quote"].faults == ()

    @pytest.mark.usefixtures("two")
    def test_the_price_is_that_of_the_chosen_model(self, hers):
        prices = {
            model: hers.post("/price", {"model": model, "tier": "2K"}).context["quote"]
            for model in (SCRIPTED, ILLUSTRATOR)
        }

        assert [prices[SCRIPTED].price_credits, prices[ILLUSTRATOR].price_credits] == [4, 1]


@pytest.mark.usefixtures("two")
class TestAsking:
    def ask(self, client, **fields):
        form = {"prompt": "a red boat", "client_key": "k", "price": "1000", **fields}
        return client.post("/create", form)

    @pytest.mark.parametrize(
        ("fields", "maker"),
        [({}, SCRIPTED), ({"model": SCRIPTED}, SCRIPTED), ({"model": ILLUSTRATOR}, ILLUSTRATOR)],
    )
    def test_the_model_that_was_chosen_makes_it(self, hers, fields, maker):
        assert self.ask(hers, **fields).status_code == 302

        assert made_by(Generation.objects.get()) == maker

    @pytest.mark.parametrize(
        "model", [TASKS, "scripted/illustrator-1", "openai/gpt-image-2", "scripted-1", "/", "ÿ"]
    )
    @pytest.mark.parametrize("headers", [{}, HTMX])
    def test_no_other_can_be_asked_for_and_those_there_are_are_told(self, hers, model, headers):
        form = {"prompt": "a red boat", "client_key": "k", "price": "1000", "model": model}

        answer = hers.post("/create", form, headers=headers)
        priced = hers.post("/price", form, headers=HTMX)

        assert (answer.status_code, priced.status_code) == (422, 422)
        for page in (answer, priced):
            assert f"Scripted ({SCRIPTED}), Illustrator ({ILLUSTRATOR})" in told(page)
        assert not Generation.objects.exists()

    def test_without_javascript_what_it_cannot_do_is_said_and_nothing_lost(self, hers):
        refused = self.ask(hers, model=ILLUSTRATOR, quality="high", count="2")

        assert refused.status_code == 422
        assert "Illustrator knows these qualities" in told(refused)
        assert "a red boat" in refused.content.decode()
        assert menu(refused)[1] == ILLUSTRATOR
        assert menu(refused, "count")[1] == "2"
        assert self.ask(hers, model=ILLUSTRATOR, count="2").status_code == 302

    def test_the_picture_says_who_made_it(self, rich, hers):
        work = finish(ask(rich, "a boat", model=site.ModelName.read(ILLUSTRATOR)))

        assert "Illustrator" in told(hers.get(f"/g/{work.id}"))
        assert "Model Illustrator" in told(hers.get(f"/i/{picture_of(work).id}"))


@pytest.mark.usefixtures("two")
class TestMoreLikeIt:
    @pytest.fixture
    def drawn(self, rich):
        """A picture of the model that is not the site's default."""
        return finish(ask(rich, "a boat", model=site.ModelName.read(ILLUSTRATOR)))

    @pytest.mark.parametrize("path", ["/?again={0}", "/?with={1}"])
    def test_the_bar_begins_with_its_own_model(self, hers, drawn, path):
        page = hers.get(path.format(drawn.id, picture_of(drawn).id))

        assert menu(page)[1] == ILLUSTRATOR

    @pytest.mark.parametrize("move", ["vary", "reseed"])
    def test_its_own_model_makes_it_at_its_own_price(self, hers, drawn, move):
        card = hers.get(f"/g/{drawn.id}").context["card"]
        price = {"vary": card.vary_credits, "reseed": card.reseed_credits}[move]

        answer = hers.post(f"/i/{picture_of(drawn).id}/{move}", {"price": price})

        assert answer.status_code == 302
        made = Generation.objects.exclude(id=drawn.id).get()
        assert (made_by(made), made.price_credits) == (ILLUSTRATOR, price)

    @pytest.mark.parametrize("path", ["/?again={0}", "/?with={1}", "/i/{1}"])
    def test_where_its_model_is_gone_the_default_takes_its_place_and_that_is_said(
        self, hers, drawn, path
    ):
        with site.override(models=(SCRIPTED, TASKS)):
            page = hers.get(path.format(drawn.id, picture_of(drawn).id))

        sentence = "Illustrator is not offered here any more: Scripted makes it instead."
        assert sentence in told(page)

    @pytest.mark.parametrize("move", ["vary", "reseed"])
    def test_the_default_makes_it_as_near_as_it_can(self, rich, hers, move):
        fine = finish(ask(rich, "a boat", quality="high"))

        with site.override(models=(ILLUSTRATOR,)):
            hers.post(f"/i/{picture_of(fine).id}/{move}", {"price": 1000})

        made = Generation.objects.exclude(id=fine.id).get()
        assert (made_by(made), made.asked["quality"]) == (ILLUSTRATOR, "auto")


@pytest.mark.usefixtures("two")
class TestPreference:
    @pytest.fixture(autouse=True)
    def _workspace(self, two):
        with site.override(profile="workspace", switches=site.profile_switches("workspace")):
            yield

    def test_the_bar_begins_with_the_model_that_was_chosen(self, alice):
        hers = browser(alice)

        assert hers.post("/settings/preferences", {"model": ILLUSTRATOR}).status_code == 302

        assert menu(hers.get("/"))[1] == ILLUSTRATOR
        assert menu(hers.get("/settings/preferences"))[1] == ILLUSTRATOR

    def test_one_that_is_not_offered_any_more_gives_way_without_a_word(self, alice):
        profile.choose(owner=alice, model=TASKS, quality="high")

        page = browser(alice).get("/")

        assert menu(page)[1] == SCRIPTED
        assert menu(page, "quality")[1] == "high"
        assert "any more" not in told(page)

    def test_the_qualities_are_those_of_the_chosen_model(self, alice):
        hers = browser(alice)
        assert menu(hers.get("/settings/preferences"), "quality")[0] == [
            "",
            "low",
            "medium",
            "high",
        ]

        hers.post("/settings/preferences", {"model": ILLUSTRATOR})

        assert menu(hers.get("/settings/preferences"), "quality")[0] == []

    def test_a_quality_of_another_model_is_refused_in_words(self, alice):
        with site.override(models=(SCRIPTED, "openai/gpt-image-2.6-flare"), openai_api_key="k"):
            answer = browser(alice).post(
                "/settings/preferences", {"model": SCRIPTED, "quality": "max"}
            )

        assert answer.status_code == 422
        assert "This model does not know that quality." in told(answer)

    def test_with_one_model_there_is_nothing_to_prefer(self, alice):
        with site.override(models=(SCRIPTED,)):
            hers = browser(alice)
            page = hers.get("/settings/preferences")
            hers.post("/settings/preferences", {"shape": "16:9", "quality": ""})

        assert menu(page)[0] == []
        assert profile.of(alice).model == ""

    @pytest.mark.parametrize("model", [TASKS, "scripted/illustrator-1", "x"])
    def test_no_other_can_be_preferred(self, alice, model):
        assert browser(alice).post("/settings/preferences", {"model": model}).status_code == 422
