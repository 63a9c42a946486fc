"""Plain data, as JSON and TOML give it, into dataclasses: every field held against its type.

    @dataclass
    class Facts:
        media_type: Literal["image/png", "image/jpeg"]
        width_px: int

    plain.read(Facts, {"media_type": "image/png", "width_px": 640})

Fields may be text, numbers, booleans, `Literal`, `X | None`, lists, tuples of one kind, mappings
and dataclasses; a value of any other class must be there already.
"""

import functools
import math
import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


class NotPlain(ValueError):
    """Data does not have the form it should. The text names the field, and never its value."""

    def __init__(self, name: str, problem: str, *, value: object = None) -> None:
        super().__init__(f"{name} {problem}")
        self.name = name
        self.value = value

    @property
    def with_value(self) -> str:
        """The text together with what was seen. Only for data that is nobody's."""
        return str(self) if self.value is None else f"{self}, not {self.value!r}"


def read(kind: type[T], data: object, *, name: str = "") -> T:
    """Make a dataclass of a mapping; fields with a default may be left out.

    `name` is how errors call the mapping. Takes some microseconds for each field. Raises NotPlain
    for the first thing that is wrong.
    """
    name = name or kind.__name__
    if not isinstance(data, Mapping):
        raise NotPlain(name, "must be a table of named values", value=data)
    make: Callable[..., T] = kind
    hints, needed = _form(make)
    if unknown := sorted(map(str, data.keys() - hints.keys())):
        raise NotPlain(unknown[0], f"is unknown; known are {', '.join(hints)}")
    if missing := sorted(needed - data.keys()):
        raise NotPlain(missing[0], "is missing")
    return make(**{key: _checked(hints[key], data[key], key) for key in data})


def one_of(choices: tuple[T, ...], value: object, *, name: str) -> T:
    """Return the choice that a value is. Raises NotPlain."""
    for choice in choices:
        if type(choice) is type(value) and choice == value:
            return choice
    raise NotPlain(name, f"must be one of {', '.join(map(str, choices))}", value=value)


@functools.cache
def _form(kind: Callable[..., object]) -> tuple[dict[str, object], frozenset[str]]:
    """Return the types of a dataclass's fields, and which of them have no default."""
    if not is_dataclass(kind):
        raise TypeError(f"{kind} is no dataclass")
    hints = get_type_hints(kind)
    mine = [field for field in fields(kind) if field.init]
    needed = (f.name for f in mine if f.default is MISSING and f.default_factory is MISSING)
    return {field.name: hints[field.name] for field in mine}, frozenset(needed)


def _checked(hint: Any, value: object, name: str) -> object:
    if is_dataclass(hint) and isinstance(hint, type) and isinstance(value, Mapping):
        return read(hint, value, name=name)
    check = _CHECKS.get(get_origin(hint) or hint, _instance)
    return check(hint, value, name)


def _choice(hint: Any, value: object, name: str) -> object:
    return one_of(get_args(hint), value, name=name)


def _optional(hint: Any, value: object, name: str) -> object:
    if value is None and type(None) in get_args(hint):
        return None
    (one,) = (kind for kind in get_args(hint) if kind is not type(None))
    return _checked(one, value, name)


def _several(hint: Any, value: object, name: str) -> object:
    if not isinstance(value, list | tuple):
        raise NotPlain(name, "must be a list", value=value)
    one = get_args(hint)[0]
    items = (_checked(one, item, name) for item in value)
    return list(items) if get_origin(hint) is list else tuple(items)


def _number(hint: Any, value: object, name: str) -> object:
    """Take a whole number for a fraction, but no truth for a number, and nothing endless."""
    if type(value) is int:
        return hint(value)
    if hint is float and isinstance(value, float) and math.isfinite(value):
        return value
    raise NotPlain(name, f"must be a {'' if hint is float else 'whole '}number", value=value)


def _instance(hint: Any, value: object, name: str) -> object:
    kind: type = get_origin(hint) or hint
    if isinstance(value, kind):
        return value
    raise NotPlain(name, f"must be {_WORDS.get(kind, kind.__name__)}", value=value)


_CHECKS: dict[object, Callable[[Any, object, str], object]] = {
    Literal: _choice,
    Union: _optional,
    types.UnionType: _optional,
    list: _several,
    tuple: _several,
    int: _number,
    float: _number,
}
_WORDS: dict[type, str] = {bool: "true or false", str: "text", Mapping: "a table of named values"}
