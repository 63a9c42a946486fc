"""Which account of ours an account at Google opens. Of Google's only its number is kept."""

from datetime import datetime

from allauth.socialaccount.models import SocialAccount
from django.db import transaction
from django.utils.translation import gettext as _

from pleinair.accounts import mails, queries, sessions
from pleinair.accounts.errors import AccountsError
from pleinair.accounts.models import User

PROVIDER = "google"


class LinkRefused(AccountsError):
    """One of the two accounts is linked already, or the address here is not confirmed."""


class LastWayIn(AccountsError):
    """Without Google, somebody could not sign in any more."""

    def __init__(self) -> None:
        sentence = _("Confirm your e-mail address first: a code sent there is your other way in.")
        super().__init__(sentence)


def is_known(number: str) -> bool:
    """Say whether an account at Google opens one of ours. One query."""
    return bool(SocialAccount.objects.filter(provider=PROVIDER, uid=number).exists())


def is_linked(user: User) -> bool:
    """Say whether somebody can sign in with Google. One query."""
    return bool(SocialAccount.objects.filter(provider=PROVIDER, user=user).exists())


@transaction.atomic
def link(*, user: User, number: str) -> None:
    """Let an account at Google open this one of ours, and say so by mail. Raises LinkRefused."""
    # Two calls for one user queue up here; two users of one number meet at the row below.
    User.objects.select_for_update().get(id=user.id)
    if not queries.find_confirmed(user):
        raise LinkRefused(_("Confirm your e-mail address first."))
    if is_linked(user):
        raise LinkRefused(_("An account at Google is linked already. Unlink it first."))
    _row, is_new = SocialAccount.objects.get_or_create(
        provider=PROVIDER, uid=number, defaults={"user": user}
    )
    if not is_new:
        raise LinkRefused(_("This account at Google is linked with another account here."))
    _tell(user, "socialaccount/email/account_connected")


@transaction.atomic
def unlink(user: User) -> None:
    """Let no account at Google open this one any more, and say so by mail. Raises LastWayIn."""
    row = User.objects.select_for_update().get(id=user.id)
    if not (row.has_usable_password() or queries.find_confirmed(row)):
        raise LastWayIn
    _unlink(row)


@transaction.atomic
def drop(user: User, *, now: datetime) -> None:
    """Unlink what somebody else may have linked, and end all sessions: one may be theirs."""
    if _unlink(user):
        sessions.end_all(user, now=now)


def _unlink(user: User) -> bool:
    gone, _each = SocialAccount.objects.filter(provider=PROVIDER, user=user).delete()
    if gone:
        _tell(user, "socialaccount/email/account_disconnected")
    return bool(gone)


def _tell(user: User, template_prefix: str) -> None:
    mails.send(template_prefix=template_prefix, email=user.email, context={"user": user})
