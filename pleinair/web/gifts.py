"""The credits a new account is given: once its address is confirmed, once for each mailbox."""

from allauth.account.adapter import get_adapter
from django.db import transaction
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pleinair import site
from pleinair.accounts import mailboxes, queries
from pleinair.accounts.models import User
from pleinair.billing import amounts
from pleinair.billing import queries as credits_of
from pleinair.billing.models import Source
from pleinair.lib import clock
from pleinair.safety import limits
from pleinair.web import owners

# Accounts are free to make: one network is given only so many gifts.
_GIFTS = limits.Rule(per_day=5)


def give(request: HttpRequest, user: User) -> str:
    """Give what is due to a confirmed account, and return a sentence that says what came of it.

    May be called again at any time: who was given something gets nothing more, and nothing is
    said. Who had to wait because of the others on their network gets it another day.
    """
    allowance = site.current().sign_up_credits
    if not allowance or site.current().switches.billing == "none":
        return ""
    owner = queries.owner_of(user)
    address = queries.find_confirmed(user)
    if not address or credits_of.has_had(owner, source=Source.GIFT):
        return ""
    if not _network_has_gifts_left(request):
        return _(
            "Many accounts were made from your network today. "
            "The credits come when you sign in on another day."
        )
    with transaction.atomic():
        share = mailboxes.take(address=address, allowance=allowance, now=clock.now())
        owners.welcome(owner, credits=share, reference="sign-up")
    return _told(share, allowance=allowance)


def _network_has_gifts_left(request: HttpRequest) -> bool:
    # A bucket of its own: the tag alone counts the new guests of the address.
    key = f"{get_adapter(request).get_client_ip(request)}/sign-up"
    try:
        limits.take(key_kind="address", key=key, now=clock.now(), rule=_GIFTS)
    except limits.TooMany:
        return False
    return True


def _told(share: int, *, allowance: int) -> str:
    if not share:
        return _(
            "The credits for new accounts are given once to each mailbox, and yours has had them. "
            "Everything else works as always."
        )
    sentence = ngettext("%(n)s credit is yours.", "%(n)s credits are yours.", share)
    sentence %= {"n": amounts.number(share)}
    if share < allowance:
        sentence += " " + _("The others went to an account with the same mailbox.")
    return sentence
