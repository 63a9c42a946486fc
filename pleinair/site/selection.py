"""Which provider and model a site uses, decided from its settings alone."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from pleinair.site.config import Site, is_local
from pleinair.site.makers import ALWAYS_THERE, MAKERS, Maker, allowed
from pleinair.site.options import key_of


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
    maker = MAKERS[site.provider or _preferred(site)]
    return Choice(
        provider=maker.name, model=site.model or maker.model, in_house=_is_in_house(site, maker)
    )


def has_what_it_needs(site: Site, maker: Maker) -> bool:
    """Say whether a provider could be called with these settings."""
    return not maker.needs or bool(getattr(site, key_of(maker.needs)))


def _preferred(site: Site) -> str:
    rule = site.switches.ai_provider
    for maker in allowed(rule):
        if has_what_it_needs(site, maker) and (rule != "in_house" or _is_in_house(site, maker)):
            return maker.name
    return ALWAYS_THERE


def _is_in_house(site: Site, maker: Maker) -> bool:
    return maker.in_house or (maker.may_be_own and _own_server(site))


def _own_server(site: Site) -> bool:
    return site.in_house or is_local(urlsplit(site.openai_base_url).hostname or "")
