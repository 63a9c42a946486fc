"""The providers of this site, made from its configuration once."""

from functools import lru_cache

from django.utils.crypto import salted_hmac

from pleinair import site
from pleinair.generation.models import Generation
from pleinair.providers import catalogue, registry
from pleinair.providers.openai.dialects import spoken_at
from pleinair.providers.protocol import Provider


def provider_for(generation: Generation) -> Provider:
    """Return the adapter that serves a generation. Raises `registry.NotConfigured`."""
    return _providers(site.current()).get(generation.provider, model=generation.model)


def model_in_use() -> catalogue.Model:
    """Return the model that this site's next generations are made by. No query."""
    choice = site.chosen(site.current())
    return catalogue.capability(choice.provider, choice.model)


def close() -> None:
    """End what the providers of this process keep running between two orders."""
    _providers(site.current()).close()


def callback_secret() -> str:
    """Return the part of the address that Evolink calls which nobody else can know."""
    return salted_hmac("pleinair.evolink.callback", "1", algorithm="sha256").hexdigest()


def contradictions(here: site.Site) -> list[site.Contradiction]:
    """Return what of a site's settings the catalogue of models cannot serve."""
    choice = site.chosen(here)
    try:
        catalogue.capability(choice.provider, choice.model)
    except catalogue.UnknownModel as error:
        return [site.Contradiction("PLEINAIR_MODEL", (), error.message)]
    return []


def _callback_url(here: site.Site) -> str:
    """Return the address for callbacks, or "" where Evolink could not reach it."""
    if site.is_local(here.host) or not here.is_secure:
        return ""
    return f"{here.url}/hooks/evolink/{callback_secret()}"


@lru_cache(maxsize=4)
def _providers(here: site.Site) -> registry.Providers:
    return registry.configured(
        registry.Keys(
            openai=here.openai_api_key,
            openai_url=here.openai_base_url,
            openai_dialect=here.dialect or spoken_at(here.openai_base_url),
            evolink=here.evolink_api_key,
            evolink_url=here.evolink_base_url,
            evolink_files_url=here.evolink_files_url,
            evolink_callback_url=_callback_url(here),
        ),
        scripted=here.scripted,
        scripted_ledger=here.data / "scripted.ledger" if here.scripted else None,
    )
