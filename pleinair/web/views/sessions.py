"""Signing out in more than this browser."""

from uuid import UUID

from allauth.account.adapter import get_adapter
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pleinair.accounts import sessions
from pleinair.lib import clock
from pleinair.web import owners, signed_in


@require_POST
@login_required
def end_others(request: HttpRequest) -> HttpResponse:
    """Sign out everywhere but here."""
    with transaction.atomic():
        signed_in.end_others(request)
    messages.success(request, _("You are signed out everywhere else."))
    return redirect("security")


@require_POST
@login_required
def end_one(request: HttpRequest, sign_in_id: UUID) -> HttpResponse:
    """Sign out in one browser."""
    if not sessions.end_one(owners.user(request), sign_in_id=sign_in_id):
        raise Http404
    messages.success(request, _("That browser is signed out."))
    return redirect("security")


@require_POST
@login_required
def end_all(request: HttpRequest) -> HttpResponse:
    """Sign out everywhere, here too."""
    sessions.end_all(owners.user(request), now=clock.now())
    get_adapter().logout(request)
    messages.success(request, _("You are signed out everywhere."))
    return redirect("account_login")
