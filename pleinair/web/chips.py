"""The prompt bar's controls, ready to be drawn: only those with something to choose."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pleinair import site
from pleinair.billing import amounts, plans
from pleinair.billing.queries import Allowance
from pleinair.generation import suppliers
from pleinair.generation.nearest import nearest
from pleinair.generation.quotes import Request, quote
from pleinair.lib import clock
from pleinair.providers import catalogue
from pleinair.web import shapes
from pleinair.web.asking import Choices

# The sprite's icons for fields that are called otherwise.
_ICONS = {"tier": "size"}
_NOTHING_NEEDED: Mapping[tuple[str, str], str] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One line of a control's menu.

    `when_editing` is what it is called while there is a picture to start from, where that differs.
    `plan` is the plan that it comes with, where the maker has not got it.
    """

    value: str
    words: str
    is_chosen: bool
    when_editing: str = ""
    plan: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """One menu of the bar. `name` is the field's, `icon` the sprite's.

    `redraws` marks the one whose choice decides what the others offer: they are asked for anew.
    """

    name: str
    label: str
    icon: str
    options: tuple[Option, ...]
    redraws: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Controls:
    """The menus beside the words, those behind More, and what the model cannot do, in words."""

    near: tuple[Control, ...]
    far: tuple[Control, ...]
    cannot: tuple[str, ...]


def controls(choices: Choices, values: dict[str, object], allowance: Allowance) -> Controls:
    """Return the controls for a model's choices with the bar's values chosen. No query."""
    needed = _needed(choices, allowance)
    near = [
        _control("model", _("Model"), _models(choices), values, redraws=True),
        _control("shape", _("Shape"), _shapes(choices), values),
        _control("tier", _("Size"), [(tier, tier) for tier in choices.tiers], values, needed),
        _control("quality", _("Quality"), _qualities(choices), values, needed),
        _control("count", _("How many"), _counts(choices), values),
    ]
    far = [
        _control("background", _("Background"), list(choices.backgrounds), values),
        _control("output_format", _("Format"), list(choices.formats), values, icon="background"),
    ]
    return Controls(
        near=tuple(control for control in near if len(control.options) > 1),
        far=tuple(control for control in far if len(control.options) > 1),
        cannot=_cannot(choices),
    )


def _needed(choices: Choices, allowance: Allowance) -> dict[tuple[str, str], str]:
    """Return, for each field and value that the maker's plan forbids, the plan it comes with."""
    allows, offered = allowance.allows, plans.current()
    found: dict[tuple[str, str], plans.Plan | None] = {}
    for tier in choices.tiers:
        if not allows.allows_tier(tier):
            found["tier", tier] = offered.first_with_tier(tier)
    for quality in choices.model.qualities:
        if not allows.allows_quality(quality):
            found["quality", quality] = offered.first_with_quality(quality)
    return {
        where: _("%(plan)s plan") % {"plan": plan.title} if plan else _("not offered")
        for where, plan in found.items()
    }


def _control(
    name: str,
    label: str,
    offered: list[tuple[str, str]],
    values: dict[str, object],
    needed: Mapping[tuple[str, str], str] = _NOTHING_NEEDED,
    *,
    icon: str = "",
    redraws: bool = False,
) -> Control:
    chosen, is_shape = str(values.get(name) or ""), name == "shape"
    if chosen and chosen not in dict(offered) and is_shape:
        # A size that was typed by hand stays what it is.
        offered = [*offered, (chosen, chosen.replace("x", " × "))]
    return Control(
        name=name,
        label=label,
        icon=icon or _ICONS.get(name, name),
        options=tuple(
            Option(
                value=value,
                words=words,
                is_chosen=value == chosen,
                when_editing=_("Like the picture") if is_shape and value == shapes.AUTO else "",
                plan=needed.get((name, value), ""),
            )
            for value, words in offered
        ),
        redraws=redraws,
    )


def _models(choices: Choices) -> list[tuple[str, str]]:
    """Return the models, each but the chosen one with what it costs: that stands on the button."""
    offered = {str(model.full_name): model for model in suppliers.list_offered()}
    chosen, named = str(choices.model.full_name), []
    for value, name in choices.models:
        least = 0 if value == chosen else _least_credits(offered[value])
        from_price = _("from %(price)s") % {"price": amounts.in_credits(least)}
        named.append((value, f"{name} · {from_price}" if least else name))
    return named


def _least_credits(model: catalogue.Model) -> int:
    """Return what one picture of a model costs at least; 0 where pictures have no price."""
    is_free, today = site.current().switches.billing == "none", clock.now().date()
    wishes = (Request(prompt="-", quality=quality) for quality in ("auto", *model.qualities))
    quotes = (
        quote(nearest(wish, model=model), model=model, free=is_free, at=today) for wish in wishes
    )
    return min((one.price_credits for one in quotes if not one.faults), default=0)


def _shapes(choices: Choices) -> list[tuple[str, str]]:
    named = [(value, f"{name} {value}") for value, name in choices.shapes]
    return [(shapes.AUTO, _("Auto shape")), *named]


def _qualities(choices: Choices) -> list[tuple[str, str]]:
    if len(choices.model.qualities) < 2:
        return []
    return [
        (value, _("%(quality)s quality") % {"quality": name}) for value, name in choices.qualities
    ]


def _counts(choices: Choices) -> list[tuple[str, str]]:
    return [
        (str(n), ngettext("%(n)d picture", "%(n)d pictures", n) % {"n": n}) for n in choices.counts
    ]


def _cannot(choices: Choices) -> tuple[str, ...]:
    model = choices.model
    names = {"model": model.name}
    sentences = []
    if not model.thinking:
        sentences.append(_("%(model)s has no thinking mode: it always starts at once.") % names)
    if not model.seed:
        sentences.append(_("%(model)s takes no seed: asking again makes another picture.") % names)
    if not model.mask:
        sentences.append(_("%(model)s takes no mask.") % names)
    if "transparent" not in model.backgrounds:
        sentences.append(_("%(model)s does not make transparent backgrounds.") % names)
    return tuple(sentences)
