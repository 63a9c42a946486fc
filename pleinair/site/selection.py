"""Which provider and model a site uses, decided from its settings alone."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from pleinair.site.config import Site, is_local

_MODELS = {
    "openai": "gpt-image-2",
    "evolink": "gpt-image-2",
    "illustrator": "illustrator-1",
    "scripted": "scripted-1",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The provider and model in use. `in_house` says that no outside party sees a prompt."""

    provider: str
    model: str
    in_house: bool


def chosen(site: Site) -> Choice:
    """Return the provider in use: the one asked for, else the profile's as far as its key is there.

    Without any key it is the illustrator, so that a fresh site works.
    """
    provider = site.provider or _own(site)
    return Choice(
        provider=provider,
        model=site.model or _MODELS[provider],
        in_house=provider in {"illustrator", "scripted"}
        or (provider == "openai" and _own_server(site)),
    )


def _own(site: Site) -> str:
    rule = site.switches.ai_provider
    if rule == "in_house":
        return "openai" if site.openai_api_key and _own_server(site) else "illustrator"
    if site.evolink_api_key and rule in {"evolink", "any", "switchable"}:
        return "evolink"
    return "openai" if site.openai_api_key else "illustrator"


def _own_server(site: Site) -> bool:
    return site.in_house or is_local(urlsplit(site.openai_base_url).hostname or "")
