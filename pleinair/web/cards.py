"""Generations and pictures as the templates show them: ready values, no queries."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pleinair.generation import briefs, queries
from pleinair.generation.models import Generation, Input, Output
from pleinair.lib import clock
from pleinair.library.models import Image
from pleinair.providers import catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """One place in a row of pictures: a picture, an unfinished one, or room for one.

    `small` and `large` are addresses. `partial` is the address of an unfinished picture or "".
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One generation as a row of the stream.

    `state` is one of queued, running, done, failed, refused, cancelled, unknown. `facts` are
    short words beside the pictures. `headline` and `sentence` say what happened when there is no
    picture. `remaining_s` and `percent` are for the bar while it runs.
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
    created_at: object
    row: Generation


@dataclass(frozen=True, slots=True)
class Day:
    """The generations of one day under its name."""

    name: str
    cards: tuple[Card, ...]


def by_day(rows: Iterable[Generation]) -> list[Day]:
    """Group rows under Now, Today, Yesterday and dates, in their order."""
    today = clock.now().date()
    all_cards = [card(row) for row in rows]
    grouped = groupby(all_cards, key=lambda c: _day_name(c.row, today))
    return [Day(name, tuple(group)) for name, group in grouped]


def card(row: Generation) -> Card:
    """Make a row's card. One query more while it waits in the queue."""
    told = row.told if isinstance(row.told, dict) else {}
    remaining = queries.remaining_seconds(row, now=clock.now())
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
        notes=tuple(told.get("notes", ())),
        headline=_headline(row),
        sentence=str(told.get("sentence", "")),
        rewrite=str(told.get("rewrite") or ""),
        percent=_percent(row, remaining),
        remaining_s=max(1, round(remaining)),
        waiting_for=_waiting(row),
        price_credits=row.price_credits,
        charged_credits=row.charged_credits,
        created_at=row.created_at,
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
        address = f"/i/{image.id}"
        tiles.append(
            Tile(
                position=position,
                width_px=image.width_px,
                height_px=image.height_px,
                image_id=image.id,
                small=f"{address}/small",
                large=f"{address}/large",
                seed=output.seed,
                alt=_alt(row, position),
            )
        )
    return tuple(tiles)


def _room(row: Generation, position: int) -> Tile:
    number = row.partials.get(str(position))
    partial = f"/g/{row.id}/partial/{position}?n={number}" if number else ""
    return Tile(position=position, width_px=row.width_px, height_px=row.height_px, partial=partial)


def _alt(row: Generation, position: int) -> str:
    words = " ".join(briefs.prompt_of(row).split())
    short = words if len(words) <= 120 else words[:119] + "…"
    if not short:
        return _("Picture %(n)d") % {"n": position + 1}
    return _("Picture %(n)d of “%(prompt)s”") % {"n": position + 1, "prompt": short}


def _facts(row: Generation) -> tuple[str, ...]:
    model = catalogue.capability(row.provider, row.model)
    facts = [
        _("Thinking") if row.mode == Generation.Mode.THINKING else _("Instant"),
        f"{row.width_px} × {row.height_px}",
    ]
    if len(model.qualities) > 1:
        facts.append(str(row.used.get("quality", "")))
    if row.state == Generation.State.DONE and row.charged_credits:
        facts.append(
            ngettext("%(n)d credit", "%(n)d credits", row.charged_credits)
            % {"n": row.charged_credits}
        )
    elif row.is_over and row.price_credits and not row.charged_credits:
        facts.append(_("0 credits"))
    if row.state == Generation.State.DONE and row.started_at and row.finished_at:
        facts.append(f"{(row.finished_at - row.started_at).total_seconds():.1f} s")
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
        return round(row.progress * 100)
    if row.started_at is None or not row.expected_s:
        return 0
    # Never full before it is: our figure is a guess.
    return min(92, round(100 * (1 - remaining_s / row.expected_s)))


def _waiting(row: Generation) -> str:
    if row.state != Generation.State.QUEUED:
        return ""
    before = queries.place_in_queue(row)
    if before == 0:
        return _("next in line")
    return ngettext("%(n)d before this one", "%(n)d before this one", before) % {"n": before}


def _day_name(row: Generation, today: date) -> str:
    if not row.is_over:
        return _("Now")
    made = row.created_at.date()
    if made == today:
        return _("Today")
    if (today - made).days == 1:
        return _("Yesterday")
    return date_format(made, "j F Y" if made.year != today.year else "j F")


def recipe(row: Generation, output: Output | None) -> tuple[tuple[str, str, str], ...]:
    """Return the recipe's lines: a name, what was asked for, what was used."""
    asked, used = row.asked, row.used
    model = catalogue.capability(row.provider, row.model)
    seed = output.seed if output is not None and output.seed is not None else row.seed
    lines = [
        (_("Model"), "", f"{model.name} · {row.provider}"),
        (_("What it does"), "", str(Generation.Operation(row.operation).label)),
        (_("Mode"), "", str(Generation.Mode(row.mode).label)),
        (_("Size"), f"{asked['shape']} {asked['tier']}", f"{row.width_px} × {row.height_px}"),
        (_("Quality"), str(asked["quality"]), str(used.get("quality", ""))),
        (_("Background"), str(asked["background"]), str(used.get("background", ""))),
        (_("Format"), str(asked["output_format"]), str(used.get("output_format", ""))),
    ]
    if model.seed:
        wish = _("any") if asked.get("seed") is None else str(asked["seed"])
        lines.append((_("Seed"), wish, str(seed)))
    else:
        lines.append((_("Seed"), "", _("this model has none")))
    if row.price_credits:
        lines.append((_("Price"), str(row.price_credits), str(row.charged_credits)))
    return tuple(lines)
