"""Ends what an account had before its address was shown to be one's: password, sessions, choices.

Whoever signs up by another's address knows its password, may still be signed in, and has perhaps
chosen how its owner is seen and written to.
"""

from allauth.account.models import EmailAddress
from allauth.account.signals import email_confirmed
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest
from django.utils.translation import gettext as _

from pleinair.accounts import first_proof, queries
from pleinair.accounts.models import User
from pleinair.library import portraits


def connect() -> None:
    """Have allauth call. Idempotent."""
    email_confirmed.connect(_confirmed)


def _confirmed(request: HttpRequest, email_address: EmailAddress, **_kwargs: object) -> None:
    """End them at the first confirmation, unless who reads the mail is signed in here too."""
    user = email_address.user
    is_elsewhere = request.user.pk != user.pk and queries.is_first_confirmed(email_address)
    if is_elsewhere and _end_what_was(user):
        messages.info(request, _("The password that this account had before works no more."))


@transaction.atomic
def _end_what_was(user: User) -> bool:
    portraits.drop(owner=queries.owner_of(user))
    return first_proof.end_what_was(user)
