"""The providers of this site, made from its configuration once."""

from functools import lru_cache

from pleinair import site
from pleinair.generation.models import Generation
from pleinair.providers import registry
from pleinair.providers.protocol import Provider


def provider_for(generation: Generation) -> Provider:
    """Return the adapter that serves a generation. Raises `registry.NotConfigured`."""
    return _providers(site.current()).get(generation.provider, model=generation.model)


@lru_cache(maxsize=4)
def _providers(here: site.Site) -> registry.Providers:
    return registry.configured(
        openai_api_key=here.openai_api_key,
        openai_base_url=here.openai_base_url,
        evolink_api_key=here.evolink_api_key,
        evolink_base_url=here.evolink_base_url,
        evolink_files_url=here.evolink_files_url,
        scripted=here.scripted,
        scripted_ledger=here.data / "scripted.ledger" if here.scripted else None,
    )
