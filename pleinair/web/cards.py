"""Generations and pictures as the templates show them: ready values, no queries."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import groupby

from django.urls import reverse
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pleinair import site
from pleinair.billing import amounts
from pleinair.generation import briefs, queries, suppliers, telling
from pleinair.generation.models import Generation, Input
from pleinair.lib import clock
from pleinair.library.decoder import RENDITIONS
from pleinair.library.models import Image
from pleinair.providers import catalogue, notes
from pleinair.vault import fields
from pleinair.web import asking, fitting, guesses, moves


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """One place in a row of pictures: a picture, an unfinished one, or room for one.

    `page`, `small` and `large` are addresses, `sources` the copies with their widths for `srcset`.
    `partial` is the address of an unfinished picture or "".
    """

    position: int
    width_px: int
    height_px: int
    image_id: uuid.UUID | None = None
    small: str = ""
    large: str = ""
    partial: str = ""
    seed: int | None = None
    alt: str = ""
    sources: str = ""
    page: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One generation as a row of the stream.

    `state` is one of queued, running, done, failed, refused, cancelled, unknown. `facts` are
    short words beside the pictures. `headline` and `sentence` say what happened when there is no
    picture. `remaining_s` and `percent` are for the bar while it runs. `columns` is how many
    pictures stand side by side. `vary_credits` and `reseed_credits` are what these moves cost, or
    None where they cannot be had; `notes` may say why. `instead` tells of the model that makes them
    in place of one that is no longer offered. `news` is what a screen reader is told at a change.
    `goes_at` is when its pictures go at the latest, where nothing is kept and they are done.
    """

    id: uuid.UUID
    revision: int
    state: str
    is_over: bool
    prompt: str
    tiles: tuple[Tile, ...]
    references: tuple[Image, ...]
    facts: tuple[str, ...]
    notes: tuple[str, ...]
    headline: str
    sentence: str
    rewrite: str
    percent: int
    remaining_s: int
    waiting_for: str
    price_credits: int
    charged_credits: int
    columns: int
    is_transparent: bool
    vary_credits: int | None
    reseed_credits: int | None
    instead: str
    news: str
    goes_at: datetime | None
    row: Generation


@dataclass(frozen=True, slots=True)
class Day:
    """The generations of one day under its name.

    `is_now` marks those that are not over yet; `goes_on` a day whose name the page before has.
    """

    name: str
    cards: tuple[Card, ...]
    is_now: bool = False
    goes_on: bool = False


def by_day(rows: Iterable[Generation], *, follows: uuid.UUID | None = None) -> list[Day]:
    """Group rows under Now, Today, Yesterday and dates, newest first.

    `follows` is the key that the page before ended with; only the first page has a Now.
    """
    rows, today = list(rows), clock.now().date()
    _unseal(rows)
    places = queries.places_in_queue(rows)
    all_cards = [_card(row, place=places.get(row.id)) for row in rows]
    now = tuple(c for c in all_cards if follows is None and not c.is_over)
    rest = [c for c in all_cards if c not in now]
    grouped = groupby(rest, key=lambda c: _day_name(c.row.created_at.date(), today))
    before = _day_name(_made_at(follows).date(), today) if follows else ""
    days = [Day(name, tuple(group), goes_on=name == before) for name, group in grouped]
    return [Day(_("Now"), now, is_now=True), *days] if now else days


def _unseal(rows: list[Generation]) -> None:
    """Open all words at once: one query for the key instead of one for each row."""
    references = [item.image for row in rows for item in row.inputs.all() if item.image is not None]
    fields.unseal([*rows, *references])


def card(row: Generation) -> Card:
    """Make a row's card. One query more while it waits in the queue."""
    return _card(row, place=queries.places_in_queue([row]).get(row.id))


def _card(row: Generation, *, place: int | None) -> Card:
    told = row.told if isinstance(row.told, dict) else {}
    remaining = queries.remaining_seconds(row, now=clock.now())
    vary = moves.more_like(row, operation="variant")
    reseed = moves.more_like(row, operation="reseed")
    return Card(
        id=row.id,
        revision=row.revision,
        state=row.state,
        is_over=row.is_over,
        prompt=briefs.prompt_of(row),
        tiles=_tiles(row),
        references=tuple(
            item.image
            for item in row.inputs.all()
            if item.image is not None and item.role == Input.Role.REFERENCE
        ),
        facts=_facts(row),
        notes=(
            *(notes.in_language(note, provider=row.provider) for note in told.get("notes", ())),
            *telling.of_result(row),
            *filter(None, (vary.why_not, reseed.why_not)),
        ),
        headline=_headline(row),
        sentence=str(told.get("sentence", "")),
        rewrite=str(told.get("rewrite") or ""),
        percent=_percent(row, remaining),
        remaining_s=max(1, round(remaining)),
        waiting_for="" if place is None else _waiting(place),
        price_credits=row.price_credits,
        charged_credits=row.charged_credits,
        columns=_columns(row),
        is_transparent=row.used.get("background") == "transparent",
        vary_credits=vary.credits,
        reseed_credits=reseed.credits,
        instead=fitting.instead_of(row.model_name),
        news=_news(row, told),
        goes_at=_goes_at(row),
        row=row,
    )


