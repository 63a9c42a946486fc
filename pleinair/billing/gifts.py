"""What newcomers are given: credits to try the site with, and once an address is theirs, more."""

from dataclasses import dataclass

from django.db import transaction

from pleinair import site
from pleinair.accounts import mailboxes, queries
from pleinair.accounts.models import Owner, User
from pleinair.billing import ledger, services
from pleinair.billing import queries as credits_of
from pleinair.billing.models import Source
from pleinair.lib import clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Gift:
    """The credits that an account was given of those that a mailbox may have."""

    credits: int
    allowance: int


def has_had_trial(owner: Owner) -> bool:
    """Say whether a guest was given credits to try the site with. One query."""
    return credits_of.has_had(owner, source=Source.TRIAL)


def give_trial(owner: Owner, *, credits: int) -> None:
    """Give a guest credits to try the site with, once, where the site has credits."""
    _grant(owner, credits=credits, source=Source.TRIAL, reference=f"trial:{owner.id}")


def is_due(user: User) -> bool:
    """Say whether somebody with a confirmed address waits for their gift. Three queries at most."""
    allowance = site.current().sign_up_credits
    if not allowance or site.current().switches.billing == "none":
        return False
    owner = queries.owner_of(user)
    is_theirs = bool(queries.find_confirmed(user))
    return is_theirs and not credits_of.has_had_gift(owner)


def is_left(user: User) -> bool:
    """Say whether the mailbox of somebody for whom it `is_due` has any left. Two queries."""
    allowance = site.current().sign_up_credits
    return mailboxes.left(address=queries.find_confirmed(user), allowance=allowance) > 0


@transaction.atomic
def give(user: User) -> Gift:
    """Give somebody what is left for their mailbox, nothing perhaps. For whom it `is_due`."""
    owner, allowance, now = queries.owner_of(user), site.current().sign_up_credits, clock.now()
    account = ledger.lock_of(owner)
    account.gift_at = now
    account.save(update_fields=["gift_at"])
    share = mailboxes.take(address=queries.find_confirmed(user), allowance=allowance, now=now)
    _grant(owner, credits=share, source=Source.GIFT, reference=f"sign-up:{owner.id}")
    return Gift(credits=share, allowance=allowance)


def _grant(owner: Owner, *, credits: int, source: Source, reference: str) -> None:
    if credits and site.current().switches.billing != "none":
        services.grant(owner, credits=credits, source=source, reference=reference, promotional=True)
