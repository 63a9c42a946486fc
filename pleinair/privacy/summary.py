"""The notice in a few lines, for who reads no more: made of the same list, and so as true."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from pleinair.accounts import leaving
from pleinair.lib.inventory import Item
from pleinair.privacy import wording
from pleinair.site import Site

# What people ask after, most of all; what of it no declared place holds is said not to be kept.
_ASKED_AFTER: Mapping[str, str | Promise] = {
    "user.name": gettext_lazy("your name"),
    "user.contact.email": gettext_lazy("your e-mail address"),
    "user.device.ip_address": gettext_lazy("your network address"),
    "user.location": gettext_lazy("where you are"),
    "user.device": gettext_lazy("your browser and system"),
    "user.payment": gettext_lazy("how you paid"),
}
# Shorter words than those of the chapters.
_SHORT: Mapping[str, str | Promise] = {
    **_ASKED_AFTER,
    "user.authorization.password": gettext_lazy("your password, as a hash"),
    "user.authorization.credentials": gettext_lazy("what codes and passkeys are checked with"),
    "user.unique_id": gettext_lazy("random numbers that stand for you"),
    "user.unique_id.pseudonymous": gettext_lazy("random numbers that stand for you"),
}
# True of nearly everything that is kept, and so said last.
_EVERYWHERE = ("user.unique_id", "user.behavior")


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One question and its short answer."""

    name: str
    text: str


def written(items: Sequence[Item], *, recipients: Iterable[str], here: Site) -> tuple[Point, ...]:
    """Write the summary from the declared places that a site fills. Pure."""
    inside = [item for item in items if item.personal and item.kind not in {"cookie", "outbound"}]
    cookies = ", ".join(item.where for item in items if item.kind == "cookie")
    names = ", ".join(recipients) or _("Nobody: nothing of you leaves this machine.")
    return (
        Point(name=_("Kept"), text=_listed(_kept(inside))),
        Point(name=_("Not kept"), text=_listed(_not_kept(inside))),
        Point(name=_("How long"), text=_how_long(here)),
        Point(name=_("Who gets it"), text=names),
        Point(name=_("Cookies"), text=_("%(names)s: this site’s own.") % {"names": cookies}),
        Point(name=_("How to have it deleted"), text=_how_it_goes(here)),
    )


def _kept(items: Iterable[Item]) -> list[str]:
    found = dict.fromkeys(item.category for item in items)
    return sorted(found, key=lambda category: category.startswith(_EVERYWHERE))


def _not_kept(items: Iterable[Item]) -> list[str]:
    """Return what nobody keeps here: neither itself nor something more exact of its kind."""
    kept = {item.category for item in items}
    return [asked for asked in _ASKED_AFTER if not any(one.startswith(asked) for one in kept)]


def _how_long(here: Site) -> str:
    switches, lines = here.switches, []
    if switches.keeps_nothing:
        lines.append(
            ngettext(
                "Words and pictures until the download, or for %(n)d minute.",
                "Words and pictures until the download, or for %(n)d minutes.",
                switches.result_minutes,
            )
            % {"n": switches.result_minutes}
        )
    else:
        lines.append(_("Words and pictures until you delete them, or leave."))
    if here.sells:
        lines.append(
            ngettext(
                "Records of payments for %(n)d year.",
                "Records of payments for %(n)d years.",
                switches.payment_years,
            )
            % {"n": switches.payment_years}
        )
    lines.append(_("The log: %(period)s") % {"period": wording.hours(switches.log_hours)})
    return " ".join(lines)


def _how_it_goes(here: Site) -> str:
    if here.switches.keeps_nothing:
        return _("By itself: there is nothing to ask for.")
    lines = [_("Delete a picture and its words wherever you see them.")]
    if here.switches.accounts != "none":
        days = leaving.grace().days
        lines.append(
            ngettext(
                "Settings → Profile → Leave erases all of it, after %(n)d day to think it over.",
                "Settings → Profile → Leave erases all of it, after %(n)d days to think it over.",
                days,
            )
            % {"n": days}
        )
    return " ".join(lines)


def _listed(categories: Iterable[str]) -> str:
    text = "; ".join(dict.fromkeys(map(_words, categories)))
    return f"{text[:1].upper()}{text[1:]}."


def _words(category: str) -> str:
    return str(_SHORT.get(category) or wording.category(category))
