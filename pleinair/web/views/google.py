"""Signing in and up with Google, and linking an account at Google with one of ours."""

import logging
from dataclasses import replace

from allauth.account.adapter import get_adapter
from allauth.core.internal import ratelimit
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from pleinair import site
from pleinair.accounts import ages, google, google_links, google_pictures, queries
from pleinair.accounts.errors import AccountsError
from pleinair.accounts.google_links import LastWayIn, LinkRefused
from pleinair.accounts.google_server import NotBelieved
from pleinair.accounts.google_tokens import Claims
from pleinair.accounts.models import User
from pleinair.library import portraits
from pleinair.library.errors import LibraryError
from pleinair.vault.errors import VaultError
from pleinair.web import owners, recent, sections
from pleinair.web.views import errors

log = logging.getLogger("pleinair.web")


@require_POST
def start(request: HttpRequest) -> HttpResponse:
    """Send somebody to Google who wants to sign in."""
    if request.user.is_authenticated:
        return redirect("studio")
    return google.begin(request, next_page=_safe(request.POST.get("next", "")))


@require_http_methods(["GET", "HEAD", "POST"])
@recent.sign_in_needed
def link(request: HttpRequest) -> HttpResponse:
    """Link an account at Google, or unlink the one that is."""
    user, fault = owners.user(request), ""
    is_confirmed = bool(queries.find_confirmed(user))
    if "unlink" in request.POST:
        try:
            google_links.unlink(user)
        except LastWayIn as error:
            fault = str(error)
        else:
            messages.success(request, _("Google is unlinked."))
            return redirect("security")
    elif request.method == "POST" and is_confirmed:
        return google.begin(request, is_link=True)
    context = {
        "is_linked": google_links.is_linked(user),
        "is_confirmed": is_confirmed,
        "fault": fault,
    }
    status = 422 if request.method == "POST" else 200
    return sections.show(request, "google", context, status=status)


@require_safe
def back(request: HttpRequest) -> HttpResponse:
    """Take who comes back from Google where they wanted to go, once all of it is checked."""
    try:
        trip = google.come_back(request)
    except NotBelieved as error:
        log.warning(
            "google not believed",
            extra={"event": "web.google_not_believed", "reason": error.reason},
        )
        raise
    if trip.claims is None:
        messages.info(request, _("You turned back at Google. Nothing was changed."))
        return redirect("security" if trip.is_link else "account_login")
    if trip.is_link:
        return _link(request, trip.claims)
    if request.user.is_authenticated:
        return redirect("studio")
    if google_links.is_known(trip.claims.number):
        return google.sign_in(request, trip.claims, next_page=trip.next_page)
    return _sign_up(request, trip.claims, next_page=trip.next_page)


@login_required
def _link(request: HttpRequest, claims: Claims) -> HttpResponse:
    try:
        google_links.link(user=owners.user(request), number=claims.number)
    except LinkRefused as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("You can sign in with Google from now on."))
    return redirect("security")


def _sign_up(request: HttpRequest, claims: Claims, *, next_page: str) -> HttpResponse:
    """Make an account, unless something must come first; until then nothing of Google's is kept."""
    try:
        address = get_adapter(request).clean_email(claims.email)
    except ValidationError:
        messages.error(request, _("Google told no e-mail address, which an account here needs."))
        return redirect("account_login")
    if queries.is_taken(address):
        sentence = _("There is an account with this e-mail address. Sign in, then link Google.")
        messages.info(request, sentence)
        return _go(reverse("account_login"), next_page=reverse("google-link"))
    if not ages.has_passed(request.session):
        if not ages.was_refused(request.session):
            sentence = _("No account here knows you yet. One question, then press Google again.")
            messages.info(request, sentence)
        return _go(reverse("age"), next_page=next_page)
    if not ratelimit.consume(request, app="allauth.account", action="signup", limit_get=True):
        return errors.too_many(request)
    newcomer = replace(claims, email=address)
    answer = google.sign_up(request, newcomer, next_page=next_page)
    if request.user.is_authenticated:
        _take_picture(owners.user(request), claims.picture)
    return answer


def _take_picture(user: User, address: str) -> None:
    """Make somebody's picture at Google theirs here; one that cannot be had keeps nobody out."""
    if not address or "picture" not in site.current().switches.profile_fields:
        return
    try:
        portraits.take(owner=queries.owner_of(user), data=google_pictures.fetch(address))
    except (AccountsError, LibraryError, VaultError) as error:
        log.info(
            "no picture from Google",
            extra={"event": "web.google_picture_missing", "error": type(error).__name__},
        )


def _safe(page: str) -> str:
    return page if url_has_allowed_host_and_scheme(page, allowed_hosts=None) else ""


def _go(address: str, *, next_page: str) -> HttpResponse:
    return redirect(f"{address}?{urlencode({'next': next_page})}" if next_page else address)
