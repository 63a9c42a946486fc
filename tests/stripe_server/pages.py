"""The hosted pages: a Checkout and a portal that a browser can press the buttons of."""

from dataclasses import dataclass
from html import escape
from urllib.parse import parse_qs

from tests.stripe_server import paying, portal
from tests.stripe_server.account import Account
from tests.stripe_server.errors import Refused
from tests.stripe_server.methods import SLOW, Payer
from tests.stripe_server.wire import Object

_COUNTRIES = ("US", "DE", "FR", "GB", "JP")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """An answer for a browser."""

    status: int = 200
    body: str = ""
    location: str = ""


def answer(account: Account, method: str, path: str, form: str) -> Page | None:
    """Answer what is for a browser; None for every other path."""
    for prefix, kind, show, act in (
        ("/c/pay/", "checkout.session", _checkout, _press),
        ("/p/session/", "billing_portal.session", _portal, _ask),
    ):
        if path.startswith(prefix):
            session = account.get(kind, path.removeprefix(prefix))
            if method == "POST":
                return act(account, session, {k: v[0] for k, v in parse_qs(form).items()})
            return show(account, session, "")
    return None


def _checkout(account: Account, session: Object, note: str) -> Page:
    if session["status"] != "open":
        return _page("Something went wrong", f"<p>This page is {session['status']}.</p>", 410)
    rows = "".join(
        f"<li>{escape(row['description'])} × {row['quantity']}: "
        f"{_money(row['amount_total'], row['currency'])}</li>"
        for row in account.aside(session).lines
    )
    total = _money(session["amount_total"], session["currency"])
    slow = any(kind in SLOW for kind in session["payment_method_types"])
    later = '<button name="do" value="later">Pay later (delayed)</button>' if slow else ""
    back = session["cancel_url"]
    cancel = f'<a href="{escape(back)}">Cancel</a>' if back else ""
    label = "Subscribe" if session["mode"] == "subscription" else "Pay"
    return _page(
        "Checkout",
        f"<ul>{rows}</ul><p>Total: <strong>{total}</strong></p>{_alert(note)}"
        f'<form method="post">{_payer_fields(session)}'
        f'<button name="do" value="pay">{label}</button>'
        f'<button name="do" value="decline">Decline</button>{later}</form>{cancel}',
    )


def _payer_fields(session: Object) -> str:
    email = escape(session["customer_email"] or "")
    options = "".join(f"<option>{country}</option>" for country in _COUNTRIES)
    return (
        f'<label>Email <input name="email" type="email" value="{email}"></label>'
        '<label>Name on card <input name="name"></label>'
        f'<label>Country <select name="country">{options}</select></label>'
    )


def _press(account: Account, session: Object, form: dict[str, str]) -> Page:
    payer = Payer(
        email=form.get("email") or None,
        name=form.get("name") or None,
        country=form.get("country", "US"),
    )
    pressed = form.get("do")
    try:
        if pressed == "later":
            paid = paying.pay_later(account, session, payer)
        else:
            card = "pm_card_chargeCustomerFail" if pressed == "decline" else "pm_card_visa"
            paid = paying.pay(account, session, payer, card=card)
    except Refused as refused:
        return _checkout(account, session, str(refused))
    if not paid:
        return _checkout(account, session, "Your card was declined.")
    return Page(status=303, location=success_url(session))


def success_url(session: Object) -> str:
    """Tell where a paid Checkout leads."""
    return str(session["success_url"]).replace("{CHECKOUT_SESSION_ID}", session["id"])


def _portal(account: Account, session: Object, note: str) -> Page:
    rows = "".join(_subscription(account, session, row) for row in portal.running(account, session))
    back = session["return_url"]
    leave = f'<a href="{escape(back)}">Back</a>' if back else ""
    return _page("Billing", f"{_alert(note)}{rows or '<p>No subscription.</p>'}{leave}")


def _subscription(account: Account, session: Object, subscription: Object) -> str:
    price = subscription["items"]["data"][0]["price"]
    name = escape(account.get("product", price["product"])["name"])
    buttons = [
        f'<button name="price" value="{other["id"]}">Change to {_price(account, other)}</button>'
        for other in portal.offers(account, session)
        if other["id"] != price["id"]
    ]
    rules = account.get("billing_portal.configuration", session["configuration"])["features"]
    ending = subscription["cancel_at"] is not None
    if ending:
        buttons.append('<button name="do" value="keep">Keep subscription</button>')
    elif rules["subscription_cancel"]["enabled"]:
        at_end = rules["subscription_cancel"]["mode"] == "at_period_end"
        label = "Cancel at the end of the period" if at_end else "Cancel now"
        buttons.append(f'<button name="do" value="cancel">{label}</button>')
    return (
        f"<section><h2>{name}</h2><p>{subscription['status']}"
        f"{', ends with the period' if ending else ''}</p>"
        f'<form method="post"><input type="hidden" name="subscription" '
        f'value="{subscription["id"]}">{"".join(buttons)}</form></section>'
    )


def _ask(account: Account, session: Object, form: dict[str, str]) -> Page:
    try:
        subscription = _own(account, session, form.get("subscription", ""))
        if "price" in form:
            portal.change_plan(account, session, subscription, form["price"])
        elif form.get("do") == "keep":
            portal.keep(account, subscription)
        else:
            portal.cancel(account, session, subscription)
    except Refused as refused:
        return _portal(account, session, str(refused))
    return Page(status=303, location=f"/p/session/{session['id']}")


def _own(account: Account, session: Object, wanted: str) -> Object:
    subscription = account.get("subscription", wanted)
    if subscription["customer"] != session["customer"]:
        raise Refused("This subscription is somebody else's.", status=403)
    return subscription


def _price(account: Account, price: Object) -> str:
    name = escape(account.get("product", price["product"])["name"])
    each = f"{_money(price['unit_amount'], price['currency'])} a {price['recurring']['interval']}"
    return f"{name}, {each}"


def _money(amount: int, currency: str) -> str:
    shown = str(amount) if currency == "jpy" else f"{amount / 100:.2f}"
    return f"{shown} {currency.upper()}"


def _alert(note: str) -> str:
    return f'<p role="alert">{escape(note)}</p>' if note else ""


def _page(title: str, inside: str, status: int = 200) -> Page:
    return Page(
        status=status,
        body=(
            f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            '<link rel="icon" href="data:,"></head>'
            f"<body><main><h1>{title}</h1>{inside}</main></body></html>"
        ),
    )
