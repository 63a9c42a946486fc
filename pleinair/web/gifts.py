"""The credits of a new account, as its owner hears of them."""

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pleinair.accounts.models import User
from pleinair.billing import amounts, gifts
from pleinair.web import networks


def give(request: HttpRequest, user: User) -> str:
    """Give what is due to a confirmed account, and return a sentence that says what came of it.

    May be called again at any time: who was given something gets nothing more, and nothing is
    said. Who had to wait because of the others on their network gets it another day.
    """
    if not gifts.is_due(user):
        return ""
    # Accounts are free to make: one network is given only so many gifts. Nothing is none of them.
    if gifts.is_left(user) and not networks.take(request, action="gift"):
        return _(
            "Many accounts were made from your network today. "
            "The credits come when you sign in on another day."
        )
    return _told(gifts.give(user))


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
