"""The mails about buying: what was bought, what became of a plan, what could not be collected."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date

from django.utils.translation import gettext as _

from pleinair import site
from pleinair.accounts import mail_language
from pleinair.billing import plans
from pleinair.billing.amounts import money
from pleinair.billing.models import Account, Payment, Subscription
from pleinair.lib import clock
from pleinair.mail import services as mail
from pleinair.mail.errors import UnfitAddress
from pleinair.mail.kinds import Kind, Values


def receipt(payment: Payment) -> None:
    """Say what was bought and what it cost. Once for each payment."""

    def values() -> Values:
        return {
            "thing": plans.title_of(payment.key),
            "amount": money(payment.amount, payment.currency),
            "credits": payment.credits,
            "day": clock.now().date(),
            "link": _credits_page(),
        }

    _send(Kind.RECEIPT, payment.account, values, once=f"receipt:{payment.pk}")


def failed(payment: Payment) -> None:
    """Say what could not be collected. Once for each payment, however often it is tried."""

    def values() -> Values:
        return {
            "plan": plans.title_of(payment.key),
            "amount": money(payment.amount, payment.currency),
            "link": _credits_page(),
        }

    _send(Kind.PAYMENT_FAILED, payment.account, values, once=f"payment_failed:{payment.pk}")


def changed(subscription: Subscription) -> None:
    """Say which plan somebody has from when on. Once for each change."""
    ends_at = subscription.ends_at
    from_day = ends_at.date() if ends_at else clock.now().date()

    def values() -> Values:
        plan = _("none") if ends_at else plans.title_of(subscription.key)
        return {"plan": plan, "from_day": from_day, "link": _credits_page()}

    what = f"{subscription.key}:{subscription.interval}:{ends_at.date() if ends_at else ''}"
    once = f"subscription:{subscription.pk}:{what}:{_day(subscription)}"
    _send(Kind.SUBSCRIPTION_CHANGED, subscription.account, values, once=once)


def _send(kind: Kind, account: Account, values: Callable[[], Values], *, once: str) -> None:
    """Send a mail whose values are put into words in the language of its reader."""
    user = account.owner.user if account.owner else None
    if user is None:
        return
    # Whom no mail can reach goes without one; what they bought is on their page.
    with mail_language.spoken_to(user) as language, suppress(UnfitAddress):
        mail.send(kind=kind, to=user.email, language=language, values=values(), once=once)


def _credits_page() -> str:
    return f"{site.current().url}/credits"


def _day(subscription: Subscription) -> date:
    """Return the day of the change: the same change may come back on another."""
    return (subscription.looked_at or clock.now()).date()
