"""Keeps the list of where somebody is signed in: allauth and Django say what happens."""

from collections.abc import Callable

from allauth.account.signals import password_changed, password_reset, password_set
from django.contrib.auth import SESSION_KEY, update_session_auth_hash
from django.contrib.auth.signals import user_logged_in, user_logged_out
from django.http import HttpRequest, HttpResponseBase

from pleinair.accounts import guests, sessions
from pleinair.accounts.models import User
from pleinair.lib import clock
from pleinair.web import owners


class Seen:
    """Notes that a session is in use, and signs out where it was ended elsewhere."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._next = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if SESSION_KEY in request.session and request.user.is_authenticated:
            is_open = sessions.see(request.session, user=owners.user(request), now=clock.now())
            if not is_open:
                guests.sign_out(request)
        return self._next(request)


def connect() -> None:
    """Have Django and allauth call. Idempotent."""
    user_logged_in.connect(_begin)
    user_logged_out.connect(_end)
    password_changed.connect(_forget_others)
    password_set.connect(_forget_others)
    password_reset.connect(_forget_all)


def end_others(request: HttpRequest) -> None:
    """End all sessions of whoever asks but this one. To be called in a transaction."""
    user = owners.user(request)
    sessions.end_all(user, now=clock.now(), but=request.session)
    update_session_auth_hash(request, user)


def _begin(request: HttpRequest, user: User, **_kwargs: object) -> None:
    sessions.begin(request.session, user=user, now=clock.now())


def _end(request: HttpRequest, **_kwargs: object) -> None:
    sessions.end(request.session)


def _forget_others(request: HttpRequest, user: User, **_kwargs: object) -> None:
    sessions.forget_others(user, but=request.session)


def _forget_all(user: User, **_kwargs: object) -> None:
    sessions.forget_others(user)
