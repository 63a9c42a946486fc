"""An invoice of a subscription: credits for what was paid, a word where nothing could be."""

from django.db import transaction

from pleinair.billing import plans
from pleinair.billing.models import Payment, Subscription
from pleinair.billing.stripe import books, facts, mails, reading, rules
from pleinair.billing.stripe.errors import OrderGone
from pleinair.lib import clock


def money_of(invoice: facts.Invoice) -> facts.Money | None:
    """Return what an invoice was paid by, or None where nothing was to be paid."""
    return reading.money(invoice.payment_id) if invoice.payment_id else None


@transaction.atomic
def settle(invoice: facts.Invoice, money: facts.Money | None) -> None:
    """Book what an invoice came to. May be repeated. Raises `Mismatch`, `BuyerGone`."""
    subscription = books.lock_subscription(invoice.order_id)
    if subscription is None and invoice.order_id is not None and invoice.paid:
        raise OrderGone
    if subscription is None:
        return
    payment = Payment.objects.filter(transaction_id=invoice.id).first()
    if payment is not None and payment.state not in {Payment.State.OPEN, Payment.State.FAILED}:
        return
    if invoice.status == "paid":
        _paid(subscription, payment, invoice, money)
    elif invoice.was_tried and payment is None and invoice.status in {"open", "uncollectible"}:
        _failed(subscription, invoice)


def terms(subscription: Subscription) -> rules.Terms:
    """Return what was agreed with a subscriber."""
    return rules.Terms(
        key=subscription.key,
        interval=subscription.interval,
        amount=subscription.amount,
        currency=subscription.currency,
        credits=subscription.credits,
    )


def _paid(
    subscription: Subscription,
    payment: Payment | None,
    invoice: facts.Invoice,
    money: facts.Money | None,
) -> None:
    bought = rules.bought(invoice, agreed=terms(subscription), plans=plans.current())
    if not bought.credits and not invoice.paid:
        # A trial: nothing was paid, nothing was given.
        return
    payment = payment or _payment(subscription, invoice)
    now = clock.now()
    payment.key, payment.interval = bought.key, bought.interval
    payment.state, payment.amount = Payment.State.PAID, invoice.paid
    payment.last_four = money.last_four if money else ""
    payment.country = money.country if money else ""
    payment.paid_at = payment.changed_at = now
    payment.save()
    if bought.credits < 0:
        _take_back(payment, credits=-bought.credits)
    else:
        _give(payment, bought)
    if invoice.paid:
        mails.receipt(payment)


def _give(payment: Payment, bought: rules.Bought) -> None:
    payment.credits = bought.credits
    if bought.is_change:
        payment.credits -= _made_up_for(payment, most=bought.credits)
    if payment.credits:
        payment.save(update_fields=["credits"])
        books.give(
            payment, credits=payment.credits, ends_at=bought.ends_at, reference=payment.reference
        )


def _take_back(payment: Payment, *, credits: int) -> None:
    """Take the credits of a time that was given back, as far as they are not spent."""
    reference = f"{payment.reference}:change"
    taken = books.take(books.sources(payment), credits=credits, reference=reference)
    payment.credits_back, payment.missing = credits, credits - taken
    payment.save(update_fields=["credits_back", "missing"])


def _made_up_for(payment: Payment, *, most: int) -> int:
    """Count what an earlier change could not take back against what this one brings.

    Else changing down and up again would bring credits for money that only went to and fro.
    """
    made_up = 0
    lacking = Payment.objects.filter(subscription=payment.subscription, amount=0, missing__gt=0)
    for earlier in lacking.order_by("id"):
        part = min(earlier.missing, most - made_up)
        earlier.missing -= part
        earlier.save(update_fields=["missing"])
        made_up += part
    return made_up


def _failed(subscription: Subscription, invoice: facts.Invoice) -> None:
    payment = _payment(subscription, invoice)
    payment.state = Payment.State.FAILED
    payment.save()
    mails.failed(payment)


def _payment(subscription: Subscription, invoice: facts.Invoice) -> Payment:
    return Payment(
        account=subscription.account,
        subscription=subscription,
        kind=Payment.Kind.SUBSCRIPTION,
        key=subscription.key,
        interval=subscription.interval,
        amount=invoice.due,
        currency=invoice.currency,
        transaction_id=invoice.id,
    )
