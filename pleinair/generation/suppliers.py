"""The providers of this site, made from its configuration once."""

from functools import lru_cache

from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from pleinair import site
from pleinair.generation.errors import Fault, RequestRefused
from pleinair.generation.models import LONGEST_MODEL, Generation
from pleinair.lib import clock
from pleinair.providers import catalogue, registry
from pleinair.providers.openai.dialects import spoken_at
from pleinair.providers.protocol import Provider


def find_provider(generation: Generation) -> Provider | None:
    """Return the adapter that serves a generation, or None where it was taken away meanwhile."""
    try:
        return _providers(site.current()).get(generation.provider, model=generation.model)
    except (registry.NotConfigured, catalogue.UnknownModel):
        return None


def connected() -> frozenset[str]:
    """Return the names of the providers that can be called here, offered or not. No query."""
    return _providers(site.current()).names()


def list_offered() -> tuple[catalogue.Model, ...]:
    """Return the models that makers choose from here, the site's default first. No query."""
    return _offered(site.current())


def find_offered(name: site.ModelName) -> catalogue.Model | None:
    """Return the model of a name, or None where this site does not offer it. No query."""
    return next((model for model in list_offered() if model.full_name == name), None)


def get_offered(name: site.ModelName | None) -> catalogue.Model:
    """Return the model of a name; without one the site's default. No query.

    Raises RequestRefused, which tells what there is, where this site does not offer it.
    """
    offered = list_offered()
    model = offered[0] if name is None else find_offered(name)
    if model is None:
        known = ", ".join(f"{one.name} ({one.full_name})" for one in offered)
        sentence = _("This model is not offered here. These are: %(known)s.") % {"known": known}
        raise RequestRefused((Fault("model", sentence),))
    return model


def for_more_like(generation: Generation) -> catalogue.Model:
    """Return what makes more like a generation: its own model while it is offered. No query."""
    return find_offered(generation.model_name) or get_offered(None)


def close() -> None:
    """End what the providers of this process keep running between two orders."""
    _providers(site.current()).close()


def callback_secret() -> str:
    """Return the part of the address that Evolink calls which nobody else can know."""
    return salted_hmac("pleinair.evolink.callback", "1", algorithm="sha256").hexdigest()


def contradictions(here: site.Site) -> list[site.Contradiction]:
    """Return what keeps models that a site offers from being served."""
    found = []
    for name in dict.fromkeys(site.offered(here)):
        try:
            model = catalogue.capability(name.provider, name.model)
        except catalogue.UnknownModel as error:
            found.append(site.Contradiction("PLEINAIR_MODEL", (), error.message))
            continue
        if len(name.model) > LONGEST_MODEL:
            sentence = (
                f"{name.model} is {len(name.model)} characters long; at most are {LONGEST_MODEL}"
            )
            found.append(site.Contradiction("PLEINAIR_MODEL", (), sentence))
        if here.switches.billing != "none" and not catalogue.has_price(
            model, at=clock.now().date()
        ):
            sentence = f"pictures have a price here, and the catalogue has none for {name}"
            found.append(site.Contradiction("PLEINAIR_MODEL", (), sentence))
    return found


def _callback_url(here: site.Site) -> str:
    """Return the address for callbacks, or "" where Evolink could not reach it."""
    if site.is_local(here.host) or not here.is_secure:
        return ""
    return f"{here.url}/hooks/evolink/{callback_secret()}"


@lru_cache(maxsize=4)
def _offered(here: site.Site) -> tuple[catalogue.Model, ...]:
    return tuple(catalogue.capability(name.provider, name.model) for name in site.offered(here))


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
