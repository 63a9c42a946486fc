"""What is said in allauth's place: in one voice, in every language, and naming nobody.

Its own sentences name the e-mail address, and address people otherwise than the site does.
"""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

# A message may travel in a cookie. What the page itself shows, such as that somebody is signed in,
# needs none.
MESSAGES: Mapping[str | None, str | Promise] = {
    "account/messages/cannot_delete_primary_email.txt": _(
        "Your main e-mail address cannot be removed."
    ),
    "account/messages/email_confirmation_failed.txt": _(
        "This e-mail address belongs to another account."
    ),
    "account/messages/email_confirmation_sent.txt": _("We have sent you a mail to confirm."),
    "account/messages/email_confirmed.txt": _("Your e-mail address is confirmed."),
    "account/messages/email_deleted.txt": _("The e-mail address is removed."),
    "account/messages/logged_out.txt": _("You are signed out."),
    "account/messages/password_changed.txt": _("Your password is changed."),
    "account/messages/password_set.txt": _("Your password is set."),
    "account/messages/primary_email_set.txt": _("Your main e-mail address is changed."),
    "mfa/messages/totp_activated.txt": _("Signing in asks for a code of your app from now on."),
    "mfa/messages/totp_deactivated.txt": _("Signing in no longer asks for a code of your app."),
    "mfa/messages/webauthn_added.txt": _("You can sign in with this passkey from now on."),
    "mfa/messages/webauthn_removed.txt": _("The passkey is removed."),
    "account/messages/unverified_primary_email.txt": _("Confirm your e-mail address first."),
}
# All that its forms can refuse where people sign in by an e-mail address.
REFUSALS: Mapping[str, str | Promise] = {
    "account_inactive": _("This account is not active."),
    "cannot_remove_primary_email": _("Your main e-mail address cannot be removed."),
    "duplicate_email": _("This e-mail address is yours already."),
    "email_password_mismatch": _("This e-mail address and password do not belong together."),
    "email_taken": _("There is an account with this e-mail address already."),
    "enter_current_password": _("This is not your current password."),
    "incorrect_code": _("That is not the code."),
    "incorrect_password": _("This is not your password."),
    "invalid_login": _("This did not work. Try once more."),
    "invalid_or_expired_key": _("This link does not work."),
    "invalid_password_reset": _("This link does not work."),
    "max_email_addresses": _("There can be no more than %d e-mail addresses."),
    "rate_limited": _("Too much at once. Try again later."),
    "same_as_current": _("This is what it is already."),
    "too_many_login_attempts": _("Too many failed attempts. Try again later."),
    "unknown_email": _("There is no account with this e-mail address."),
    "unverified_primary_email": _("Confirm your e-mail address first."),
}
REFUSALS_OF_STEPS: Mapping[str, str | Promise] = {
    "add_email_blocked": _("Switch off the second step first."),
    "cannot_delete_authenticator": _("The second step cannot be switched off."),
    "cannot_generate_recovery_codes": _("Set up a second step first."),
    "incorrect_code": _("This did not work. Try once more."),
    "unverified_email": _("Confirm your e-mail address first."),
}
# What allauth's forms call their fields, by the names of these. Forms of ours name theirs.
LABELS: Mapping[str, str | Promise] = {
    "code": _("Code"),
    "email": _("E-mail address"),
    "login": _("E-mail address"),
    "oldpassword": _("Current password"),
    "password": _("Password"),
    "password1": _("New password"),
    "password2": _("New password, once more"),
    "remember": _("Stay signed in"),
}
# Its forms say this one by themselves: ours is its translation, as our catalogue goes before its.
UNASKED = (gettext_noop("You must type the same password each time."),)
