"""The forms of an account that are not allauth's own: making one, its address, a new password."""

from allauth.account.forms import AddEmailForm, ResetPasswordKeyForm
from allauth.account.forms import SignupForm as AllauthSignupForm
from allauth.account.models import EmailAddress
from allauth.core import context
from allauth.core.exceptions import ImmediateHttpResponse
from django import forms
from django.contrib import messages
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pleinair import site
from pleinair.accounts import (
    acceptances,
    first_proof,
    new_addresses,
    puzzles,
    queries,
    signals,
    wording,
)
from pleinair.accounts.models import User
from pleinair.lib import clock


class ChangeEmailForm(AddEmailForm):
    """The address that shall take the place of the one there is."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].label = _("New e-mail address")

    def save(self, request: HttpRequest) -> EmailAddress:
        """Ask whoever reads it to confirm the address, which has no row before."""
        return new_addresses.ask(request, user=self.user, email=self.cleaned_data["email"])


class NewPasswordForm(ResetPasswordKeyForm):
    """The new password of somebody who has followed the link of a mail."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password1"].label = wording.LABELS["password1"]
        self.fields["password2"].label = wording.LABELS["password2"]

    @property
    def accepts_notice(self) -> bool:
        """Say whether who sets it accepts the notice by that, as nobody has, or another did.

        Two queries at most.
        """
        is_first_proof = not queries.find_confirmed(self.user)
        return is_first_proof or acceptances.is_missing(self.user)

    @transaction.atomic
    def save(self) -> None:
        """Set it. The mail was read: the address is theirs.

        That comes before, as what is confirmed for the first time ends the password that was.
        """
        first_proof.confirm(context.request, self.user)
        super().save()


class SignupForm(AllauthSignupForm):
    """E-mail and password; a name only where the profile keeps one. Nothing else is read."""

    display_name = forms.CharField(
        label=gettext_lazy("Name"),
        max_length=80,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )

    challenge = forms.CharField(required=False, max_length=200, widget=forms.HiddenInput)
    answer = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].label = _("E-mail address")
        self.fields["password1"].label = _("Password")
        self.puzzle = puzzles.chosen().ask(now=clock.now())
        self.fields["challenge"].initial = self.puzzle.challenge
        if "name" not in site.current().switches.profile_fields:
            del self.fields["display_name"]

    def clean(self) -> dict[str, object]:
        """Look at the puzzle last: an answer counts once, and is not used up by a typing error."""
        cleaned: dict[str, object] = super().clean()
        if not self.errors:
            try:
                puzzles.chosen().check(context.request, self.data)
            except puzzles.NotSolved as error:
                self.add_error(None, str(error))
        return cleaned

    def try_save(self, request: HttpRequest) -> tuple[User | None, HttpResponse | None]:
        """Save the user; of two posts of one form at once, send the second to the sign-in page."""
        try:
            with transaction.atomic():
                user, response = super().try_save(request)
                if user is not None:
                    signals.account_made.send(User, request=request, user=user)
        except IntegrityError:
            sentence = _("There is an account with this e-mail address already. Sign in.")
            messages.info(request, sentence)
            page = HttpResponseRedirect(reverse("account_login"))
            raise ImmediateHttpResponse(page) from None
        return user, response
