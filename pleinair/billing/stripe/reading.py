"""Asking Stripe for one object, whole and as it is now."""

import uuid
from datetime import UTC, datetime

import stripe

from pleinair.billing.stripe import facts
from pleinair.billing.stripe.gateway import ORDER, PREFIX, asking, client

# A dispute in these states has taken no money, or gave it back.
_HARMLESS = {"won", "warning_needs_response", "warning_under_review", "warning_closed", "prevented"}
_NO_REFUND = {"failed", "canceled"}
# Stripe lists as much on a page; no payment has as many refunds.
_PAGE = 100


def checkout(session_id: str) -> facts.Checkout:
    """Return a Checkout. One call. Raises `StripeError`."""
    with asking():
        sessions = client().v1.checkout.sessions
        return read_checkout(sessions.retrieve(session_id, {"expand": ["line_items.data.price"]}))


def money(payment_id: str) -> facts.Money:
    """Return a payment with what went back of it. Four calls. Raises `StripeError`."""
    with asking():
        v1 = client().v1
        intent = v1.payment_intents.retrieve(payment_id, {"expand": ["latest_charge"]})
        refunds = v1.refunds.list({"payment_intent": payment_id, "limit": _PAGE}).data
        disputes = v1.disputes.list({"payment_intent": payment_id, "limit": _PAGE}).data
        invoices = v1.invoice_payments.list(
            {"payment": {"type": "payment_intent", "payment_intent": payment_id}}
        ).data
    returned = sum(each.amount for each in refunds if each.status not in _NO_REFUND)
    taken = sum(each.amount for each in disputes if each.status not in _HARMLESS)
    last_four, country = _paid_by(intent.latest_charge)
    return facts.Money(
        id=intent.id,
        order_id=order_in(intent.metadata),
        invoice_id=id_of(invoices[0].invoice) if invoices else "",
        status=intent.status,
        amount=intent.amount,
        returned=min(intent.amount, returned + taken),
        is_disputed=taken > 0,
        last_four=last_four,
        country=country,
    )


def invoice(invoice_id: str) -> facts.Invoice:
    """Return an invoice with its prices. One call, and one for each price. Raises `StripeError`."""
    with asking():
        found = client().v1.invoices.retrieve(invoice_id, {"expand": ["payments"]})
        return read_invoice(found)


def subscription(subscription_id: str) -> facts.Subscription:
    """Return a subscription with its price. Two calls. Raises `StripeError`."""
    with asking():
        return read_subscription(client().v1.subscriptions.retrieve(subscription_id))


def price(price_id: str) -> facts.Price:
    """Return a price in all its currencies. One call. Raises `StripeError`."""
    with asking():
        return read_price(client().v1.prices.retrieve(price_id, {"expand": ["currency_options"]}))


def read_checkout(session: stripe.checkout.Session) -> facts.Checkout:
    """Return a session that was asked for with `line_items.data.price`, as plain values."""
    lines = session.line_items.data if session.line_items else []
    sold = lines[0].price if len(lines) == 1 else None
    return facts.Checkout(
        id=session.id,
        order_id=order_in(session.metadata),
        url=session.url or "",
        status=session.status or "",
        payment_status=session.payment_status,
        key=_key(id_of(sold.product)) if sold else "",
        interval=sold.recurring.interval if sold and sold.recurring else "",
        quantity=(lines[0].quantity or 0) if sold else 0,
        currency=session.currency or "",
        subtotal=session.amount_subtotal or 0,
        total=session.amount_total or 0,
        payment_id=id_of(session.payment_intent),
        subscription_id=id_of(session.subscription),
        customer_id=id_of(session.customer),
    )


def read_invoice(found: stripe.Invoice) -> facts.Invoice:
    """Return an invoice that was asked for with `payments`, as plain values. Asks for prices."""
    details = found.parent.subscription_details if found.parent else None
    payments = found.payments.data if found.payments else []
    finalized_at = found.status_transitions.finalized_at
    return facts.Invoice(
        id=found.id,
        order_id=order_in(details.metadata if details else None),
        status=found.status or "",
        was_tried=found.attempted,
        currency=found.currency,
        due=found.amount_due,
        paid=found.amount_paid,
        lines=tuple(_lines(found)),
        payment_id=id_of(payments[0].payment.payment_intent) if payments else "",
        pack_id=order_in(found.metadata),
        number=found.number or "",
        total=found.total,
        issued_at=moment(finalized_at) if finalized_at else None,
    )


