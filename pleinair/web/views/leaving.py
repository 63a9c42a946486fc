"""Leaving: what goes and what stays is said before; for some days it can be undone."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from pleinair.accounts import guests, leaving
from pleinair.lib import clock
from pleinair.web import owners, parting, recent, sections


@require_http_methods(["GET", "HEAD", "POST"])
@recent.sign_in_needed
def page(request: HttpRequest) -> HttpResponse:
    """Say what leaving means; on a POST lock the account, at once and everywhere."""
    if request.method == "POST":
        day = leaving.leave(owners.user(request))
        guests.sign_out(request)
        sentence = _("Your account is locked and goes on %(day)s. The mail we sent undoes it.")
        messages.success(request, sentence % {"day": date_format(day, "DATE_FORMAT")})
        return redirect("studio")
    context = {
        "goes": parting.goes(owners.person(request)),
        "stays": parting.stays(),
        "renewal": parting.renewal(owners.person(request)),
        "last_day": leaving.last_day(clock.now()),
        "days": leaving.grace().days,
    }
    return sections.show(request, "leave", context)


@require_http_methods(["GET", "HEAD", "POST"])
def undo(request: HttpRequest, token: str) -> HttpResponse:
    """Open a locked account again, on a POST: scanners of mail follow every link."""
    try:
        user = leaving.undo(token) if request.method == "POST" else leaving.find(token)
    except leaving.OpenAlready:
        return render(request, "web/leaving.html", {"is_open": True})
    except leaving.NotLeaving:
        raise Http404 from None
    if user.leaving_at is None:
        messages.success(request, _("Your account is open again. Sign in."))
        return redirect("account_login")
    context = {"last_day": leaving.last_day(user.leaving_at)}
    return render(request, "web/leaving.html", context)
