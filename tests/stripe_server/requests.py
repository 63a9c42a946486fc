"""Requests, read by the SDK's own parameter types: unknown, missing and misspelt are refused."""

from decimal import Decimal, InvalidOperation
from typing import Any, get_origin

from stripe import RequestOptions
from stripe._stripe_object import UntypedStripeObject
from typing_extensions import is_typeddict

from tests.stripe_server.annotations import choices, fields, item, literals
from tests.stripe_server.errors import Misread
from tests.stripe_server.wire import Object, Tree

# Some parameter types inherit the SDK's options, which travel as headers.
_OPTIONS = frozenset(RequestOptions.__annotations__)


def read(kind: type, tree: Tree, *, modelled: frozenset[str]) -> Object:
    """Turn a decoded form into typed values.

    `modelled` are the parameters the stand-in acts upon. Others that Stripe knows are refused
    too, loudly: silently ignoring one would make a test green that Stripe makes red.
    """
    asked = _record(kind, tree, "")
    for name in asked:
        if name not in modelled and name != "expand":
            raise Misread(f"The stand-in does not model `{name}`; Stripe does.", param=name)
    return asked


def _record(kind: Any, tree: Tree, path: str) -> Object:
    known = {name: hint for name, hint in fields(kind).items() if name not in _OPTIONS}
    for name in tree:
        if name not in known:
            where = _below(path, name)
            raise Misread(
                f"Received unknown parameter: {where}", code="parameter_unknown", param=where
            )
    for name in kind.__required_keys__:
        if name not in tree and name not in _OPTIONS:
            where = _below(path, name)
            raise Misread(
                f"Missing required param: {where}.", code="parameter_missing", param=where
            )
    return {name: _value(known[name], value, _below(path, name)) for name, value in tree.items()}


def _below(path: str, name: str) -> str:
    return f"{path}[{name}]" if path else name


def _value(hint: Any, value: str | Tree, path: str) -> Any:
    return _leaf(hint, value, path) if isinstance(value, str) else _nested(hint, value, path)


def _nested(hint: Any, value: Tree, path: str) -> Any:
    for choice in choices(hint):
        origin = get_origin(choice)
        if origin is list and all(key.isdigit() for key in value):
            ordered = sorted(value.items(), key=lambda pair: int(pair[0]))
            return [_value(item(choice), below, _below(path, key)) for key, below in ordered]
        if is_typeddict(choice):
            return _record(choice, value, path)
        if origin in {dict, UntypedStripeObject}:
            # An empty text unsets the key, whatever else it may hold.
            return {
                k: below if below == "" else _value(item(choice), below, _below(path, k))
                for k, below in value.items()
            }
    raise Misread(f"Invalid {path}: not expected to be an object", param=path)


def _leaf(hint: Any, value: str, path: str) -> Any:
    members, spelt = choices(hint), literals(hint)
    if value in spelt:
        return value
    if bool in members:
        if value not in {"true", "false"}:
            raise Misread(f"Invalid boolean: {value}", param=path)
        return value == "true"
    number = _number(members, value)
    if number is not None:
        return number
    if str not in members:
        _refuse_leaf(members, value, path)
    # The SDK leaves its lists of words open by `| str`; Stripe does not.
    named = sorted(str(word) for word in spelt if word != "")
    if named and int not in members:
        raise Misread(f"Invalid {path}: must be one of {', '.join(named)}", param=path)
    if value == "":
        raise Misread(
            f"You passed an empty string for '{path}'.", code="parameter_invalid_empty", param=path
        )
    return value


def _number(members: tuple[Any, ...], value: str) -> int | float | str | None:
    if int in members and value.removeprefix("-").isdigit():
        return int(value)
    try:
        if float in members:
            return float(value)
        if Decimal in members:
            return str(Decimal(value))
    except (ValueError, InvalidOperation):
        return None
    return None


def _refuse_leaf(members: tuple[Any, ...], value: str, path: str) -> None:
    if int in members:
        raise Misread(f"Invalid integer: {value}", code="parameter_invalid_integer", param=path)
    if any(get_origin(choice) is list for choice in members):
        raise Misread("Invalid array", param=path)
    raise Misread(f"Invalid {path}: {value}", param=path)
