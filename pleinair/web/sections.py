"""The pages of Settings: which there are on this site, and what all of them show."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from pleinair import site

# Pages that no tab leads to, by the page that does.
_UNDER = {"google": "security", "leave": "profile"}


@dataclass(frozen=True, slots=True)
class Section:
    """One page of Settings: what it is called, and the name of its address."""

    label: str | Promise
    address: str


def sections() -> tuple[Section, ...]:
    """Return the pages that this site's profile has something for."""
    found = [Section(_("Profile"), "profile")]
    if has_preferences():
        found.append(Section(_("Preferences"), "preferences"))
    found.append(Section(_("Security"), "security"))
    return tuple(found)


def has_preferences() -> bool:
    """Say whether this site remembers anything that somebody prefers."""
    switches = site.current().switches
    return sends_news() or not {"theme", "language", "settings"}.isdisjoint(switches.profile_fields)


def sends_news() -> bool:
    """Say whether this site sends news to who asks for them."""
    return site.current().switches.marketing_mail == "opt_in"


def show(
    request: HttpRequest, page: str, context: Mapping[str, object], *, status: int = 200
) -> HttpResponse:
    """Answer with one page of Settings, with the way to the others."""
    template = f"web/settings/{page}.html"
    told = {**context, "sections": sections(), "current": _UNDER.get(page, page)}
    return render(request, template, told, status=status)
