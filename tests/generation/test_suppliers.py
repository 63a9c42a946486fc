"""The providers of a site follow from its settings."""

import dataclasses
from types import SimpleNamespace

import pytest

from pleinair import site
from pleinair.generation import suppliers
from pleinair.generation.errors import RequestRefused
from pleinair.generation.models import Generation
from pleinair.providers.openai.dialects import DIALECTS, spoken_at
from pleinair.providers.protocol import BadRequest
from tests.providers.people import Notes, make_order, mask_of, reference
from tests.providers.servers.openai_server import OpenAIServer

OPENAI = SimpleNamespace(provider="openai", model="gpt-image-2")
EDIT = {"operation": "edit", "references": (reference(),), "mask": mask_of()}


@pytest.fixture
def server():
    with OpenAIServer(extra_fields=frozenset({"mask_image"})) as running:
        yield running


def make(server, dialect, **changes):
    with site.override(
        provider="openai", openai_api_key="own", openai_base_url=server.base_url, dialect=dialect
    ):
        provider = suppliers.find_provider(OPENAI)
    return provider.make(make_order(**changes), watch=Notes())


def test_a_server_of_ones_own_is_spoken_to_in_its_dialect(server):
    make(server, "vllm-omni", **EDIT)

    assert [file.name for file in server.posts()[0].files] == ["image[]", "mask_image"]


def test_what_its_dialect_lacks_is_refused_before_it_is_sent(server):
    with pytest.raises(BadRequest, match="SGLang takes no mask"):
        make(server, "sglang", **EDIT)

    assert server.calls == []


def test_a_server_that_says_nothing_of_itself_is_asked_for_bytes(server):
    make(server, "")

    assert server.posts()[0].fields["response_format"] == "b64_json"


@pytest.mark.parametrize(
    ("url", "dialect"),
    [
        ("https://api.openai.com/v1", "openai"),
        ("https://eu.api.openai.com/v1", "openai"),
        ("https://api.openai.com.evil.example/v1", "generic"),
        ("https://notapi.openai.com/v1", "generic"),
        ("http://127.0.0.1:8000/v1", "generic"),
    ],
)
def test_only_openais_own_hosts_are_spoken_to_as_openai(url, dialect):
    assert spoken_at(url) == dialect
    assert dialect in DIALECTS


@pytest.mark.parametrize(
    ("provider", "model", "settings"),
    [
        ("illustrator", "nonsense", ["PLEINAIR_MODEL"]),
        ("illustrator", "openai/", ["PLEINAIR_MODEL"]),
        ("illustrator", "illustrator-1", []),
        ("openai", "gpt-image-2", []),
        ("scripted", "scripted-task-1", []),
        ("scripted", "scripted-9", ["PLEINAIR_MODEL"]),
    ],
)
def test_a_model_that_nobody_knows_is_told(provider, model, settings):
    here = dataclasses.replace(site.current(), provider=provider, models=(model,))

    assert [one.setting for one in suppliers.contradictions(here)] == settings


@pytest.mark.parametrize(("length", "told"), [(64, 0), (65, 1)])
def test_a_model_whose_name_no_row_can_hold_is_told(length, told):
    switches = site.profile_switches("ephemeral")
    here = dataclasses.replace(
        site.current(), provider="openai", models=("m" * length,), switches=switches
    )

    found = suppliers.contradictions(here)

    assert [one.setting for one in found] == ["PLEINAIR_MODEL"] * told
    assert all("65 characters long; at most are 64" in one.sentence for one in found)


class TestPrices:
    def test_where_pictures_have_a_price_a_model_without_one_is_told(self):
        models = ("gpt-image-2", "gpt-image-99", "illustrator/illustrator-1")
        here = dataclasses.replace(site.current(), provider="openai", models=models)

        (found,) = suppliers.contradictions(here)

        assert found.setting == "PLEINAIR_MODEL"
        assert "openai/gpt-image-99" in found.sentence

    def test_where_they_have_none_it_may_be_offered(self):
        switches = site.profile_switches("ephemeral")
        here = dataclasses.replace(
            site.current(), provider="openai", models=("Qwen/Qwen-Image",), switches=switches
        )

        assert suppliers.contradictions(here) == []


class TestOffered:
    @pytest.fixture(autouse=True)
    def _two(self):
        models = ("openai/gpt-image-2", "illustrator/illustrator-1")
        with site.override(provider="", models=models, openai_api_key="own"):
            yield

    def test_the_first_is_the_default(self):
        assert suppliers.get_offered(None).full_name == site.ModelName("openai", "gpt-image-2")

    @pytest.mark.parametrize(
        "name", ["openai/illustrator-1", "evolink/gpt-image-2", "gpt-image-2", "", "/", "a/b/c"]
    )
    def test_any_other_is_refused_with_those_there_are(self, name):
        with pytest.raises(RequestRefused) as caught:
            suppliers.get_offered(site.ModelName.read(name))

        (fault,) = caught.value.faults
        assert fault.field == "model"
        assert "openai/gpt-image-2" in fault.sentence
        assert "illustrator/illustrator-1" in fault.sentence

    def test_more_like_what_is_not_offered_any_more_is_made_by_the_default(self):
        own = Generation(provider="illustrator", model="illustrator-1")
        gone = Generation(provider="scripted", model="scripted-1")

        assert suppliers.for_more_like(own).id == "illustrator-1"
        assert suppliers.for_more_like(gone).id == "gpt-image-2"
