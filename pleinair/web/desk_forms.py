"""The forms of the operator's desk."""

from datetime import UTC, date, datetime

from django import forms
from django.utils.translation import gettext_lazy as _

from pleinair.accounts import roles
from pleinair.accounts.models import Lookup
from pleinair.billing import codes


class LookupForm(forms.Form):
    """Whom to find, and for what: without a purpose nobody is looked for."""

    purpose = forms.ChoiceField(label=_("For what"), choices=[("", "—"), *Lookup.Purpose.choices])
    who = forms.CharField(
        label=_("Whole e-mail address, or number"),
        max_length=254,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


class CorrectionForm(forms.Form):
    """Credits to give or, below zero, to take; the id makes a second sending harmless."""

    form_id = forms.UUIDField(widget=forms.HiddenInput)
    credits = forms.IntegerField(label=_("Credits (below zero takes some)"))
    reason = forms.CharField(label=_("Why"), max_length=300)


class RoleForm(forms.Form):
    """A role to give or to take."""

    role = forms.ChoiceField(label=_("Role"), choices=[(r, roles.NAMES[r]) for r in roles.ROLES])
    act = forms.ChoiceField(
        label=_("Give or take"), choices=[("give", _("Give")), ("take", _("Take"))]
    )


class CodesForm(forms.Form):
    """What new codes bring, and to whom."""

    label = forms.CharField(label=_("What they are for"), max_length=80)
    credits = forms.IntegerField(label=_("Credits"), min_value=1)
    count = forms.IntegerField(label=_("How many codes"), min_value=1, initial=1)
    most_uses = forms.IntegerField(label=_("How many people may use each"), min_value=1, initial=1)
    last_days = forms.IntegerField(
        label=_("For how many days their credits last (0: for ever)"), min_value=0, initial=0
    )
    first_day = forms.DateField(
        label=_("First day"), required=False, widget=forms.DateInput(attrs={"type": "date"})
    )
    last_day = forms.DateField(
        label=_("Ends on"), required=False, widget=forms.DateInput(attrs={"type": "date"})
    )

    def terms(self) -> codes.Terms:
        """Return the terms that were typed; days begin at midnight UTC."""
        typed = self.cleaned_data
        return codes.Terms(
            label=typed["label"],
            credits=typed["credits"],
            most_uses=typed["most_uses"],
            last_days=typed["last_days"],
            from_at=_midnight(typed["first_day"]),
            until_at=_midnight(typed["last_day"]),
        )


def _midnight(day: date | None) -> datetime | None:
    return datetime.combine(day, datetime.min.time(), tzinfo=UTC) if day else None