def read_subscription(found: stripe.Subscription) -> facts.Subscription:
    """Return a subscription as plain values. Asks for its price."""
    item = found.items.data[0]
    ends_at = found.ended_at or found.cancel_at
    # The portal may say it in either way.
    if not ends_at and found.cancel_at_period_end:
        ends_at = item.current_period_end
    return facts.Subscription(
        id=found.id,
        order_id=order_in(found.metadata),
        status=found.status,
        price=price(item.price.id),
        currency=found.currency,
        period_ends_at=moment(item.current_period_end),
        ends_at=moment(ends_at) if ends_at else None,
        invoice_id=id_of(found.latest_invoice),
        customer_id=id_of(found.customer),
    )


def read_price(found: stripe.Price) -> facts.Price:
    """Return a price that was asked for with `currency_options`, as plain values."""
    options = found.currency_options.to_dict() if found.currency_options else {}
    amounts = {name: int(option["unit_amount"] or 0) for name, option in options.items()}
    behaviors = {found.tax_behavior, *(option["tax_behavior"] for option in options.values())}
    return facts.Price(
        id=found.id,
        key=_key(id_of(found.product)),
        interval=found.recurring.interval if found.recurring else "",
        amounts={found.currency: found.unit_amount or 0, **amounts},
        is_before_tax=behaviors == {"exclusive"},
    )


def order_in(metadata: stripe.StripeObject | None) -> uuid.UUID | None:
    """Return our id that metadata names, or None for what is not ours."""
    said = metadata.to_dict().get(ORDER, "") if metadata is not None else ""
    try:
        return uuid.UUID(said)
    except ValueError:
        return None


def moment(seconds: int) -> datetime:
    """Return a moment as Stripe writes it."""
    return datetime.fromtimestamp(seconds, UTC)


def _lines(found: stripe.Invoice) -> list[facts.Line]:
    read = []
    prices: dict[str, facts.Price] = {}
    for line in found.lines.data:
        details = line.pricing.price_details if line.pricing else None
        if details is None:
            continue
        price_id = id_of(details.price)
        if price_id not in prices:
            prices[price_id] = price(price_id)
        read.append(
            facts.Line(
                price=prices[price_id],
                amount=line.amount,
                is_proration=_is_proration(line),
                ends_at=moment(line.period.end),
            )
        )
    return read


def _is_proration(line: stripe.InvoiceLineItem) -> bool:
    """Read the mark where it stands: Stripe documents two shapes of such lines."""
    parent = line.parent
    if parent is None:
        return False
    shapes = (parent.subscription_item_details, parent.invoice_item_details)
    return any(shape is not None and shape.proration for shape in shapes)


def _paid_by(charge: str | stripe.Charge | None) -> tuple[str, str]:
    """Return the last four digits and the billing country, as far as they are known."""
    if charge is None or isinstance(charge, str):
        return "", ""
    last_four, details = "", charge.payment_method_details
    if details is not None:
        shown = getattr(details, details.type, None)
        last_four = str(getattr(shown, "last4", None) or "")
    address = charge.billing_details.address
    return last_four[-4:], (address.country or "") if address else ""


def _key(product_id: str) -> str:
    return product_id.removeprefix(PREFIX) if product_id.startswith(PREFIX) else ""


def customer_in(found: str | stripe.Customer | None) -> str:
    """Return the id of a customer that was asked for whole, or "" for one that is deleted."""
    is_gone = getattr(found, "deleted", None) is True
    return "" if is_gone else id_of(found)


def id_of(found: object) -> str:
    """Return the id of what may be an id, a whole object or nothing."""
    if found is None or isinstance(found, str):
        return found or ""
    return str(getattr(found, "id", ""))
