"""What signing up and in means for owners and credits; allauth calls from its views."""

from allauth.account.adapter import get_adapter
from allauth.account.signals import user_logged_in, user_signed_up
from django.http import HttpRequest

from pleinair import site
from pleinair.accounts import guests, services
from pleinair.accounts.models import User
from pleinair.lib import clock
from pleinair.safety import limits
from pleinair.web import owners

# Accounts are free to make and come with credits: one address is given only so many gifts.
_GIFTS = limits.Rule(per_day=5)


def connect() -> None:
    """Have allauth call. Idempotent."""
    user_signed_up.connect(welcome)
    user_logged_in.connect(make_whole)


def welcome(request: HttpRequest, user: User, **_kwargs: object) -> None:
    """Give a new account the guest's work and its first credits."""
    owner = services.claim(guest_id=guests.guest_id(request.session), user=user)
    if _gift_is_due(request):
        owners.welcome(owner, credits=site.current().sign_up_credits, reference="sign-up")
    guests.forget_guest(request.session)


def make_whole(user: User, **_kwargs: object) -> None:
    """Mend a sign-up that broke off before its claim; else this changes nothing."""
    services.claim(guest_id=None, user=user)


def _gift_is_due(request: HttpRequest) -> bool:
    """Say whether the address behind a request has gifts left today."""
    # A bucket of its own: the tag alone counts the new guests of the address.
    key = f"{get_adapter(request).get_client_ip(request)}/sign-up"
    try:
        limits.take(key_kind="address", key=key, now=clock.now(), rule=_GIFTS)
    except limits.TooMany:
        return False
    return True
