"""Another address for an account: it waits in the account's row until whoever reads it confirms it.

allauth would give it a row among the addresses that people are found by. There it would count as
taken, be good for codes and new passwords, and end an address that was never confirmed.
"""

from uuid import UUID

from allauth.account.internal.flows.email_verification import (
    add_email_verification_sent_message,
    consume_email_verification_rate_limit,
)
from allauth.account.models import EmailAddress, EmailConfirmationMixin
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.db import transaction
from django.http import HttpRequest

from pleinair.accounts.models import User


class _Tokens(PasswordResetTokenGenerator):
    """Tokens that end with the change itself, a new password and signing out everywhere."""

    key_salt = "pleinair.accounts.new_addresses"

    def _make_hash_value(self, user: User, timestamp: int) -> str:
        what_ends_it = (user.get_session_auth_hash(), user.email, user.wanted_email)
        return ":".join((str(user.id), *what_ends_it, str(timestamp)))


_TOKENS = _Tokens()


class NewAddress(EmailConfirmationMixin):
    """A link to confirm one; to allauth's views and mails it is a confirmation like any other.

    The address has no row before it is confirmed.
    """

    def __init__(self, user: User, *, token: str = "") -> None:
        self._token = token or _TOKENS.make_token(user)
        self.email_address = EmailAddress(user=user, email=user.wanted_email)

    @property
    def key(self) -> str:
        """What the link ends with."""
        return f"{self.email_address.user_id.hex}-{self._token}"

    def confirm(self, request: HttpRequest) -> EmailAddress | None:
        """Put it in the place of the old one; None if something ended the link, or it is taken."""
        with transaction.atomic():
            user = User.objects.select_for_update().get(id=self.email_address.user_id)
            if not _TOKENS.check_token(user, self._token):
                return None
            return super().confirm(request)


def find(key: str) -> NewAddress | None:
    """Return what a link confirms, or None. One query."""
    user_id, _dash, token = key.partition("-")
    try:
        user = User.objects.filter(id=UUID(hex=user_id)).exclude(wanted_email="").first()
    except ValueError:
        return None
    if user is None or not _TOKENS.check_token(user, token):
        return None
    return NewAddress(user, token=token)


def ask(request: HttpRequest, *, user: User, email: str) -> EmailAddress:
    """Note which address somebody wants, in place of one asked for before, and send it a link."""
    User.objects.filter(id=user.id).update(wanted_email=email)
    user.wanted_email = email
    return send(request, user)


def send(request: HttpRequest, user: User) -> EmailAddress:
    """Send a link to the wanted address, and say so; not again within minutes."""
    new = NewAddress(user)
    if consume_email_verification_rate_limit(request, user.wanted_email):
        new.send(request)
        add_email_verification_sent_message(request, user.wanted_email, signup=False)
    return new.email_address


def forget(user: User) -> None:
    """Keep the old address: the links that were sent to the wanted one work no more."""
    User.objects.filter(id=user.id).update(wanted_email="")
    user.wanted_email = ""
