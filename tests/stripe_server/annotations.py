"""The SDK's own type annotations, resolved: the specification both directions are held to."""

import builtins
import sys
import types
import typing
from functools import cache
from typing import Any, ForwardRef, Literal, Union, get_args, get_origin

import stripe
import typing_extensions
from stripe._object_classes import OBJECT_CLASSES, get_object_class


class _Names(dict[str, object]):
    """Names as the module sees them, with those it imports for type checkers only."""

    def __init__(self, module: types.ModuleType) -> None:
        super().__init__()
        self._module = module

    def __missing__(self, name: str) -> object:
        for home in (self._module, builtins, stripe, typing):
            if hasattr(home, name):
                return getattr(home, name)
        # Aliased for type checkers only; such a type cannot be looked into.
        return ForwardRef(name)


@cache
def fields(kind: type) -> dict[str, Any]:
    """List the annotated fields of an SDK class or TypedDict."""
    names = _Names(sys.modules[kind.__module__])
    hints = typing_extensions.get_type_hints(kind, localns=names)
    return {
        name: hint
        for name, hint in hints.items()
        if name != "OBJECT_NAME" and not name.startswith("_")
    }


def fields_of(name: str) -> dict[str, Any] | None:
    """List the annotated fields of the object Stripe calls by a name, None if there is none."""
    if name not in OBJECT_CLASSES:
        return None
    kind: type = get_object_class("V1", name)
    return fields(kind)


def choices(hint: Any) -> tuple[Any, ...]:
    """List the members of a union; anything else is its own only member."""
    return get_args(hint) if get_origin(hint) in {Union, types.UnionType} else (hint,)


def literals(hint: Any) -> set[object]:
    """List the values an annotation spells out, also where `| str` leaves it open."""
    return {
        value
        for choice in choices(hint)
        if get_origin(choice) is Literal
        for value in get_args(choice)
    }


def item(hint: Any) -> Any:
    """Tell what a list or a dict holds."""
    return get_args(hint)[-1] if get_args(hint) else Any
