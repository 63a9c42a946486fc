"""The prompts to start from are what their pictures were drawn from, in every language."""

import pytest
from django.contrib.staticfiles import finders
from django.utils import translation
from django.utils.html import escape

from pleinair.providers.illustrator import studio
from pleinair.providers.protocol import Order
from pleinair.site import languages
from pleinair.web import examples
from tests.web.conftest import browser
from tools.examples import NobodyWatches

EACH = [one for all_of in examples.ALL.values() for one in (*all_of.start, all_of.entrance)]


@pytest.mark.parametrize("example", EACH, ids=lambda example: example.picture)
def test_the_illustrator_draws_all_that_an_example_says(example):
    order = Order(
        idempotency_key=example.picture,
        operation="create",
        model="illustrator-1",
        prompt=example.prompt,
        width_px=160,
        height_px=120,
        seed=example.seed,
    )

    assert studio.make(order, watch=NobodyWatches()).notes == ()
    assert finders.find(example.picture)


@pytest.mark.parametrize("language", languages.CODES)
def test_examples_are_in_the_language_of_the_page(db, language):
    page = browser().get("/", headers={"Accept-Language": language}).content.decode()

    for example in examples.ALL[language].start:
        assert f'data-fill="{escape(example.prompt)}"' in page


def test_a_language_without_examples_shows_those_in_english():
    with translation.override("fr"):
        assert examples.current() is examples.ALL["en"]


def test_the_entrance_names_the_words_of_its_picture(db):
    page = browser().get("/account/login/", headers={"Accept-Language": "de"}).content.decode()

    entrance = examples.ALL["de"].entrance
    assert f"„{entrance.prompt}“" in page
    assert "web/examples/de/entrance" in page
