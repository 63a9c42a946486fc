"""Answers, held to the SDK's annotations: what is required is there, nothing is made up."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from inspect import isclass
from typing import Any, ForwardRef, Literal, get_args, get_origin

from stripe import ListObject, StripeObject
from stripe._stripe_object import UntypedStripeObject

from tests.stripe_server.annotations import choices, fields, fields_of, item
from tests.stripe_server.wire import Object


def mistakes(answer: Object) -> list[str]:
    """Say where an object differs from what the SDK's class of that name declares."""
    kind = str(answer.get("object"))
    if kind == "list":
        return [found for row in answer["data"] for found in mistakes(row)]
    known = fields_of(kind)
    if known is None:
        return [f"{kind}: no class of the SDK has this name"]
    found = list(_record(known, answer, kind))
    if kind == "event":
        found.extend(mistakes(answer["data"]["object"]))
    return found


def _record(known: Mapping[str, Any], answer: Mapping[str, Any], path: str) -> Iterator[str]:
    for name, hint in known.items():
        optional = type(None) in choices(hint)
        if name not in answer and not optional and not answer.get("deleted"):
            yield f"{path}.{name}: required"
    for name, value in answer.items():
        if name not in known:
            yield f"{path}.{name}: unknown"
        else:
            yield from _value(known[name], value, f"{path}.{name}")


def _value(hint: Any, value: Any, path: str) -> Iterator[str]:
    complaints: list[str] = []
    for choice in choices(hint):
        told = list(_choice(choice, value, path))
        if not told:
            return
        complaints = complaints or told
        # The nested class that was meant knows best what is wrong.
        complaints = told if isinstance(value, dict) and len(told) < len(complaints) else complaints
    yield from complaints


def _choice(choice: Any, value: Any, path: str) -> Iterator[str]:  # noqa: C901, PLR0911 - one table
    origin = get_origin(choice)
    wrong = f"{path}: {value!r:.60} is no {choice}"
    if choice is Any:
        return
    if isinstance(choice, ForwardRef):
        yield wrong
        return
    if origin is Literal:
        yield from () if value in get_args(choice) else (wrong,)
        return
    if origin is list:
        if not isinstance(value, list):
            yield wrong
            return
        for index, below in enumerate(value):
            yield from _value(item(choice), below, f"{path}[{index}]")
        return
    if origin is ListObject:
        yield from _page(item(choice), value, path)
        return
    if origin is UntypedStripeObject or origin is dict:
        if not isinstance(value, dict):
            yield wrong
            return
        for name, below in value.items():
            yield from _value(item(choice), below, f"{path}.{name}")
        return
    if isclass(choice) and issubclass(choice, StripeObject):
        nested: type = choice
        yield from _record(fields(nested), value, path) if isinstance(value, dict) else (wrong,)
        return
    # A decimal travels as text; a truth value is no number here.
    expected = str if choice is Decimal else choice
    if not isinstance(value, expected) or (isinstance(value, bool) and choice is not bool):
        yield wrong


def _page(hint: Any, value: Any, path: str) -> Iterator[str]:
    if not isinstance(value, dict) or value.get("object") != "list":
        yield f"{path}: is no list object"
        return
    if set(value) != {"object", "data", "has_more", "url"}:
        yield f"{path}: keys {sorted(value)}"
    for index, below in enumerate(value["data"]):
        yield from _value(hint, below, f"{path}[{index}]")
