"""The wish: what a prompt asks for, before anything is placed."""

from dataclasses import dataclass, replace
from typing import Literal

from pleinair.providers.illustrator.scene import Place, Season, Style, Time, Weather

# How one thing stands to another. Those of `BORNE` read from the thing to its one bearer.
Kind = Literal[
    "on", "in", "under", "above", "beside", "behind", "in_front", "between", "around",
    "left_of", "right_of", "held", "worn", "shouldered",
]  # fmt: skip
BORNE: frozenset[Kind] = frozenset({"on", "in", "worn", "held", "shouldered"})
Across = Literal["", "left", "centre", "right"]
Up = Literal["", "top", "middle", "bottom", "aloft"]
Reach = Literal["", "near", "far"]
View = Literal["", "close", "wide", "centred"]
Background = Literal["", "plain", "transparent"]


@dataclass(frozen=True, slots=True)
class Placement:
    """Where in the picture a thing was asked for; empty strings leave it to composing."""

    across: Across = ""
    up: Up = ""
    reach: Reach = ""

    def joined(self, other: "Placement") -> "Placement":
        """Return both wishes in one; the other one wins where they disagree."""
        return Placement(
            other.across or self.across, other.up or self.up, other.reach or self.reach
        )

    @property
    def words(self) -> str:
        """The placement in three words or fewer, as a scene keeps it."""
        return " ".join(part for part in (self.across, self.up, self.reach) if part)


ANYWHERE = Placement()


@dataclass(frozen=True, slots=True, kw_only=True)
class WishedThing:
    """One noun of the prompt with everything that was bound to it.

    `count` is what to draw. `size` multiplies its natural size. `colours` are main and second
    colour, or with `mixed` the colours that several take turns in; main may be empty.
    """

    noun: str
    words: str
    count: int = 1
    colours: tuple[str, ...] = ()
    mixed: bool = False
    size: float = 1.0
    mood: str = ""
    text: str = ""
    emoji: str = ""
    placement: Placement = ANYWHERE
    looks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Relation:
    """`subject` stands in `kind` to the `objects`; numbers are indices into `Wish.things`."""

    kind: Kind
    subject: int
    objects: tuple[int, ...]

    @property
    def ends(self) -> tuple[int, ...]:
        """Everything that it ties together."""
        return (self.subject, *self.objects)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Everything understood from a prompt. An empty string means: not asked.

    `palette` are colours that were asked for the whole picture. `captions` are letterings that
    belong to nothing drawn, with a ring round the first where it is `encircled`. `missing` is, in
    the prompt's own words, what will not be drawn; `near` is what will be drawn as its nearest
    relative. `unread` says that nothing of the prompt was understood: its words themselves are
    the picture.
    """

    things: tuple[WishedThing, ...] = ()
    relations: tuple[Relation, ...] = ()
    place: Place | Literal[""] = ""
    time: Time | Literal[""] = ""
    weather: Weather | Literal[""] = ""
    season: Season = ""
    style: Style | Literal[""] = ""
    mood: str = ""
    palette: tuple[str, ...] = ()
    ground: str | None = None
    sky: str | None = None
    light: Literal["", "left", "right"] = ""
    view: View = ""
    poster: bool = False
    portrait: bool = False
    shapes: tuple[str, ...] = ()
    background: Background = ""
    captions: tuple[str, ...] = ()
    encircled: bool = False
    unwanted: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    unread: bool = False

    def without(self, index: int) -> "Wish":
        """Return the wish without one of its things and without what was said of that."""
        kept = [i for i in range(len(self.things)) if i != index]
        relations = (
            Relation(r.kind, kept.index(r.subject), tuple(kept.index(o) for o in r.objects))
            for r in self.relations
            if index not in r.ends
        )
        things = tuple(self.things[i] for i in kept)
        return replace(self, things=things, relations=tuple(relations))
