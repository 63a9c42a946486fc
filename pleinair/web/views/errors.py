"""Answers when there is nothing else to show."""

import logging
import sys
from collections.abc import Callable

from allauth.core.exceptions import ReauthenticationRequired
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _

from pleinair import site
from pleinair.vault.errors import Tampered, VaultFull
from pleinair.web import errors, recent

log = logging.getLogger("pleinair.web")
# The shortest window of the limits on signing in and up.
_A_MINUTE_S = 60


def missing(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Say that it is not here. Where nothing is kept, say that it is gone: the same for all."""
    del exception
    gone = site.current().switches.keeps_nothing and _names_a_work(request)
    context = {
        "headline": _("Gone, as promised.") if gone else _("There is nothing here."),
        "sentence": _("Nothing is kept on this site: a picture goes with its download.")
        if gone
        else _("The address may be wrong, or what was here was deleted."),
    }
    return render(request, "web/error.html", context, status=410 if gone else 404)


def _names_a_work(request: HttpRequest) -> bool:
    """Say whether the address is one of a generation or a picture, there or not."""
    match = request.resolver_match
    return match is not None and not match.kwargs.keys().isdisjoint({"generation_id", "image_id"})


def broken(request: HttpRequest) -> HttpResponse:
    """Say that we failed, in a page that needs nothing else to work."""
    if errors.is_full(sys.exc_info()[1]):
        return _told(request, VaultFull())
    context = {
        "headline": _("Something went wrong on our side."),
        # It may have happened after something was asked for, which then goes on.
        "sentence": _("What you asked for before goes on by itself. Try once more in a moment."),
    }
    return render(request, "web/error.html", context, status=500)


def unreadable(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Say that a request was not in form, or too large to be read."""
    too_large = isinstance(exception, RequestDataTooBig | TooManyFieldsSent | TooManyFilesSent)
    context = {
        "headline": _("That could not be read."),
        "sentence": _("This is too much at once. Send fewer pictures or fewer words.")
        if too_large
        else _("What was sent is not in the form that this page sends. Nothing was done."),
    }
    return render(request, "web/error.html", context, status=413 if too_large else 400)


def too_many(request: HttpRequest) -> HttpResponse:
    """Say that something was tried too often."""
    context = {
        "headline": _("That was a little often."),
        "sentence": _("Nothing was done this time. Wait a minute, and try once more."),
    }
    page = render(request, "web/error.html", context, status=429)
    page.headers["Retry-After"] = str(_A_MINUTE_S)
    return page


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Say that the form was too old; `reason` is for developers and is not shown."""
    del reason
    context = {
        "headline": _("This page was open for too long."),
        "sentence": _("Go back, load it again, and send once more. Nothing was done or charged."),
    }
    return render(request, "web/error.html", context, status=403)


class DomainErrors:
    """Turns errors of the domain that a view let through into their answers."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._next = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self._next(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Answer what the table says; leave everything else to Django."""
        if isinstance(error, ReauthenticationRequired):
            return recent.ask(request)
        if not isinstance(error, errors.DOMAIN):
            return None
        status = errors.status_of(error)
        if status == 404:
            return missing(request)
        if isinstance(error, Tampered):
            log.error("changed bytes", exc_info=error, extra={"event": "vault.tampered"})
        elif status == 500:
            return None
        return _told(request, error)


def _told(request: HttpRequest, error: Exception) -> HttpResponse:
    """Say in a page what was wrong."""
    sentence = " ".join(fault.sentence for fault in errors.faults_of(error))
    context = {"headline": _("That did not work."), "sentence": sentence}
    page = render(request, "web/error.html", context, status=errors.status_of(error))
    return errors.answer(request, error, page)
