"""Drops links to Google that somebody else may have made.

Whoever signed up by another's address, or once came in, could else come back by Google when the
owner of the mailbox has taken the account over.
"""

from allauth.account.models import EmailAddress
from allauth.account.signals import email_confirmed, password_reset
from django.http import HttpRequest

from pleinair.accounts import google_links, queries
from pleinair.accounts.models import User
from pleinair.lib import clock


def connect() -> None:
    """Have allauth call. Idempotent."""
    email_confirmed.connect(_confirmed)
    password_reset.connect(_reset)


def _confirmed(request: HttpRequest, email_address: EmailAddress, **_kwargs: object) -> None:
    """Drop them at the first confirmation, unless who reads the mail is signed in here too."""
    user = email_address.user
    if request.user.pk != user.pk and queries.is_first_confirmed(email_address):
        google_links.drop(user, now=clock.now())


def _reset(user: User, **_kwargs: object) -> None:
    """Drop them with a new password by mail, whoever made them."""
    google_links.drop(user, now=clock.now())
