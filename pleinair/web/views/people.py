"""What happens around signing up, and the first operator's page."""

from allauth.account.adapter import get_adapter
from django import forms
from django.contrib.auth import login
from django.contrib.auth.password_validation import password_validators_help_text_html
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from pleinair.accounts import services
from pleinair.accounts.errors import CredentialsRefused, LinkNotValid
from pleinair.lib import clock


class OperatorForm(forms.Form):
    """The first operator's address and password."""

    email = forms.EmailField(label=_("E-mail address"))
    password = forms.CharField(
        label=_("Password"),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        min_length=10,
        help_text=password_validators_help_text_html(),
    )

    def clean_email(self) -> str:
        """Return an address that mail can be sent to."""
        return str(get_adapter().clean_email(self.cleaned_data["email"]))


@require_http_methods(["GET", "POST"])
def operator(request: HttpRequest, token: str) -> HttpResponse:
    """Make the first operator's account; the link works once."""
    if not services.is_operator_link(token, now=clock.now()):
        return _dead(request)
    form = OperatorForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            user = services.make_operator(request, token=token, **form.cleaned_data)
        except LinkNotValid:
            return _dead(request)
        except CredentialsRefused as error:
            for sentence in error.sentences:
                form.add_error(None, sentence)
        else:
            login(request, user, backend="allauth.account.auth_backends.AuthenticationBackend")
            return redirect("studio")
    status = 422 if form.errors else 200
    return render(request, "web/operator.html", {"form": form}, status=status)


def _dead(request: HttpRequest) -> HttpResponse:
    return render(request, "web/operator.html", status=410)
