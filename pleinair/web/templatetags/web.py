"""Small things that templates draw with."""

from math import ceil
from urllib.parse import quote

from django import template
from django.forms import BoundField, ChoiceField
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from pleinair.billing import amounts
from pleinair.web import examples, guesses, labels

register = template.Library()
register.filter("label", labels.label)
register.filter("widget", labels.widget)
register.filter("advice", labels.advice)


@register.filter
def may_be_empty(field: BoundField) -> bool:
    """Say whether a field asks for nothing that has to be there; in a menu one line is chosen."""
    return not field.field.required and not isinstance(field.field, ChoiceField)


@register.simple_tag
def icon(name: str) -> SafeString:
    """Draw an icon of the sprite; it says nothing to a screen reader."""
    address = f"{static('web/icons.svg')}#{name}"
    return format_html(
        '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><use href="{}"/></svg>', address
    )


@register.simple_tag
def entrance() -> examples.Example:
    """Return the picture beside the form for signing in, with its words."""
    return examples.current().entrance


@register.filter
def about(seconds: float) -> str:
    """Say how long something is likely to take, no finer than anybody can know."""
    if seconds > guesses.MINUTES_FROM_S:
        return _("about %(n)d min") % {"n": ceil(seconds / 60)}
    return _("about %(n)d s") % {"n": max(1, round(seconds))}


@register.filter
def money(amount: int, currency: str) -> str:
    """Write an amount of minor units with its currency."""
    return amounts.money(amount, currency)


@register.filter
def number(count: int) -> str:
    """Write a number in groups of three."""
    return amounts.number(count)


@register.filter
def fours(secret: str) -> str:
    """Write what is to be typed off in groups of four."""
    return " ".join(secret[at : at + 4] for at in range(0, len(secret), 4))


@register.simple_tag
def trusted() -> SafeString:
    """Tell the script how far our guesses are trusted."""
    return format_html(
        'data-most="{}" data-minutes-from="{}"', guesses.MOST_PERCENT, guesses.MINUTES_FROM_S
    )


@register.simple_tag
def room(width_px: int, height_px: int) -> str:
    """Return the address of an empty picture of this size, which keeps room for the real one."""
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width_px}" height="{height_px}"/>'
    return f"data:image/svg+xml,{quote(drawing)}"
