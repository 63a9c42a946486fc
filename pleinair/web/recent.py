"""Steps that somebody may only take who has shown a moment ago who they are."""

from collections.abc import Callable
from typing import TypeVar, cast

from allauth.account.decorators import reauthentication_required
from django.contrib.auth.decorators import login_required
from django.http import HttpResponseBase

View = TypeVar("View", bound=Callable[..., HttpResponseBase])


def sign_in_needed(view: View) -> View:
    """Have a view ask for a recent sign-in first; whoever is signed out signs in."""
    return cast(View, login_required(reauthentication_required(view)))
