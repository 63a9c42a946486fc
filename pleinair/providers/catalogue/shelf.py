"""The models that this site knows, as the data files beside this tell."""

from dataclasses import replace
from pathlib import Path

from django.utils.translation import gettext as _

from pleinair.providers.catalogue.reading import CatalogueError, Entry, read_entry
from pleinair.providers.catalogue.types import FixedSizes, Model
from pleinair.providers.errors import ProvidersError

_OWN_FOLDER = Path(__file__).parent


class UnknownModel(ProvidersError):
    """No such provider, or a provider whose models are all known has no such model."""


def _read_folder(folder: Path) -> dict[str, Entry]:
    entries: dict[str, Entry] = {}
    for path in sorted(folder.glob("*.toml")):
        entry = read_entry(path)
        if entry.provider in entries:
            raise CatalogueError(f"{path.name}: {entry.provider} has a file already.")
        entries[entry.provider] = entry
    return entries


_shelf: dict[str, Entry] = _read_folder(_OWN_FOLDER)


def providers() -> tuple[str, ...]:
    """Return the names of all providers in the catalogue, whether switched on or not."""
    return tuple(sorted(_shelf))


def models(provider: str) -> tuple[Model, ...]:
    """Return the models that a provider is known to have, in the order of its file."""
    return _entry(provider).models


def is_local(provider: str) -> bool:
    """Say whether a provider draws on this machine. Nobody does who left the catalogue."""
    entry = _shelf.get(provider)
    return entry is not None and any(model.shape == "local" for model in entry.models)


def capability(provider: str, model: str) -> Model:
    """Return what is known about a model, or the provider's permissive profile for its id.

    Raises `UnknownModel` where the provider has neither.
    """
    entry = _entry(provider)
    for known in entry.models:
        if known.id == model:
            return known
    if entry.unknown is None or not model:
        raise UnknownModel(
            _("“%(provider)s” has no model “%(model)s”.") % {"provider": provider, "model": model}
        )
    return replace(entry.unknown, id=model, name=model)


def remembered(provider: str, model: str) -> Model:
    """Return what is known about the model of an old row, even where it left the catalogue."""
    try:
        return capability(provider, model)
    except UnknownModel:
        return _retired(provider, model)


def _retired(provider: str, model: str) -> Model:
    """Return a model that can do nothing any more, and whose calls are not to be repeated."""
    return Model(
        provider=provider,
        id=model,
        name=model,
        shape="inline",
        in_house=False,
        operations=(),
        sizes=FixedSizes(sizes=()),
        qualities=(),
        auto_costs_as="medium",
        formats=(),
        backgrounds=(),
        max_count=0,
        max_references=0,
        max_prompt_characters=0,
        mask=False,
        seed=False,
        partial_images=0,
        thinking=False,
        repeatable=False,
        known=False,
    )


def _entry(provider: str) -> Entry:
    try:
        return _shelf[provider]
    except KeyError:
        raise UnknownModel(
            _("“%(provider)s” is not in the catalogue.") % {"provider": provider}
        ) from None
