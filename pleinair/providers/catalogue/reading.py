"""Read the catalogue's data files. A wrong file stops the start, with the place in the message."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar, cast, get_args

from pleinair.providers.catalogue.types import (
    TIERS,
    FixedSizes,
    FreeSizes,
    Model,
    Price,
    Rates,
    SizeRule,
    Tier,
)
from pleinair.providers.protocol import Background, Format, Operation, Quality, Shape

T = TypeVar("T")
Word = TypeVar("Word", bound=str)


class CatalogueError(ValueError):
    """A data file says something that cannot be. The message names the file and the key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One file: a provider, its models, and the profile of models that it does not name."""

    provider: str
    models: tuple[Model, ...]
    unknown: Model | None


class _Table:
    """One TOML table that wants every key to be asked for, and asked for rightly."""

    def __init__(self, value: object, *, place: str) -> None:
        self.place = place
        if not isinstance(value, dict):
            raise CatalogueError(f"{place}: must be a table.")
        self._rest: dict[str, object] = dict(value)

    def take(self, key: str, kind: type[T], default: T | None = None) -> T:
        value = self._rest.pop(key, default)
        # A date with a time is a date to Python, and true is a number; neither is meant here.
        confused = isinstance(value, datetime) or (kind is int and isinstance(value, bool))
        if confused or not isinstance(value, kind):
            raise CatalogueError(f"{self.place}.{key}: must be a {kind.__name__}.")
        if isinstance(value, int) and value < 0:
            raise CatalogueError(f"{self.place}.{key}: must not be negative.")
        return value

    def word(self, key: str, words: Iterable[Word]) -> Word:
        return _among(self.take(key, str), words, place=f"{self.place}.{key}")

    def words(self, key: str, words: Iterable[Word]) -> tuple[Word, ...]:
        allowed = tuple(words)
        place = f"{self.place}.{key}"
        values = tuple(_among(one, allowed, place=place) for one in self.take(key, list))
        if not values or len(set(values)) < len(values):
            raise CatalogueError(f"{place}: must name at least one, and none twice.")
        return values

    def has(self, key: str) -> bool:
        return key in self._rest

    def table(self, key: str) -> "_Table":
        return _Table(self._rest.pop(key, None), place=f"{self.place}.{key}")

    def names(self) -> tuple[str, ...]:
        return tuple(self._rest)

    def done(self) -> None:
        if self._rest:
            raise CatalogueError(f"{self.place}: does not know {', '.join(sorted(self._rest))}.")


def _among(value: object, words: Iterable[Word], *, place: str) -> Word:
    for word in words:
        if value == word:
            return word
    raise CatalogueError(f"{place}: {value!r} is not one of {', '.join(words)}.")


def read_entry(path: Path) -> Entry:
    """Read one data file. Raises `CatalogueError` that says what is wrong and where."""
    try:
        parsed: Mapping[str, object] = tomllib.loads(path.read_text("utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise CatalogueError(f"{path.name}: {error}") from error
    table = _Table(dict(parsed), place=path.name)
    common = table.take("common", dict, {})
    provider = table.take("provider", str)
    shape = table.word("shape", cast("tuple[Shape, ...]", get_args(Shape)))
    in_house = table.take("in_house", bool)
    unknown = None
    if table.has("unknown"):
        profile = _Table({**common, **table.take("unknown", dict)}, place=f"{path.name}.unknown")
        unknown = _model(
            profile, provider=provider, shape=shape, in_house=in_house, model_id="", known=False
        )
    models = tuple(
        _listed(one, provider=provider, shape=shape, in_house=in_house, place=path.name)
        for one in _over(common, table.take("models", list, []), place=path.name)
    )
    table.done()
    _refuse_twins(models, place=path.name)
    return Entry(provider=provider, models=models, unknown=unknown)


def _over(
    common: Mapping[str, object], tables: Iterable[object], *, place: str
) -> Iterator[Mapping[str, object]]:
    """Yield each table with what it does not say itself taken from the common one."""
    for table in tables:
        if not isinstance(table, dict):
            raise CatalogueError(f"{place}.models: must be tables.")
        yield {**common, **table}


def _listed(value: object, *, provider: str, shape: Shape, in_house: bool, place: str) -> Model:
    table = _Table(value, place=place)
    model_id = table.take("id", str)
    table.place = f"{place}[{model_id}]"
    # A provider may have models of another shape; the file's shape is what most of them have.
    if table.has("shape"):
        shape = table.word("shape", cast("tuple[Shape, ...]", get_args(Shape)))
    return _model(
        table, provider=provider, shape=shape, in_house=in_house, model_id=model_id, known=True
    )


def _model(
    table: _Table, *, provider: str, shape: Shape, in_house: bool, model_id: str, known: bool
) -> Model:
    qualities = table.words("qualities", cast("tuple[Quality, ...]", get_args(Quality)))
    model = Model(
        provider=provider,
        id=model_id,
        name=table.take("name", str),
        shape=shape,
        in_house=in_house,
        operations=table.words("operations", cast("tuple[Operation, ...]", get_args(Operation))),
        sizes=_sizes(table.table("sizes")),
        qualities=qualities,
        auto_costs_as=table.word("auto_costs_as", qualities),
        formats=table.words("formats", cast("tuple[Format, ...]", get_args(Format))),
        backgrounds=table.words(
            "backgrounds", cast("tuple[Background, ...]", get_args(Background))
        ),
        max_count=table.take("max_count", int),
        max_references=table.take("max_references", int),
        max_prompt_characters=table.take("max_prompt_characters", int),
        mask=table.take("mask", bool),
        seed=table.take("seed", bool),
        partial_images=table.take("partial_images", int),
        thinking=table.take("thinking", bool),
        repeatable=table.take("repeatable", bool, default=False),
        expected_s=_seconds(table, qualities),
        shutdown_date=table.take("shutdown_date", date) if table.has("shutdown_date") else None,
        prices=_prices(table) if known else (),
        known=known,
    )
    table.done()
    _refuse_gaps(model, place=table.place)
    return model


def _sizes(table: _Table) -> SizeRule:
    rule = table.word("rule", ("free", "fixed"))
    if rule == "fixed":
        fixed = FixedSizes(sizes=tuple(_pair(one, table.place) for one in table.take("list", list)))
        table.done()
        return fixed
    free = FreeSizes(
        multiple=table.take("multiple", int),
        min_edge_px=table.take("min_edge_px", int),
        max_edge_px=table.take("max_edge_px", int),
        max_ratio=table.take("max_ratio", int),
        min_pixels=table.take("min_pixels", int),
        max_pixels=table.take("max_pixels", int),
    )
    table.done()
    return free


def _pair(value: object, place: str) -> tuple[int, int]:
    match value:
        case [int(width), int(height)] if width > 0 and height > 0:
            return width, height
    raise CatalogueError(f"{place}.list: must hold pairs of pixels.")


def _seconds(table: _Table, qualities: tuple[Quality, ...]) -> dict[Quality, int]:
    seconds = table.table("expected_s")
    read = {quality: seconds.take(quality, int) for quality in qualities}
    seconds.done()
    return read


def _prices(table: _Table) -> tuple[Price, ...]:
    prices = tuple(
        _price(_Table(one, place=f"{table.place}.prices")) for one in table.take("prices", list, [])
    )
    return tuple(sorted(prices, key=lambda price: price.valid_from))


def _price(table: _Table) -> Price:
    credits_table = table.table("credits")
    qualities = cast("tuple[Quality, ...]", get_args(Quality))
    asked: dict[Quality, dict[Tier, int]] = {}
    for key in credits_table.names():
        quality = _among(key, qualities, place=credits_table.place)
        row = credits_table.table(key)
        asked[quality] = {tier: row.take(tier, int) for tier in TIERS if row.has(tier)}
        row.done()
    price = Price(
        valid_from=table.take("valid_from", date),
        credits=asked,
        reference_credits=table.take("reference_credits", int, 0),
        thinking_credits=table.take("thinking_credits", int, 0),
        rates=_rates(table.table("usd_micros_per_million_tokens"))
        if table.has("usd_micros_per_million_tokens")
        else None,
    )
    table.done()
    return price


def _rates(table: _Table) -> Rates:
    rates = Rates(
        text_input=table.take("text_input", int),
        image_input=table.take("image_input", int),
        cached_input=table.take("cached_input", int),
        text_output=table.take("text_output", int),
        image_output=table.take("image_output", int),
    )
    table.done()
    return rates


def _refuse_gaps(model: Model, *, place: str) -> None:
    """Refuse a model that a maker could order and nobody could price."""
    if "auto" in model.qualities and len(model.qualities) > 1:
        raise CatalogueError(f"{place}.qualities: auto alone means that there is no choice.")
    for price in model.prices:
        for quality in model.qualities:
            asked = price.credits.get(quality, {})
            missing = model.sizes.tiers() - {tier for tier, value in asked.items() if value > 0}
            if missing:
                raise CatalogueError(
                    f"{place}.prices: no price above zero for {quality} at "
                    f"{', '.join(sorted(missing))}."
                )
    dates = [price.valid_from for price in model.prices]
    if len(set(dates)) < len(dates):
        raise CatalogueError(f"{place}.prices: two prices begin on the same day.")


def _refuse_twins(models: tuple[Model, ...], *, place: str) -> None:
    ids = [model.id for model in models]
    if len(set(ids)) < len(ids):
        raise CatalogueError(f"{place}: names a model twice.")
