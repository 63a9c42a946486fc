"""Steps that somebody may only take who has shown a moment ago who they are."""

from collections.abc import Callable
from typing import TypeVar, cast

from allauth.account.adapter import get_adapter
from allauth.account.decorators import reauthentication_required
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

View = TypeVar("View", bound=Callable[..., HttpResponseBase])


def sign_in_needed(view: View) -> View:
    """Have a view ask for a recent sign-in first; whoever is signed out signs in."""
    return cast(View, login_required(reauthentication_required(view)))


def second_step_needed(view: View) -> View:
    """Have a view that takes the password itself ask those who have more than that for it."""
    return cast(View, login_required(reauthentication_required(view, enabled=_has_more)))


def ask(request: HttpRequest) -> HttpResponse:
    """Send somebody to show who they are, and then back to the page; a form is sent once more.

    allauth would lay the whole form, with address and browser, into the session for that long.
    """
    return redirect(f"{page_of(request)}?{urlencode({'next': request.get_full_path()})}")


def page_of(request: HttpRequest) -> str:
    """Return the page on which somebody shows who they are: the first of the ways they have."""
    methods = get_adapter(request).get_reauthentication_methods(request.user)
    return str(methods[0]["url"]) if methods else reverse("account_login")


def _has_more(request: HttpRequest) -> bool:
    return page_of(request) != reverse("account_reauthenticate")
