"""Plain data becomes a value whose every field is what its type says, or nothing at all."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import pytest

from pleinair.lib import plain


@dataclass(frozen=True)
class Brush:
    name: str
    width: float = 1.0


@dataclass(frozen=True)
class Sheet:
    kind: Literal["oil", "ink"]
    count: int
    signed: bool = False
    note: str | None = None
    brushes: tuple[Brush, ...] = ()
    colours: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    more: Mapping[str, object] | None = None
    folder: Path = Path()


def test_a_table_becomes_a_value():
    found = plain.read(
        Sheet,
        {
            "kind": "ink",
            "count": 3,
            "brushes": [{"name": "flat", "width": 2}],
            "colours": ["red"],
            "rows": [["a", "b"], []],
            "more": {"any": [1]},
        },
    )

    assert found == Sheet(
        "ink", 3, False, None, (Brush("flat", 2.0),), ["red"], [["a", "b"], []], {"any": [1]}
    )
    assert type(found.brushes[0].width) is float


def test_values_that_are_made_already_are_taken():
    brush = Brush("round")

    found = plain.read(Sheet, {"kind": "oil", "count": 1, "brushes": (brush,), "folder": Path("/")})

    assert found.brushes == (brush,)
    assert found.folder == Path("/")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"kind": "chalk"}, "kind must be one of oil, ink"),
        ({"kind": ["oil"]}, "kind must be one of oil, ink"),
        ({"count": "3"}, "count must be a whole number"),
        ({"count": True}, "count must be a whole number"),
        ({"count": 3.0}, "count must be a whole number"),
        ({"signed": 1}, "signed must be true or false"),
        ({"note": 7}, "note must be text"),
        ({"brushes": "flat"}, "brushes must be a list"),
        ({"brushes": [{}]}, "name is missing"),
        ({"brushes": [{"name": "flat", "width": float("nan")}]}, "width must be a number"),
        ({"brushes": ["flat"]}, "brushes must be Brush"),
        ({"rows": [["a", 1]]}, "rows must be text"),
        ({"more": []}, "more must be a table of named values"),
        ({"folder": "/"}, "folder must be Path"),
        ({"size": 1}, "size is unknown; known are kind, count"),
        ({7: 1}, "7 is unknown"),
    ],
)
def test_what_does_not_fit_is_named(change, told):
    with pytest.raises(plain.NotPlain, match=told):
        plain.read(Sheet, {"kind": "oil", "count": 1, **change})


def test_what_is_missing_is_named():
    with pytest.raises(plain.NotPlain, match="count is missing"):
        plain.read(Sheet, {"kind": "oil"})


@pytest.mark.parametrize("data", [None, [], "kind", 3])
def test_only_a_table_is_read(data):
    with pytest.raises(plain.NotPlain, match="Sheet must be a table"):
        plain.read(Sheet, data)


def test_an_error_does_not_tell_the_value():
    with pytest.raises(plain.NotPlain) as caught:
        plain.read(Brush, {"name": ["a prompt of somebody"]})

    assert "somebody" not in str(caught.value)
    assert caught.value.value == ["a prompt of somebody"]
