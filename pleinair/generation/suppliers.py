"""The providers of this site, made from its configuration once."""

from collections.abc import Callable
from functools import lru_cache

from django.utils.crypto import salted_hmac

from pleinair import site
from pleinair.generation.models import Generation
from pleinair.providers import registry
from pleinair.providers.protocol import Provider


def provider_for(generation: Generation) -> Provider:
    """Return the adapter that serves a generation. Raises `registry.NotConfigured`."""
    return _providers(site.current()).get(generation.provider, model=generation.model)


def callback_secret() -> str:
    """Return the part of the address that Evolink calls which nobody else can know."""
    return salted_hmac("pleinair.evolink.callback", "1", algorithm="sha256").hexdigest()


def _callback_url(here: site.Site) -> Callable[[str], str] | None:
    """Return how to name the address for callbacks, or None where Evolink could not reach it."""
    if not (here.is_public and here.is_secure):
        return None
    address = f"{here.url}/hooks/evolink/{callback_secret()}"
    return lambda _key: address


@lru_cache(maxsize=4)
def _providers(here: site.Site) -> registry.Providers:
    return registry.configured(
        openai_api_key=here.openai_api_key,
        openai_base_url=here.openai_base_url,
        evolink_api_key=here.evolink_api_key,
        evolink_base_url=here.evolink_base_url,
        evolink_files_url=here.evolink_files_url,
        evolink_callback_url=_callback_url(here),
        scripted=here.scripted,
        scripted_ledger=here.data / "scripted.ledger" if here.scripted else None,
    )
