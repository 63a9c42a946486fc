"""The notice: what this site keeps of people, written by the inventory itself.

Nobody writes a version number. It is a digest of everything the notice says, so that a place that
is declared, a period that grows or a recipient that is added makes a new version by itself.

What is digested are the words as they were declared, in English. So a sentence that is changed
there is a new version, and a catalogue that comes or is corrected is none: it says the same better.
What is published is the text in the site's language; who reads another gets a translation.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from django.utils import translation
from django.utils.translation import gettext as _

from pleinair import egress, site
from pleinair.accounts import ages
from pleinair.lib.inventory import Item
from pleinair.privacy import inventory, kept, summary, wording
from pleinair.privacy.models import PublishedNotice
from pleinair.site.languages import ENGLISH

_VERSION_HEX = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Purpose:
    """One reason for which things are kept: what, for how long, how it goes, and where exactly."""

    why: str
    what: tuple[str, ...]
    period: str
    erasure: str
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """Purposes that belong together."""

    name: str
    purposes: tuple[Purpose, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """Somebody outside who is sent something: what for, what, and how long they keep it."""

    name: str
    why: str
    what: tuple[str, ...]
    periods: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Everything that the page says."""

    site_name: str
    operator: str
    contact: str
    summary: tuple[summary.Point, ...]
    chapters: tuple[Chapter, ...]
    cookies: tuple[Purpose, ...]
    recipients: tuple[Recipient, ...]
    about_nobody: tuple[str, ...]
    promises: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A notice with its version, its language and the day since which it holds here."""

    notice: Notice
    version: str
    language: str
    since: datetime


def as_data(published: Published) -> dict[str, object]:
    """Return a notice as data that JSON can say, for programs that read notices. Pure."""
    since = published.since.isoformat(timespec="seconds")
    about = {"version": published.version, "since": since, "language": published.language}
    return {**about, **asdict(published.notice)}


def current() -> Published:
    """Return the notice in force. Two queries; the first look at a new one publishes it."""
    language = site.current().language
    with translation.override(ENGLISH):
        version = _version(in_force())
    with translation.override(language):
        text = in_force()
    row, _new = PublishedNotice.objects.get_or_create(
        version=version, defaults={"text": asdict(text)}
    )
    return Published(notice=text, version=version, language=language, since=row.published_at)


def in_force() -> Notice:
    """Return the text of the notice in force, in the language of the moment. No query."""
    return written(site.current(), inventory.items())


def written(here: site.Site, items: Iterable[Item]) -> Notice:
    """Write the notice of a site from everything that is declared. Pure."""
    told = [item for item in items if kept.is_kept(item, site=here)]
    personal = [item for item in told if item.personal]
    inside = [item for item in personal if item.kind not in {"cookie", "outbound"}]
    recipients = _recipients(personal, here=here)
    return Notice(
        site_name=here.name,
        operator=here.operator,
        contact=here.contact,
        summary=summary.written(told, recipients=(one.name for one in recipients), here=here),
        chapters=_chapters(inside, here=here),
        cookies=tuple(_cookie(item) for item in told if item.kind == "cookie"),
        recipients=recipients,
        about_nobody=_places(item for item in told if not item.personal and item.kind != "cookie"),
        promises=_promises(here),
    )


def _chapters(items: Sequence[Item], *, here: site.Site) -> tuple[Chapter, ...]:
    chapters = (
        Chapter(
            name=str(name),
            purposes=_purposes(
                [item for item in items if wording.chapter_of(item) == name], here=here
            ),
        )
        for name in wording.CHAPTERS
    )
    return tuple(chapter for chapter in chapters if chapter.purposes)


def _purposes(items: Sequence[Item], *, here: site.Site) -> tuple[Purpose, ...]:
    """Group places by why, how long and how they go, in the order of their declaration."""
    grouped: dict[tuple[str, str, str], list[Item]] = {}
    for item in items:
        key = (_(item.purpose), _period(item, here=here), _(item.erasure))
        grouped.setdefault(key, []).append(item)
    return tuple(
        Purpose(
            why=why,
            what=_what(group),
            period=period,
            erasure=erasure,
            places=_places(group),
        )
        for (why, period, erasure), group in grouped.items()
    )


def _period(item: Item, *, here: site.Site) -> str:
    if item.kind != "log":
        return _(item.period)
    return wording.hours(here.switches.log_hours)


def _cookie(item: Item) -> Purpose:
    return Purpose(
        why=_(item.purpose),
        what=(wording.category(item.category),),
        period=_(item.period),
        erasure=_(item.erasure),
        places=(item.where,),
    )


def _recipients(items: Sequence[Item], *, here: site.Site) -> tuple[Recipient, ...]:
    found = []
    for declared in egress.DECLARED.values():
        if not kept.is_used(declared.name, site=here):
            continue
        sent = [
            item for item in items if item.kind == "outbound" and declared.name in item.recipients
        ]
        found.append(
            Recipient(
                name=wording.recipient(declared.name),
                why=_(declared.purpose),
                what=tuple(dict.fromkeys(_(item.purpose) for item in sent)),
                periods=tuple(dict.fromkeys(_(item.period) for item in sent)),
            )
        )
    return tuple(found)


def _promises(here: site.Site) -> tuple[str, ...]:
    """Return what else has to be said: children, payments, and how a change is made known."""
    said = [
        _("This site is not for people under %(years)d, or under the age that their country sets.")
        % {"years": ages.LEAST_YEARS}
    ]
    if here.switches.accounts != "none":
        said.append(
            _("Before signing up everybody is asked for their age. The answer is not kept.")
        )
        said.append(_("Signing up accepts this notice. It switches nothing else on."))
    said.append(_("A changed notice has another version, and is shown here first."))
    return tuple(said)


def _what(items: Iterable[Item]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(wording.category(item.category) for item in items))


def _places(items: Iterable[Item]) -> tuple[str, ...]:
    return tuple(sorted(item.where for item in items))


def _version(declared: Notice) -> str:
    said = json.dumps(asdict(declared), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(said.encode()).hexdigest()[:_VERSION_HEX]
