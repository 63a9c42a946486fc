"""The credits of a new account, as its owner hears of them."""

from allauth.account.adapter import get_adapter
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pleinair.accounts.models import User
from pleinair.billing import amounts, gifts
from pleinair.lib import clock
from pleinair.safety import limits

# Accounts are free to make: one network is given only so many gifts.
_GIFTS = limits.Rule(per_day=5)


def give(request: HttpRequest, user: User) -> str:
    """Give what is due to a confirmed account, and return a sentence that says what came of it.

    May be called again at any time: who was given something gets nothing more, and nothing is
    said. Who had to wait because of the others on their network gets it another day.
    """
    if not gifts.is_due(user):
        return ""
    if not _network_has_gifts_left(request):
        return _(
            "Many accounts were made from your network today. "
            "The credits come when you sign in on another day."
        )
    return _told(gifts.give(user))


def _network_has_gifts_left(request: HttpRequest) -> bool:
    # A bucket of its own: the tag alone counts the new guests of the address.
    key = f"{get_adapter(request).get_client_ip(request)}/sign-up"
    try:
        limits.take(key_kind="address", key=key, now=clock.now(), rule=_GIFTS)
    except limits.TooMany:
        return False
    return True


def _told(gift: gifts.Gift) -> str:
    if not gift.credits:
        return _(
            "The credits for new accounts are given once to each mailbox, and yours has had them. "
            "Everything else works as always."
        )
    sentence = ngettext("%(n)s credit is yours.", "%(n)s credits are yours.", gift.credits)
    sentence %= {"n": amounts.number(gift.credits)}
    if gift.credits < gift.allowance:
        sentence += " " + _("The others went to an account with the same mailbox.")
    return sentence
