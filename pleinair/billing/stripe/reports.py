"""Taking Stripe's reports in: verified, kept once, and answered before anybody looks at them."""

import stripe
from django.db import transaction

from pleinair import site
from pleinair.billing.models import Event
from pleinair.billing.stripe import cashier, handling, reading
from pleinair.billing.stripe.errors import NotGenuine


def take(body: bytes, *, signature: str) -> None:
    """Keep a report to be dealt with, once, if it is of interest. One query at most.

    Raises `NotGenuine`.
    """
    try:
        event = stripe.Webhook.construct_event(
            body, signature, site.current().stripe_webhook_secret
        )
    except (ValueError, stripe.SignatureVerificationError) as error:
        raise NotGenuine from error
    about = _about(event.type, event.data.object)
    if event.type not in handling.HANDLERS or not about:
        return
    row = Event(
        id=event.id, kind=event.type, about=about, happened_at=reading.moment(event.created)
    )
    with transaction.atomic():
        Event.objects.bulk_create([row], ignore_conflicts=True)
        transaction.on_commit(cashier.wake)


def _about(kind: str, found: stripe.StripeObject) -> str:
    """Return the id of what to look at: of refunds and disputes it is the payment."""
    name = "payment_intent" if kind.startswith(("charge.", "refund.")) else "id"
    return reading.id_of(getattr(found, name, None))
