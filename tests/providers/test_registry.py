import pytest

from pleinair.providers import registry
from pleinair.providers.evolink.adapter import EvolinkProvider
from pleinair.providers.openai.adapter import OpenAIProvider
from pleinair.providers.scripted.adapter import ScriptedProvider, ScriptedTaskProvider


def test_without_a_key_only_the_illustrator_is_on():
    assert registry.configured().names == ("illustrator",)


def test_key_switches_its_provider_on():
    providers = registry.configured(openai_api_key="sk", evolink_api_key="ev", illustrator=False)

    assert providers.names == ("openai", "evolink")
    assert isinstance(providers.get("openai"), OpenAIProvider)
    assert isinstance(providers.get("evolink"), EvolinkProvider)
    assert providers.get("openai") is providers.get("openai")


def test_provider_that_is_off_says_so():
    with pytest.raises(registry.NotConfigured, match="openai"):
        registry.configured().get("openai")


def test_model_decides_between_shapes():
    providers = registry.configured(scripted=True)

    assert isinstance(providers.get("scripted", model="scripted-1"), ScriptedProvider)
    assert isinstance(providers.get("scripted", model="scripted-task-1"), ScriptedTaskProvider)


def test_models_are_those_of_the_providers_that_are_on():
    models = registry.configured(openai_api_key="sk", illustrator=False).models()

    assert {model.provider for model in models} == {"openai"}


def test_server_of_ones_own_has_a_name_of_its_own():
    server = registry.CompatibleServer(base_url="http://10.0.0.5:8000/v1", dialect="vllm-omni")

    providers = registry.configured(compatible={"compatible": server})

    assert isinstance(providers.get("compatible"), OpenAIProvider)
