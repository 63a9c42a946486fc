"""Which providers this site has switched on. Nothing is read from the environment here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from django.utils.translation import gettext as _

from pleinair.providers import catalogue
from pleinair.providers.evolink.adapter import API_URL, FILES_URL, EvolinkProvider
from pleinair.providers.openai.adapter import OPENAI_URL, OpenAIProvider
from pleinair.providers.protocol import Provider
from pleinair.providers.scripted.adapter import ScriptedProvider, ScriptedTaskProvider


class NotConfigured(LookupError):
    """The provider is unknown or switched off."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.message = _("“%(provider)s” is not switched on here.") % {"provider": name}
        super().__init__(self.message)


@dataclass(frozen=True, slots=True, kw_only=True)
class CompatibleServer:
    """A server that speaks OpenAI's protocol. `dialect` is one of `openai.dialects.DIALECTS`."""

    base_url: str
    api_key: str = ""
    dialect: str = "generic"


@dataclass(frozen=True, slots=True, kw_only=True)
class Providers:
    """The providers that are on, by name; each is made when it is first wanted."""

    _makers: Mapping[str, Callable[[], Provider]]
    _task_makers: Mapping[str, Callable[[], Provider]] = field(default_factory=dict)

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of the providers that are on."""
        return tuple(self._makers)

    def models(self) -> tuple[catalogue.Model, ...]:
        """Return all known models of the providers that are on."""
        return tuple(model for name in self._makers for model in catalogue.models(name))

    def get(self, name: str, *, model: str = "") -> Provider:
        """Return the adapter that serves a model of a provider. Raises `NotConfigured`.

        The model matters only for a provider with models of both shapes.
        """
        if name not in self._makers:
            raise NotConfigured(name)
        if name in self._task_makers and model:
            shape = catalogue.capability(name, model).shape
            if shape == "task":
                return self._task_makers[name]()
        return self._makers[name]()


def configured(
    *,
    openai_api_key: str = "",
    openai_base_url: str = OPENAI_URL,
    evolink_api_key: str = "",
    evolink_base_url: str = API_URL,
    evolink_files_url: str = FILES_URL,
    evolink_callback_url: Callable[[str], str] | None = None,
    compatible: Mapping[str, CompatibleServer] | None = None,
    illustrator: bool = True,
    scripted: bool = False,
    scripted_ledger: Path | None = None,
) -> Providers:
    """Return the providers that are on: those with a key, those that need none and are wanted.

    `compatible` maps names of the operator's own, which have a catalogue file, to servers.
    """
    makers: dict[str, Callable[[], Provider]] = {}
    tasks: dict[str, Callable[[], Provider]] = {}
    if openai_api_key:
        openai = OpenAIProvider(api_key=openai_api_key, base_url=openai_base_url)
        makers["openai"] = lambda: openai
    if evolink_api_key:
        evolink = EvolinkProvider(
            api_key=evolink_api_key,
            base_url=evolink_base_url,
            files_url=evolink_files_url,
            callback_url=evolink_callback_url,
        )
        makers["evolink"] = lambda: evolink
    for name, server in (compatible or {}).items():
        makers[name] = _always(_compatible(name, server))
    if illustrator:
        makers["illustrator"] = _illustrator
    if scripted:
        makers["scripted"] = _always(ScriptedProvider(ledger=scripted_ledger))
        tasks["scripted"] = _always(ScriptedTaskProvider(ledger=scripted_ledger))
    return Providers(_makers=makers, _task_makers=tasks)


def _always(provider: Provider) -> Callable[[], Provider]:
    return lambda: provider


def _compatible(name: str, server: CompatibleServer) -> Provider:
    return OpenAIProvider(
        api_key=server.api_key, base_url=server.base_url, provider=name, dialect=server.dialect
    )


@lru_cache(maxsize=1)
def _illustrator() -> Provider:
    # Its fonts and shapes take a moment to load; sites with other providers need not wait.
    from pleinair.providers.illustrator.adapter import IllustratorProvider

    return IllustratorProvider()
