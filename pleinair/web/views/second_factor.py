"""allauth's pages of second steps. Each change is told by mail and ends all other sessions."""

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from allauth.mfa.recovery_codes.views import GenerateRecoveryCodesView
from allauth.mfa.totp.views import ActivateTOTPView, DeactivateTOTPView
from allauth.mfa.webauthn.views import (
    AddWebAuthnView,
    ReauthenticateWebAuthnView,
    RemoveWebAuthnView,
)
from django.contrib.auth import update_session_auth_hash
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.generic.edit import FormMixin

from pleinair.accounts import second_factor
from pleinair.lib import clock
from pleinair.web import owners

# Only its stub takes the kind of form.
if TYPE_CHECKING:
    _Page = FormMixin[BaseForm]
else:
    _Page = FormMixin


class _Told(_Page):
    """A page whose change is told by the mail called `told`, in one transaction with it."""

    request: HttpRequest
    told: ClassVar[str]

    def form_valid(self, form: BaseForm) -> HttpResponse:
        """Make the change; who made it stays signed in."""
        user = owners.user(self.request)
        answer = second_factor.change(
            user,
            session=self.request.session,
            told=self.told,
            make=partial(self.change, form),
            now=clock.now(),
        )
        update_session_auth_hash(self.request, user)
        return answer

    def change(self, form: BaseForm) -> HttpResponse:
        """Do what allauth does."""
        answer: HttpResponse = super().form_valid(form)
        return answer


class ActivateApp(_Told, ActivateTOTPView):
    """Shows a new secret and takes the first code of it."""

    told = "totp_activated"

    def change(self, form: BaseForm) -> HttpResponse:
        """Ask for codes from now on, but not for the one that was shown now."""
        answer = super().change(form)
        second_factor.use_up(owners.user(self.request), code=form.cleaned_data["code"])
        return answer


class DeactivateApp(_Told, DeactivateTOTPView):
    """Asks whether codes shall no longer be asked for."""

    told = "totp_deactivated"


class AddPasskey(_Told, AddWebAuthnView):
    """Has the browser make a passkey."""

    told = "webauthn_added"


class RemovePasskey(_Told, RemoveWebAuthnView):
    """Asks whether a passkey shall go."""

    told = "webauthn_removed"


class NewCodes(_Told, GenerateRecoveryCodesView):
    """Asks whether the recovery codes shall be new."""

    told = "recovery_codes_generated"


class ShowPasskey(ReauthenticateWebAuthnView):
    """Asks somebody who is signed in for a passkey before they go on."""

    def form_invalid(self, form: BaseForm) -> HttpResponse:
        """Ask once more, in place of signing in."""
        super().form_invalid(form)
        return redirect(self.request.get_full_path())
