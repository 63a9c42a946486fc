"""allauth's mails as kinds of ours: each template prefix it can use has one, no other is sent."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.urls import reverse

from pleinair import site
from pleinair.accounts import mail_language
from pleinair.accounts.errors import AccountsError
from pleinair.accounts.models import User
from pleinair.mail import services
from pleinair.mail.kinds import Kind, Value


class UnknownMail(AccountsError):
    """allauth wants to send a mail that nobody has written words for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """Which kind it is, and where its link comes from: allauth's context, or a page by name."""

    kind: Kind
    link: str = ""
    page: str = ""
    change: str = ""


def _changed(change: str, *, page: str) -> _Known:
    return _Known(kind=Kind.SIGN_IN_CHANGED, change=change, page=page)


_NEW_PASSWORD = _Known(kind=Kind.PASSWORD_CHANGED, page="account_reset_password")
_CODE = _Known(kind=Kind.CODE)
PREFIXES: Mapping[str, _Known] = {
    "account/email/email_confirmation": _Known(kind=Kind.VERIFICATION, link="activate_url"),
    "account/email/email_confirmation_signup": _Known(kind=Kind.VERIFICATION, link="activate_url"),
    "account/email/login_code": _CODE,
    "account/email/password_reset_code": _CODE,
    "account/email/password_reset_key": _Known(kind=Kind.RESET, link="password_reset_url"),
    "account/email/unknown_account": _Known(kind=Kind.NO_ACCOUNT, link="signup_url"),
    "account/email/account_already_exists": _Known(
        kind=Kind.ACCOUNT_EXISTS, link="password_reset_url"
    ),
    "account/email/email_confirm": _Known(kind=Kind.ADDRESS_CONFIRMED),
    "account/email/email_changed": _Known(kind=Kind.ADDRESS_CHANGED),
    "account/email/email_deleted": _Known(kind=Kind.ADDRESS_REMOVED),
    "account/email/password_changed": _NEW_PASSWORD,
    "account/email/password_reset": _NEW_PASSWORD,
    "account/email/password_set": _NEW_PASSWORD,
    "mfa/email/totp_activated": _changed("second_step_on", page="security"),
    "mfa/email/totp_deactivated": _changed("second_step_off", page="security"),
    "mfa/email/recovery_codes_generated": _changed("recovery_codes", page="security"),
    "mfa/email/webauthn_added": _changed("passkey_added", page="security"),
    "mfa/email/webauthn_removed": _changed("passkey_removed", page="security"),
    "socialaccount/email/account_connected": _changed("linked", page="security"),
    "socialaccount/email/account_disconnected": _changed("unlinked", page="security"),
}


def send(*, template_prefix: str, email: str, context: Mapping[str, object]) -> None:
    """Have one of allauth's mails sent, with links that lead to this site. Raises `UnknownMail`.

    Whatever address a request was sent to, the links lead to the one the site was given.
    """
    known = PREFIXES.get(template_prefix)
    if known is None:
        raise UnknownMail(template_prefix)
    if "code" in context:
        # Addresses too can be confirmed by a code, under the same prefix.
        known = _CODE
    language = mail_language.of(_reader(context, email=email))
    services.send(kind=known.kind, to=email, language=language, values=_values(known, context))


def _reader(context: Mapping[str, object], *, email: str) -> User | None:
    """Return whom a mail reaches. Of who has an account already allauth says the address alone."""
    told = context.get("user")
    return told if isinstance(told, User) else User.objects.filter(email=email).first()


def _values(known: _Known, context: Mapping[str, object]) -> dict[str, Value]:
    values: dict[str, Value] = {}
    if known.kind == Kind.CODE:
        values["code"] = str(context["code"])
    if known.link:
        values["link"] = _at_home(str(context[known.link]))
    if known.page:
        values["link"] = _at_home(reverse(known.page))
    if known.change:
        values["change"] = known.change
    return values


def _at_home(url: str) -> str:
    """Return a link to the same page under the address that this site was given."""
    return site.current().url + urlsplit(url)._replace(scheme="", netloc="").geturl()
