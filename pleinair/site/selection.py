"""Which models a site offers, decided from its settings alone."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from pleinair.site.config import Site, is_local
from pleinair.site.makers import ALWAYS_THERE, MAKERS, Maker, allowed
from pleinair.site.options import key_of


@dataclass(frozen=True, slots=True)
class ModelName:
    """A provider and one of its models; as text, wherever that is, `provider/model`."""

    provider: str
    model: str

    def __str__(self) -> str:
        return f"{self.provider}/{self.model}"

    @classmethod
    def read(cls, text: str) -> "ModelName":
        """Read the text of a name. Any other text becomes a name too, which nobody offers."""
        provider, _slash, model = text.partition("/")
        return cls(provider, model)


def offered(site: Site) -> tuple[ModelName, ...]:
    """Return the models that makers choose from, the site's default first; never none.

    One that is named without its provider is of the provider asked for, else of the profile's as
    far as its key is there. Without any key that is the illustrator, so that a fresh site works.
    """
    maker = MAKERS[site.provider or _preferred(site)]
    return tuple(_named(text, maker) for text in site.models or (maker.model,))


def has_what_it_needs(site: Site, maker: Maker) -> bool:
    """Say whether a provider could be called with these settings."""
    return not maker.needs or bool(getattr(site, key_of(maker.needs)))


def is_in_house(site: Site, maker: Maker) -> bool:
    """Say that no outside party sees a prompt when this provider makes the picture."""
    return maker.in_house or (maker.may_be_own and _own_server(site))


def _named(text: str, maker: Maker) -> ModelName:
    name = ModelName.read(text)
    # Models of servers of one's own often have a slash in their own names.
    return name if name.provider in MAKERS else ModelName(maker.name, text)


def _preferred(site: Site) -> str:
    rule = site.switches.ai_provider
    for maker in allowed(rule):
        if has_what_it_needs(site, maker) and (rule != "in_house" or is_in_house(site, maker)):
            return maker.name
    return ALWAYS_THERE


def _own_server(site: Site) -> bool:
    return site.in_house or is_local(urlsplit(site.openai_base_url).hostname or "")
