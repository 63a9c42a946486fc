"""`expand[]`: ids replaced by what they name, and lists that are shown on request only."""

from collections.abc import Callable, Iterable
from typing import Any

from tests.stripe_server import prices
from tests.stripe_server.account import Account
from tests.stripe_server.annotations import choices, fields_of
from tests.stripe_server.errors import Refused
from tests.stripe_server.lists import whole
from tests.stripe_server.wire import Object

_DEEPEST = 4


def _line_items(account: Account, session: Object) -> Object:
    url = f"/v1/checkout/sessions/{session['id']}/line_items"
    return whole(account.aside(session).lines, url)


def _payments(account: Account, invoice: Object) -> Object:
    rows = account.all("invoice_payment", invoice=invoice["id"])
    return whole(rows, f"/v1/invoice_payments?invoice={invoice['id']}")


def _refunds(account: Account, charge: Object) -> Object:
    rows = account.all("refund", charge=charge["id"])
    return whole(rows, f"/v1/charges/{charge['id']}/refunds")


def _subscriptions(account: Account, customer: Object) -> Object:
    rows = account.all("subscription", customer=customer["id"])
    alive = [row for row in rows if row["status"] not in {"canceled", "incomplete_expired"}]
    return whole(alive, f"/v1/customers/{customer['id']}/subscriptions")


# What an object has and shows to those who ask.
_ON_REQUEST: dict[tuple[str, str], Callable[[Account, Object], Object]] = {
    ("checkout.session", "line_items"): _line_items,
    ("invoice", "payments"): _payments,
    ("charge", "refunds"): _refunds,
    ("customer", "subscriptions"): _subscriptions,
    ("price", "currency_options"): prices.currency_options,
}


def expand(account: Account, answer: Object, paths: Iterable[str]) -> Object:
    """Fill in what was asked for; the answer is the caller's own copy."""
    for path in paths:
        steps = path.split(".")
        if len(steps) > _DEEPEST:
            raise Refused(f"You cannot expand more than 4 levels: {path}.", param="expand")
        _walk(account, answer, steps, path)
    return answer


def _walk(account: Account, node: Any, steps: list[str], path: str) -> None:
    if not steps or node is None:
        return
    if isinstance(node, list):
        for each in node:
            _walk(account, each, steps, path)
        return
    name, rest = steps[0], steps[1:]
    on_request = _ON_REQUEST.get((node.get("object", ""), name))
    if on_request is not None and name not in node:
        node[name] = on_request(account, node)
    if name not in node or not _names_an_object(node, name):
        raise Refused(f"This property cannot be expanded ({path}).", param="expand")
    node[name] = _looked_up(account, node[name], path)
    _walk(account, node[name], rest, path)


def _names_an_object(node: Object, name: str) -> bool:
    """Tell whether the SDK expects an object there, even where there is none now."""
    known = fields_of(str(node.get("object")))
    if known is None:
        return True
    return any(hint not in {str, int, bool, type(None)} for hint in choices(known[name]))


def _looked_up(account: Account, value: Any, path: str) -> Any:
    if not isinstance(value, str):
        return value
    found = account.find(value)
    if found is None:
        raise Refused(f"This property cannot be expanded ({path}).", param="expand")
    return dict(found)
