"""What allauth must do otherwise here: it knows no address, no browser and no extra field."""

from typing import ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import AUTHENTICATION_METHODS_SESSION_KEY
from allauth.account.internal.flows.login import clear_authentication_records
from allauth.account.models import EmailAddress
from allauth.core import context
from allauth.core.exceptions import ImmediateHttpResponse, ReauthenticationRequired
from django.contrib import messages
from django.contrib.sessions.backends.base import SessionBase
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.forms import BaseForm
from django.http import HttpRequest
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from pleinair import site
from pleinair.accounts import ages, counting, guests, leaving, mails, recent, wording
from pleinair.accounts.models import User
from pleinair.lib import addresses
from pleinair.mail import services as mail
from pleinair.mail.errors import UnfitAddress

# What of allauth's steps of signing in is done otherwise. By name: not every profile has them.
_STAGES = {"allauth.mfa.stages.AuthenticateStage": "pleinair.accounts.second_factor.SecondStep"}
# Of how somebody proved who they are, the session keeps the way and the time.
_KEPT_OF_AN_AUTHENTICATION = frozenset({"method", "at", "reauthenticated"})


class AccountAdapter(DefaultAccountAdapter):
    """The seam between allauth and this site's promises."""

    error_messages: ClassVar[dict[str, str | Promise]] = {
        **DefaultAccountAdapter.error_messages,
        **wording.REFUSALS,
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Say whether this profile has accounts, and this session may make one."""
        return site.current().switches.accounts != "none" and ages.has_passed(request.session)

    def get_client_ip(self, request: HttpRequest) -> str:
        """Return what stands for the address: no limit and no table knows it."""
        address = addresses.client_address(
            request.META.get("REMOTE_ADDR", ""),
            request.META.get("HTTP_X_FORWARDED_FOR", ""),
            site.current().trusted_proxies,
        )
        return counting.tag(address)

    def get_http_user_agent(self, request: HttpRequest) -> str:
        """Return nothing: no mail and no table needs to know the browser."""
        return ""

    def send_mail(self, template_prefix: str, email: str, context: dict[str, object]) -> None:
        """Send one of the site's own kinds of mail in place of allauth's."""
        mails.send(template_prefix=template_prefix, email=email, context=context)

    def send_notification_mail(
        self,
        template_prefix: str,
        user: User,
        context: dict[str, object] | None = None,
        email: str | None = None,
    ) -> None:
        """Tell of a change; allauth's moment for second steps is too late.

        A crash between a change and its mail must not keep it quiet: the views write both at once.
        """
        if not template_prefix.startswith("mfa/"):
            super().send_notification_mail(template_prefix, user, context, email)

    def clean_email(self, email: str) -> str:
        """Return the address as it is kept: in lower case. Raises ValidationError."""
        try:
            mail.check_address(email)
        except UnfitAddress as error:
            raise ValidationError(_("No mail can be sent to this address.")) from error
        return email.lower()

    def confirm_email(self, request: HttpRequest, email_address: EmailAddress) -> bool:
        """Confirm an address; mail that once did not reach it is sent to it again.

        It may have become another account's while its link lay in a mailbox.
        """
        email, user_id = email_address.email, email_address.user_id
        try:
            with transaction.atomic():
                is_confirmed = bool(super().confirm_email(request, email_address))
        except IntegrityError:
            failed = "account/messages/email_confirmation_failed.txt"
            self.add_message(request, messages.ERROR, failed)
            return False
        if is_confirmed:
            User.objects.filter(id=user_id, wanted_email=email).update(wanted_email="")
            mail.let_again(address=email)
        return is_confirmed

    def set_password(self, user: User, password: str) -> None:
        """Set a password. Another address, which somebody else may have asked for, is let go."""
        user.wanted_email = ""
        super().set_password(user, password)

    def save_user(
        self,
        request: HttpRequest,
        user: User,
        form: BaseForm,
        commit: bool = True,
    ) -> User:
        """Take over the declared fields of a sign-up, and no other."""
        user.email = form.cleaned_data["email"].lower()
        user.display_name = form.cleaned_data.get("display_name", "")
        # Without a password, allauth's signal for another way in, none works.
        user.set_password(form.cleaned_data.get("password1") or None)
        if commit:
            user.save()
        return user

    def get_login_stages(self) -> list[str]:
        """Return the steps of signing in; the second is ours."""
        return [_STAGES.get(stage, stage) for stage in super().get_login_stages()]

    def login(self, request: HttpRequest, user: User) -> None:
        """Sign in who has taken every step, and keep the typed e-mail address out of the session.

        Who is leaving is led to where it is undone, whichever way they wanted to sign in.
        """
        if user.leaving_at is not None:
            clear_authentication_records(request)
            raise ImmediateHttpResponse(redirect("leaving-undo", leaving.token_of(user)))
        super().login(request, user)
        _drop_typed_address(request.session)

    def logout(self, request: HttpRequest) -> None:
        """Sign out, and let the browser's next session know that its trial is over."""
        guests.sign_out(request)

    def get_reauthentication_methods(self, user: User) -> list[dict[str, object]]:
        """Return how somebody can show who they are: by a second step, if they have set one up.

        A passkey comes first: a code may be one of the few for recovery. Who has no second step
        has the password, and without one a code by mail.
        """
        methods: list[dict[str, object]] = super().get_reauthentication_methods(user)
        methods = [way for way in methods if way["id"] != "reauthenticate"] or methods
        methods.sort(key=lambda way: way["id"] != "mfa_reauthenticate:webauthn")
        if not methods and user.is_authenticated:
            methods = [{"id": "mailed_code", "url": reverse("mailed-code")}]
        return methods

    def is_reauthentication_required(self, *, app: str, **more: object) -> bool:
        """Ask everybody. allauth would ask nobody who has neither a password nor a second step."""
        is_required = bool(super().is_reauthentication_required(app=app, **more))
        if is_required and not recent.has_shown(context.request):
            raise ReauthenticationRequired
        return is_required

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        message_context: dict[str, object] | None = None,
        **shown: str,
    ) -> None:
        """Show a sentence that names nobody."""
        text = shown.pop("message", None) or wording.MESSAGES.get(message_template)
        if text and not _is_told_anyway(request, message_template):
            super().add_message(request, level, message=str(text), **shown)


def _is_told_anyway(request: HttpRequest, message_template: str | None) -> bool:
    """Say whether every page says it, until the address is confirmed, to who did not ask for it."""
    asked_for = request.resolver_match is not None and (
        request.resolver_match.view_name == "account_email"
    )
    return message_template == "account/messages/email_confirmation_sent.txt" and not asked_for


def _drop_typed_address(session: SessionBase) -> None:
    records = session.get(AUTHENTICATION_METHODS_SESSION_KEY, [])
    session[AUTHENTICATION_METHODS_SESSION_KEY] = [
        {key: value for key, value in record.items() if key in _KEPT_OF_AN_AUTHENTICATION}
        for record in records
    ]
