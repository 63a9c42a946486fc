"""allauth's pages of second steps. Each change is told by mail and ends all other sessions."""

from allauth.mfa.recovery_codes.views import GenerateRecoveryCodesView
from allauth.mfa.totp.views import ActivateTOTPView, DeactivateTOTPView
from allauth.mfa.webauthn.views import (
    AddWebAuthnView,
    ReauthenticateWebAuthnView,
    RemoveWebAuthnView,
)
from django.db import transaction
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from pleinair.accounts import mails, second_factor
from pleinair.web import owners, signed_in


class ActivateApp(ActivateTOTPView):
    """Shows a new secret and takes the first code of it."""

    @transaction.atomic
    def form_valid(self, form: BaseForm) -> HttpResponse:
        """Ask for codes from now on."""
        answer: HttpResponse = super().form_valid(form)
        second_factor.use_up(owners.user(self.request), code=form.cleaned_data["code"])
        _changed(self.request, "totp_activated")
        return answer


class DeactivateApp(DeactivateTOTPView):
    """Asks whether codes shall no longer be asked for."""

    @transaction.atomic
    def form_valid(self, form: BaseForm) -> HttpResponse:
        """Ask for no codes any more."""
        answer: HttpResponse = super().form_valid(form)
        _changed(self.request, "totp_deactivated")
        return answer


class AddPasskey(AddWebAuthnView):
    """Has the browser make a passkey."""

    @transaction.atomic
    def form_valid(self, form: BaseForm) -> HttpResponse:
        """Take the passkey."""
        answer: HttpResponse = super().form_valid(form)
        _changed(self.request, "webauthn_added")
        return answer


class RemovePasskey(RemoveWebAuthnView):
    """Asks whether a passkey shall go."""

    @transaction.atomic
    def form_valid(self, form: BaseForm) -> HttpResponse:
        """Remove the passkey."""
        answer: HttpResponse = super().form_valid(form)
        _changed(self.request, "webauthn_removed")
        return answer


class NewCodes(GenerateRecoveryCodesView):
    """Asks whether the recovery codes shall be new."""

    @transaction.atomic
    def form_valid(self, form: BaseForm) -> HttpResponse:
        """Put new codes in the place of the old."""
        answer: HttpResponse = super().form_valid(form)
        _changed(self.request, "recovery_codes_generated")
        return answer


class ShowPasskey(ReauthenticateWebAuthnView):
    """Asks somebody who is signed in for a passkey before they go on."""

    def form_invalid(self, form: BaseForm) -> HttpResponse:
        """Ask once more, in place of signing in."""
        super().form_invalid(form)
        return redirect(self.request.get_full_path())


def _changed(request: HttpRequest, change: str) -> None:
    """Tell of a change by mail, in its transaction, and end all other sessions."""
    user = owners.user(request)
    mails.send(template_prefix=f"mfa/email/{change}", email=user.email, context={})
    signed_in.end_others(request)