def _tiles(row: Generation) -> tuple[Tile, ...]:
    made = {output.position: output for output in row.outputs.all()}
    positions = sorted(made) if row.is_over else list(range(row.count))
    tiles = []
    for position in positions:
        output = made.get(position)
        if output is None:
            tiles.append(_room(row, position))
            continue
        image = output.image
        tiles.append(
            Tile(
                position=position,
                width_px=image.width_px,
                height_px=image.height_px,
                image_id=image.id,
                page=reverse("picture", args=[image.id]),
                small=reverse("small", args=[image.id]),
                large=reverse("large", args=[image.id]),
                sources=_sources(image),
                seed=output.seed,
                alt=_alt(row, position),
            )
        )
    return tuple(tiles)


def place_of(generation_id: uuid.UUID) -> str:
    """Return the address of a generation's card in the studio."""
    return f"{reverse('studio')}#g-{generation_id}"


def _room(row: Generation, position: int) -> Tile:
    number = row.partials.get(str(position))
    address = reverse("partial", args=[row.id, position])
    partial = f"{address}?n={number}" if number else ""
    return Tile(position=position, width_px=row.width_px, height_px=row.height_px, partial=partial)


def _alt(row: Generation, position: int) -> str:
    words = " ".join(briefs.prompt_of(row).split())
    short = words if len(words) <= 120 else words[:119] + "…"
    if not short:
        return _("Picture %(n)d") % {"n": position + 1}
    return _("Picture %(n)d of “%(prompt)s”") % {"n": position + 1, "prompt": short}


def _sources(image: Image) -> str:
    """Say how wide the smaller copies are, so that a browser takes the one that fits."""
    longest = max(image.width_px, image.height_px)
    return ", ".join(
        f"{reverse(kind, args=[image.id])} "
        f"{min(image.width_px, round(image.width_px * edge / longest))}w"
        for kind, edge in RENDITIONS.items()
    )


def _columns(row: Generation) -> int:
    """Put few pictures into one row, and wide ones two by two."""
    if row.count > 4:
        return 5
    if row.count > 2 and row.width_px >= 1.6 * row.height_px:
        return 2
    return row.count


def _news(row: Generation, told: dict[str, object]) -> str:
    if row.state == Generation.State.DONE:
        made = len(row.outputs.all())
        return ngettext("%(n)d picture is ready.", "%(n)d pictures are ready.", made) % {"n": made}
    if row.is_over:
        return f"{_headline(row)} {told.get('sentence', '')}".strip()
    return _("At work.") if row.state == Generation.State.RUNNING else _("Waiting.")


def _goes_at(row: Generation) -> datetime | None:
    switches = site.current().switches
    if not switches.keeps_nothing or row.finished_at is None:
        return None
    return row.finished_at + timedelta(minutes=switches.result_minutes)


def _facts(row: Generation) -> tuple[str, ...]:
    model = catalogue.remembered(row.provider, row.model)
    facts = [_("Thinking") if row.mode == Generation.Mode.THINKING else _("Instant")]
    if len(suppliers.list_offered()) > 1:
        facts.append(model.name)
    if row.is_over and row.state != Generation.State.DONE:
        return (*facts, amounts.in_credits(0)) if row.price_credits else tuple(facts)
    facts.append(f"{row.width_px} × {row.height_px}")
    quality = str(row.used.get("quality", ""))
    if len(model.qualities) > 1 and quality != "auto":
        facts.append(_("%(quality)s quality") % {"quality": asking.QUALITIES.get(quality, quality)})
    if row.state == Generation.State.DONE and row.charged_credits:
        facts.append(amounts.in_credits(row.charged_credits))
    if row.state == Generation.State.DONE and row.started_at and row.finished_at:
        took_s = (row.finished_at - row.started_at).total_seconds()
        facts.append(_("%(n)s s") % {"n": number_format(took_s, decimal_pos=1)})
    if row.seed is not None:
        facts.append(_("seed %(seed)d") % {"seed": row.seed})
    return tuple(fact for fact in facts if fact)


def _headline(row: Generation) -> str:
    headlines = {
        Generation.State.REFUSED: _("This one was refused, and cost nothing."),
        Generation.State.FAILED: _("This one did not work, and cost nothing."),
        Generation.State.CANCELLED: _("Cancelled."),
        Generation.State.UNKNOWN: _("We lost the line, and you were not charged."),
    }
    return headlines.get(Generation.State(row.state), "")


def _percent(row: Generation, remaining_s: float) -> int:
    if row.progress:
        return min(guesses.MOST_PERCENT, round(row.progress * 100))
    if row.started_at is None or not row.expected_s:
        return 0
    return min(guesses.MOST_PERCENT, round(100 * (1 - remaining_s / row.expected_s)))


def _waiting(before: int) -> str:
    if before == 0:
        return _("next in line")
    return ngettext("%(n)d before this one", "%(n)d before this one", before) % {"n": before}


def _made_at(generation_id: uuid.UUID) -> datetime:
    """Return when a generation was asked for; its id begins with the milliseconds."""
    return datetime.fromtimestamp((generation_id.int >> 80) / 1000, tz=UTC)


def _day_name(made: date, today: date) -> str:
    if made == today:
        return _("Today")
    if (today - made).days == 1:
        return _("Yesterday")
    return date_format(made, "DATE_FORMAT" if made.year != today.year else "MONTH_DAY_FORMAT")
