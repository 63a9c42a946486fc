"""A code becomes credits."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from pleinair import site
from pleinair.accounts import queries
from pleinair.accounts.models import Owner
from pleinair.billing import amounts, codes
from pleinair.lib import addresses, clock
from pleinair.safety import limits
from pleinair.web import errors, owners

# Enough for slips of the finger, and far from any guessing.
_BY_OWNER = limits.Rule(per_minute=5, per_day=20)
_BY_ADDRESS = limits.Rule(per_minute=10, per_day=60)


class CodeForm(forms.Form):
    """The code, as it was typed."""

    code = forms.CharField(
        label=_("Code"),
        max_length=100,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def redeem(request: HttpRequest) -> HttpResponse:
    """Take a code from somebody with an account, and say what it brought."""
    if not request.user.is_authenticated:
        return redirect("account_login")
    # Gifts are for addresses that somebody has shown to be theirs: accounts are free to make.
    if not queries.find_confirmed(owners.user(request)):
        return _page(request, None, status=403 if request.method == "POST" else 200)
    form = CodeForm(request.POST if request.method == "POST" else None)
    if request.method != "POST" or not form.is_valid():
        return _page(request, form, status=422 if form.errors else 200)
    owner = owners.find_or_make(request)
    try:
        _count(request, owner)
        brought = codes.redeem(owner, typed=form.cleaned_data["code"])
    except (codes.CodeRefused, limits.TooMany) as error:
        form.add_error("code", str(error))
        status = 429 if isinstance(error, limits.TooMany) else 422
        return errors.answer(request, error, _page(request, form, status=status))
    sentence = ngettext("%(n)s credit is yours.", "%(n)s credits are yours.", brought.credits)
    messages.success(request, sentence % {"n": amounts.number(brought.credits)})
    return redirect("redeem")


def _page(request: HttpRequest, form: CodeForm | None, *, status: int) -> HttpResponse:
    return render(request, "web/code.html", {"form": form}, status=status)


def _count(request: HttpRequest, owner: Owner) -> None:
    """Count one try, for the person and for the address it came from. Raises TooMany."""
    now = clock.now()
    address = addresses.client_address(
        request.META.get("REMOTE_ADDR", ""),
        request.headers.get("X-Forwarded-For", ""),
        site.current().trusted_proxies,
    )
    tag = limits.address_tag(address, now)
    limits.take(key_kind="address", key=f"{tag}/code", now=now, rule=_BY_ADDRESS)
    limits.take(key_kind="owner", key=f"code:{owner.id}", now=now, rule=_BY_OWNER)
