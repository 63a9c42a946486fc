"""What fields are called: one spelling each, also where the form is somebody else's."""

from django.contrib.auth.password_validation import (
    MinimumLengthValidator,
    get_default_password_validators,
)
from django.forms import BoundField
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext

from pleinair.accounts import wording


def label(field: BoundField) -> str:
    """Return what a field is called."""
    is_of_others = type(field.form).__module__.startswith("allauth.")
    ours = wording.LABELS.get(field.name) if is_of_others else None
    return str(ours or field.label)


def advice(field: BoundField) -> str:
    """Return what stands under a field; under a new password one line, not a list of rules."""
    attributes = field.field.widget.attrs
    if not field.help_text or attributes.get("autocomplete") != "new-password":
        return str(field.help_text)
    return " ".join((_at_least(), gettext("Common ones are refused.")))


def _at_least() -> str:
    rules = get_default_password_validators()
    length = max(rule.min_length for rule in rules if isinstance(rule, MinimumLengthValidator))
    return ngettext("At least %(n)d character.", "At least %(n)d characters.", length) % {
        "n": length
    }


def widget(field: BoundField) -> SafeString:
    """Draw a field without the placeholder that would only say its label again."""
    return field.as_widget(attrs={"placeholder": False})
