"""What signing up and in means for owners and credits; allauth calls from its views."""

from allauth.account.signals import user_logged_in, user_signed_up
from django.dispatch import receiver
from django.http import HttpRequest

from pleinair import site
from pleinair.accounts import guests, services
from pleinair.accounts.models import User
from pleinair.web import owners


@receiver(user_signed_up)
def welcome(request: HttpRequest, user: User, **_kwargs: object) -> None:
    """Give a new account the guest's work and its first credits."""
    owner = services.claim(guest_id=guests.guest_id(request.session), user=user)
    owners.welcome(owner, credits=site.current().sign_up_credits, reference="sign-up")
    guests.forget_guest(request.session)


@receiver(user_logged_in)
def make_whole(user: User, **_kwargs: object) -> None:
    """Mend a sign-up that broke off before its claim; else this changes nothing."""
    services.claim(guest_id=None, user=user)
