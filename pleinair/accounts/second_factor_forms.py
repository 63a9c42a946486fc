"""allauth's forms for second steps, which keep no more than is needed, and nothing in plain."""

from typing import Any

from allauth.core import context
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.totp.internal.auth import SECRET_SESSION_KEY, generate_totp_secret
from allauth.mfa.utils import decrypt, encrypt
from allauth.mfa.webauthn.forms import AddWebAuthnForm, EditWebAuthnForm
from django import forms
from django.utils.translation import gettext_lazy as _

_NAME_LENGTH = 60


class ActivateForm(ActivateTOTPForm):
    """Asks for the first code. Until then the session holds the new secret, sealed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.user = kwargs.pop("user")
        # Past allauth's own, which would lay the secret into the session as it is.
        super(ActivateTOTPForm, self).__init__(*args, **kwargs)
        self.fields["code"].label = _("Code of the app")
        session = context.request.session
        if not self.is_bound or SECRET_SESSION_KEY not in session:
            session[SECRET_SESSION_KEY] = encrypt(generate_totp_secret())
        self.secret = decrypt(session[SECRET_SESSION_KEY])


class AddPasskeyForm(AddWebAuthnForm):
    """Takes what a browser made. Each passkey can sign in by itself, so none is without a PIN."""

    name = forms.CharField(label=_("Its name"), max_length=_NAME_LENGTH, required=False)
    passwordless = None

    def clean_credential(self) -> dict[str, Any]:
        """Keep what checks a later signature, and nothing else a browser may send along."""
        sent = self.cleaned_data["credential"]
        try:
            response = sent["response"]
            made = sent["clientExtensionResults"].get("credProps", {})
            return {
                **{name: sent[name] for name in ("id", "rawId", "type")},
                "response": {
                    name: response[name] for name in ("clientDataJSON", "attestationObject")
                },
                "clientExtensionResults": {"credProps": {"rk": bool(made.get("rk"))}},
            }
        except (AttributeError, KeyError, TypeError):
            raise forms.ValidationError(_("This did not work. Try once more.")) from None

    def clean(self) -> dict[str, Any]:
        """Check it, and that whoever made it was asked for a finger or a PIN."""
        self.cleaned_data["passwordless"] = True
        checked: dict[str, Any] = super().clean()
        return checked


class RenamePasskeyForm(EditWebAuthnForm):
    """Asks for another name."""

    name = forms.CharField(label=_("Its name"), max_length=_NAME_LENGTH)
