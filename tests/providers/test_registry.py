import pytest

from pleinair.providers import catalogue, registry
from pleinair.providers.evolink.adapter import EvolinkProvider
from pleinair.providers.openai.adapter import OpenAIProvider
from pleinair.providers.openai.dialects import DIALECTS
from pleinair.providers.scripted.adapter import ScriptedProvider, ScriptedTaskProvider
from pleinair.site.makers import MAKERS
from pleinair.site.options import OPTIONS


def test_without_a_key_no_outside_provider_is_on():
    for name in ("openai", "evolink", "scripted"):
        with pytest.raises(registry.NotConfigured, match=name):
            registry.configured().get(name)


def test_key_switches_its_provider_on():
    providers = registry.configured(registry.Keys(openai="sk", evolink="ev"), illustrator=False)

    assert isinstance(providers.get("openai"), OpenAIProvider)
    assert isinstance(providers.get("evolink"), EvolinkProvider)
    assert providers.get("openai") is providers.get("openai")


def test_model_decides_between_shapes():
    providers = registry.configured(scripted=True)

    assert isinstance(providers.get("scripted", model="scripted-1"), ScriptedProvider)
    assert isinstance(providers.get("scripted", model="scripted-task-1"), ScriptedTaskProvider)


def test_no_key_shows_when_it_is_printed():
    keys = registry.Keys(openai="hush", evolink="hush", evolink_callback_url="https://hush")

    assert "hush" not in repr(keys)


@pytest.mark.parametrize("maker", MAKERS.values(), ids=lambda maker: maker.name)
def test_the_settings_and_the_catalogue_say_the_same_of_a_provider(maker):
    assert catalogue.capability(maker.name, maker.model).known
    assert {model.in_house for model in catalogue.models(maker.name)} == {maker.in_house}
    assert maker.needs in {"", *(option.name for option in OPTIONS)}


def test_only_the_illustrator_draws_on_this_machine():
    assert [name for name in MAKERS if catalogue.is_local(name)] == ["illustrator"]
    assert not catalogue.is_local("gone")


def test_every_dialect_can_be_set():
    [option] = [option for option in OPTIONS if option.name == "PLEINAIR_DIALECT"]

    assert option.choices == ("", *DIALECTS)


def test_closing_ends_the_illustrator_but_does_not_make_one_to_end(monkeypatch):
    closed = []

    class Illustrator:
        def close(self):
            closed.append(self)

    # What an earlier test made ends with its processes, not with a forgotten reference.
    if registry._illustrator.cache_info().currsize:
        registry._illustrator().close()
    monkeypatch.setattr("pleinair.providers.illustrator.adapter.IllustratorProvider", Illustrator)
    registry._illustrator.cache_clear()
    providers = registry.configured()

    providers.close()
    assert closed == []
    made = providers.get("illustrator")
    providers.close()

    assert closed == [made]
    registry._illustrator.cache_clear()
