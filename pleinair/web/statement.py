"""The statement as the page shows it: balance by grant, what is on hold, every movement."""

import csv
import io
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from pleinair.accounts.models import Owner
from pleinair.billing import amounts
from pleinair.billing import queries as billing
from pleinair.billing.models import Movement
from pleinair.generation import queries as generation
from pleinair.web import http

# These come in pairs and change nothing in the end: what they are about is told by the others.
_QUIET = frozenset({Movement.Kind.HOLD, Movement.Kind.RELEASE})
_A_PAGE, _AT_ONCE = 50, 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """What credits went to: `image_id` while its picture exists, `address` while it does itself."""

    image_id: uuid.UUID | None = None
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One movement; `change` has its sign."""

    at: datetime
    what: str
    source: str
    change: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What one thing came to, or one movement about none; `steps` where it was several."""

    at: datetime
    what: str
    source: str
    change: str
    thing: Thing | None
    is_under_way: bool
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OnHold:
    """Credits that are set aside for one thing under way."""

    at: datetime
    credits: int
    thing: Thing | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page of the statement; `next_after` asks for the page that follows.

    `free` is what set credits aside and took none.
    """

    balance: billing.Balance
    on_hold: tuple[OnHold, ...]
    rows: tuple[Row, ...]
    free: tuple[Row, ...]
    next_after: uuid.UUID | None


def page(owner: Owner, *, after: uuid.UUID | None = None) -> Page:
    """Return a page of the statement. Four queries."""
    found = billing.statement(owner, after=after, limit=_A_PAGE)
    balance = billing.balance(owner)
    holds = billing.open_holds(owner) if balance.held else ()
    lines, next_after = _whole(found)
    held = {hold.for_reference for hold in holds}
    references = {line.for_reference for line in lines} | held
    things = _things(owner, references)
    groups = list(_by_thing(lines))
    return Page(
        balance=balance,
        on_hold=tuple(
            OnHold(at=hold.created_at, credits=hold.credits, thing=things.get(hold.for_reference))
            for hold in holds
        ),
        rows=tuple(_row(one, things, held) for one in groups if not _is_free(one, held)),
        free=tuple(_row(one, things, held) for one in groups if _is_free(one, held)),
        next_after=next_after,
    )


def table(owner: Owner) -> str:
    """Return every movement as CSV, newest first. A query for each 500."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([_("when"), _("what"), _("from"), _("credits"), _("for")])
    for line in _all_lines(owner):
        what, when = line.kind.label, line.created_at.isoformat(timespec="seconds")
        writer.writerow([when, what, line.source.label, line.credits, line.for_reference])
    return out.getvalue()


def _all_lines(owner: Owner) -> Iterator[billing.Line]:
    after: uuid.UUID | None = None
    while True:
        found = billing.statement(owner, after=after, limit=_AT_ONCE)
        yield from found.lines
        if found.next_after is None:
            return
        after = found.next_after


def _things(owner: Owner, references: Iterable[str]) -> dict[str, Thing]:
    """Return what is left of the generations that credits went to, by their references."""
    ids = {text: found for text in references if (found := http.uuid_of(text)) is not None}
    if not ids:
        return {}
    pictures = generation.first_pictures(owner.id, ids.values())
    return {
        text: Thing(image_id=pictures[found], address=reverse("generation", args=[found]))
        if found in pictures
        else Thing()
        for text, found in ids.items()
    }


def _whole(found: billing.Statement) -> tuple[tuple[billing.Line, ...], uuid.UUID | None]:
    """Return a page's lines without a last thing that goes on, and after which line that is."""
    last = found.lines[-1].for_reference if found.lines and found.next_after else ""
    if not last:
        return found.lines, found.next_after
    of_others = [at for at, line in enumerate(found.lines) if line.for_reference != last]
    if not of_others:
        return found.lines, found.next_after
    lines = found.lines[: of_others[-1] + 1]
    return lines, lines[-1].id


def _by_thing(lines: Iterable[billing.Line]) -> Iterable[list[billing.Line]]:
    """Put together what was about one thing, in the order of its newest line."""
    groups: dict[str, list[billing.Line]] = {}
    for line in lines:
        groups.setdefault(line.for_reference or str(line.id), []).append(line)
    return groups.values()


def _is_free(lines: list[billing.Line], held: set[str]) -> bool:
    """Say whether something is over for which credits were only set aside."""
    is_quiet = all(line.kind in _QUIET for line in lines)
    return is_quiet and lines[0].for_reference not in held


def _row(lines: list[billing.Line], things: dict[str, Thing], held: set[str]) -> Row:
    telling = next((line for line in lines if line.kind not in _QUIET), lines[0])
    return Row(
        at=telling.created_at,
        what=_("Not charged") if _is_free(lines, held) else str(telling.kind.label),
        source=str(telling.source.label),
        change=amounts.change(sum(line.credits for line in lines)),
        thing=things.get(telling.for_reference),
        is_under_way=telling.for_reference in held,
        steps=tuple(_step(line) for line in lines) if len(lines) > 1 else (),
    )


def _step(line: billing.Line) -> Step:
    return Step(
        at=line.created_at,
        what=str(line.kind.label),
        source=str(line.source.label),
        change=amounts.change(line.credits),
    )
