"""Showing once more who one is: for those who have no password yet, by a code sent by mail."""

from allauth.account.views import password_change, password_set
from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from pleinair.accounts import mailed_codes
from pleinair.accounts.mailed_codes import CodeRefused
from pleinair.web import owners, recent

set_password = recent.sign_in_needed(password_set)
change_password = recent.second_step_needed(password_change)


class CodeForm(forms.Form):
    """The code, as it was read in the mail."""

    code = forms.CharField(
        label=gettext_lazy("Code"),
        max_length=20,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "autofocus": True}),
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def mailed_code(request: HttpRequest) -> HttpResponse:
    """Send a code, take it, and lead on to where it was asked for."""
    after = _after(request)
    page = recent.page_of(request)
    if page != request.path:
        return redirect(f"{page}?{urlencode({'next': after})}")
    if request.method != "POST":
        form = CodeForm() if mailed_codes.is_waiting(request) else None
        return _page(request, form, after=after)
    if "code" in request.POST:
        return _taken(request, after=after)
    try:
        mailed_codes.send(request, owners.user(request))
    except CodeRefused as error:
        messages.error(request, str(error))
        return _page(request, None, after=after, status=429)
    return redirect(f"{request.path}?{urlencode({'next': after})}")


def _taken(request: HttpRequest, *, after: str) -> HttpResponse:
    form = CodeForm(request.POST)
    if form.is_valid():
        try:
            mailed_codes.check(request, owners.user(request), typed=form.cleaned_data["code"])
        except CodeRefused as error:
            form.add_error("code", str(error))
        else:
            return redirect(after)
    return _page(request, form, after=after, status=422)


def _page(
    request: HttpRequest, form: CodeForm | None, *, after: str, status: int = 200
) -> HttpResponse:
    context = {"form": form, "after": after, "is_waiting": mailed_codes.is_waiting(request)}
    return render(request, "account/mailed_code.html", context, status=status)


def _after(request: HttpRequest) -> str:
    """Return where somebody wanted to go, if that is a page of this site."""
    after = request.POST.get("next", request.GET.get("next", ""))
    return (
        after if url_has_allowed_host_and_scheme(after, allowed_hosts=None) else reverse("security")
    )
