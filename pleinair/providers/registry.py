"""Which providers this site has switched on. Nothing is read from the environment here."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from pleinair.providers import catalogue
from pleinair.providers.errors import ProvidersError
from pleinair.providers.evolink.adapter import API_URL, FILES_URL, EvolinkProvider
from pleinair.providers.openai.adapter import OPENAI_URL, OpenAIProvider
from pleinair.providers.protocol import Provider
from pleinair.providers.scripted.adapter import ScriptedProvider, ScriptedTaskProvider

if TYPE_CHECKING:
    from pleinair.providers.illustrator.adapter import IllustratorProvider


class NotConfigured(ProvidersError):
    """The provider is unknown or switched off."""

    def __init__(self, name: str) -> None:
        super().__init__(_("“%(provider)s” is not switched on here.") % {"provider": name})


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """The keys of outside providers, each with what belongs to it. No key, no provider.

    `openai_dialect` is one of `openai.dialects.DIALECTS`; `evolink_callback_url` is "" where
    Evolink could not reach this site.
    """

    openai: str = field(default="", repr=False)
    openai_url: str = OPENAI_URL
    openai_dialect: str = "openai"
    evolink: str = field(default="", repr=False)
    evolink_url: str = API_URL
    evolink_files_url: str = FILES_URL
    evolink_callback_url: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Providers:
    """The providers that are on, by name; each is made when it is first wanted."""

    _makers: Mapping[str, Callable[[], Provider]]
    _task_makers: Mapping[str, Callable[[], Provider]] = field(default_factory=dict)
    _closers: Sequence[Callable[[], None]] = ()

    def names(self) -> frozenset[str]:
        """Return the names of the providers that are on."""
        return frozenset(self._makers)

    def close(self) -> None:
        """End the processes that providers keep for the next order. Later orders start new ones."""
        for close in self._closers:
            close()

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
    keys: Keys = Keys(),
    *,
    illustrator: bool = True,
    scripted: bool = False,
    scripted_ledger: Path | None = None,
) -> Providers:
    """Return the providers that are on: those with a key, those that need none and are wanted."""
    makers: dict[str, Callable[[], Provider]] = {}
    tasks: dict[str, Callable[[], Provider]] = {}
    if keys.openai:
        makers["openai"] = _always(
            OpenAIProvider(
                api_key=keys.openai, base_url=keys.openai_url, dialect=keys.openai_dialect
            )
        )
    if keys.evolink:
        makers["evolink"] = _always(
            EvolinkProvider(
                api_key=keys.evolink,
                base_url=keys.evolink_url,
                files_url=keys.evolink_files_url,
                callback_url=keys.evolink_callback_url,
            )
        )
    if illustrator:
        makers["illustrator"] = _illustrator
    if scripted:
        makers["scripted"] = _always(ScriptedProvider(ledger=scripted_ledger))
        tasks["scripted"] = _always(ScriptedTaskProvider(ledger=scripted_ledger))
    closers = (_close_illustrator,) if illustrator else ()
    return Providers(_makers=makers, _task_makers=tasks, _closers=closers)


def _always(provider: Provider) -> Callable[[], Provider]:
    return lambda: provider


@lru_cache(maxsize=1)
def _illustrator() -> "IllustratorProvider":
    # Its fonts and shapes take a moment to load; sites with other providers need not wait.
    from pleinair.providers.illustrator.adapter import IllustratorProvider

    return IllustratorProvider()


def _close_illustrator() -> None:
    # Made only to be closed, it would load its fonts for nothing.
    if _illustrator.cache_info().currsize:
        _illustrator().close()
