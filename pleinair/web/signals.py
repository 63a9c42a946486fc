"""What signing up, confirming and signing in mean for owners; allauth calls from its views."""

from uuid import UUID

from allauth.account.models import EmailAddress
from allauth.account.signals import (
    email_confirmed,
    password_reset,
    user_logged_in,
    user_signed_up,
)
from django.contrib import messages
from django.http import HttpRequest

from pleinair import site
from pleinair.accounts import acceptances, ages, guests, services
from pleinair.accounts.models import User
from pleinair.accounts.signals import account_made
from pleinair.lib import clock
from pleinair.privacy import notice
from pleinair.safety import limits
from pleinair.web import gifts, owners, unproved_passwords


def connect() -> None:
    """Have allauth call. Idempotent."""
    account_made.connect(open_account)
    user_signed_up.connect(welcome)
    email_confirmed.connect(confirmed)
    password_reset.connect(accept)
    user_logged_in.connect(make_whole)
    unproved_passwords.connect()
    if "google" in site.current().switches.sign_in:
        from pleinair.web import unproved_links

        unproved_links.connect()
    if site.current().switches.strong_sign_in:
        from pleinair.web import second_steps, signed_in

        signed_in.connect()
        second_steps.connect()


def open_account(request: HttpRequest, user: User, **_kwargs: object) -> None:
    """Give a new account the guest's work, and note which notice it came by: all of it or none."""
    services.open_account(
        user=user,
        guest_id=_guest_id(request),
        notice_version=notice.current().version,
        now=clock.now(),
    )


def welcome(request: HttpRequest, user: User, **_kwargs: object) -> None:
    """Let the session forget whom it knew before there was an account."""
    ages.forget(request.session)
    guests.forget_guest(request.session)
    _give(request, user)


def confirmed(request: HttpRequest, email_address: EmailAddress, **_kwargs: object) -> None:
    """Give the first credits to whoever the address is of."""
    make_whole(request, email_address.user)


def accept(user: User, **_kwargs: object) -> None:
    """Note which notice an account is taken over by: the page of the new password has shown it."""
    if acceptances.is_missing(user):
        owner = services.claim(guest_id=None, user=user)
        acceptances.record(owner=owner, version=notice.current().version, now=clock.now())


def make_whole(request: HttpRequest, user: User, **_kwargs: object) -> None:
    """Give what is still due: an owner to whoever no page made, a gift that had to wait."""
    services.claim(guest_id=None, user=user)
    _give(request, user)


def _guest_id(request: HttpRequest) -> UUID | None:
    """Return the guest who signs up. Who did nothing yet becomes one for it.

    Every page has shown them the trial credits, which must not be gone with an account.
    """
    known = guests.guest_id(request.session)
    if known is not None or request.user.is_authenticated:
        return known
    try:
        return owners.find_or_make(request).id
    except limits.TooMany:
        return None


def _give(request: HttpRequest, user: User) -> None:
    if sentence := gifts.give(request, user):
        messages.info(request, sentence)
