"""What ends when somebody shows for the first time that an account's address is theirs.

Anybody can make an account by another's address. Whatever opened it until then, and whatever was
chosen for it, may be theirs.
"""

from allauth.account.adapter import get_adapter
from allauth.account.forms import default_token_generator
from allauth.account.models import EmailAddress
from allauth.account.utils import user_pk_to_url_str
from django.db import transaction
from django.http import HttpRequest
from django.urls import reverse

from pleinair.accounts import acceptances, news, profile, queries, sessions
from pleinair.accounts.models import User
from pleinair.lib import clock


def is_due(request: HttpRequest, user: User) -> bool:
    """Say whether nobody has confirmed an address of an account, and who asks is not signed in.

    Who is signed in has shown already that it is they who made it. One query.
    """
    return request.user.pk != user.pk and not queries.find_confirmed(user)


@transaction.atomic
def end_what_was(user: User) -> bool:
    """End all sessions, the password and what was chosen before; say whether there was a password.

    A picture that somebody is seen by must be dropped first.
    """
    had_password = user.has_usable_password()
    user.set_unusable_password()
    User.objects.filter(id=user.id).update(password=user.password)
    sessions.end_all(user, now=clock.now())
    owner = queries.owner_of(user)
    profile.forget(user=user, owner=owner)
    news.take_back(owner)
    # Nobody can tell who accepted it.
    acceptances.forget(owner)
    return had_password


def confirm(request: HttpRequest, user: User) -> None:
    """Confirm the address of somebody who has read a mail that was sent to it."""
    address = EmailAddress.objects.filter(user=user, email=user.email, verified=False).first()
    if address is not None:
        address.user = user
        get_adapter(request).confirm_email(request, address)


def new_password_page(user: User) -> str:
    """Return the path of a page that sets a new password, once, for who has just confirmed."""
    # As they are now: the confirming has changed what a token is made from.
    token = default_token_generator.make_token(User.objects.get(id=user.id))
    return reverse(
        "account_reset_password_from_key",
        kwargs={"uidb36": user_pk_to_url_str(user), "key": token},
    )
