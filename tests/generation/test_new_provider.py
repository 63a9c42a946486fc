"""A provider that nobody has seen works once the list in CONTRIBUTING.md has been followed."""

from functools import lru_cache

import pytest

from pleinair import site
from pleinair.egress import Recipient
from pleinair.egress import inventory as outbound
from pleinair.generation import suppliers
from pleinair.generation.models import Generation
from pleinair.providers import registry
from pleinair.providers.catalogue import reading, shelf
from pleinair.providers.protocol import TaskProvider
from pleinair.providers.scripted.adapter import ScriptedTaskProvider
from pleinair.site.makers import MAKERS, Maker
from tests.generation.conftest import ask, finish

MODELS = """
provider = "toy"
shape = "task"
in_house = false

[[models]]
id = "toy-1"
name = "Toy"
operations = ["create"]
qualities = ["auto"]
auto_costs_as = "auto"
formats = ["png"]
backgrounds = ["opaque"]
max_count = 1
max_references = 0
max_prompt_characters = 100
mask = false
seed = false
partial_images = 0
thinking = false
expected_s = { auto = 1 }

[models.sizes]
rule = "fixed"
list = [[64, 64]]

[[models.prices]]
valid_from = 2026-01-01

[models.prices.credits]
auto = { 1K = 3 }
"""
RECIPIENT = Recipient(
    name="toy",
    purpose="Make pictures with toys.",
    period="Toys forget at once.",
    hosts=("toy.example",),
    fields=("model", "prompt"),
)


class Toy:
    """An adapter of the shape that the protocol asks for."""

    shape = "task"
    poll_every_s = 0.0

    def __init__(self):
        self._inner = ScriptedTaskProvider()

    def submit(self, order, *, watch):
        return self._inner.submit(order, watch=watch)

    def look(self, task_id, order):
        return self._inner.look(task_id, order)

    def cancel(self, task_id, order):
        return True


@pytest.fixture
def toy(tmp_path, monkeypatch):
    path = tmp_path / "toy.toml"
    path.write_text(MODELS)
    adapter = Toy()
    monkeypatch.setitem(shelf._shelf, "toy", reading.read_entry(path))
    monkeypatch.setitem(MAKERS, "toy", Maker(name="toy", model="toy-1", needs="OPENAI_API_KEY"))
    on = registry.Providers(_makers={"toy": lambda: adapter})
    monkeypatch.setattr(suppliers, "_providers", lru_cache(lambda _site: on))
    with site.override(provider="toy", models=(), openai_api_key="own"):
        yield adapter


@pytest.mark.django_db(transaction=True)
def test_it_makes_pictures_at_its_price(toy, rich):
    generation = finish(ask(rich, "a boat", shape="64x64", background="opaque"))

    assert isinstance(toy, TaskProvider)
    assert (generation.provider, generation.model) == ("toy", "toy-1")
    assert (generation.state, generation.charged_credits) == (Generation.State.DONE, 3)


def test_the_site_says_what_it_lacks(toy):
    with site.override(openai_api_key="") as here:
        lacking = [one.setting for one in site.find(here)]

    assert "OPENAI_API_KEY" in lacking
    assert suppliers.contradictions(site.current()) == []


def test_what_it_is_sent_is_described_as_for_all_others():
    described = [outbound._sent(RECIPIENT, field) for field in RECIPIENT.fields]

    assert [item.where for item in described if item.personal] == ["toy.prompt"]
    assert {item.period for item in described} == {"Toys forget at once."}


def test_what_nobody_was_sent_before_must_be_described():
    with pytest.raises(ValueError, match=r"toy\.surname"):
        outbound._sent(RECIPIENT, "surname")
