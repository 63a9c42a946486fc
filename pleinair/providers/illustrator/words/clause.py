"""How the things of a sentence hang together: who is the subject of a relation, who its object."""

from dataclasses import dataclass, field
from typing import cast

from pleinair.providers.illustrator.things.registry import Stands
from pleinair.providers.illustrator.words.wish import Kind, Relation

# Relations whose object may be a list: "between a house and a tree", "with a hat and a scarf".
LISTING = frozenset({"between", "with", "holding", "wearing", "ringed", "of"})
# Relations after which the sentence still speaks of its first subject.
ASIDES = frozenset({"with", "holding", "wearing", "playing", "ringed", "of"})
# What a hand or a head carries when something comes "with" it.
WORN = frozenset({"hat", "top hat", "crown", "cap", "party hat", "santa hat", "helmet", "tiara",
                  "cowboy hat", "straw hat", "witch hat", "sombrero"})  # fmt: skip
HELD = frozenset({"balloon", "umbrella", "flower", "book", "flag", "kite", "lantern", "sword",
                  "ice cream", "rose", "gift", "present", "candle", "cup", "bouquet"})  # fmt: skip
# What only somebody who lives can do: it is said of whoever was named last.
BODILY = frozenset({"holding", "wearing", "playing"})
# Relations after which something may be said to be on somebody.
DRESSING = frozenset({"in", "with", "wearing"})
# What is played sitting or standing at it.
LARGE_INSTRUMENTS = frozenset({"piano", "drum", "harp", "record player"})
# What bears who is said to be "in" it.
SEATS = frozenset({"sofa", "armchair", "bench", "chair", "rug", "table"})
# What lies beside a plate rather than on it.
CUTLERY = frozenset({"fork", "knife", "spoon", "chopsticks", "napkin"})
# Land that comes with something bears it.
LANDS = frozenset({"island", "hill", "rock"})
# What the sky is seen through.
WINDOWS = frozenset({"window", "windowsill"})
# What stands on a cake that comes with it.
TOPPINGS = frozenset({"candle", "cherry", "strawberry", "raspberry", "blueberry"})
CONTAINERS = frozenset({"bowl", "vase", "basket", "cup", "mug", "pot", "bucket", "box", "jar",
                        "glass", "bottle", "nest", "crate", "fishbowl", "plate"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mention:
    """One thing named in a clause: its index, what joined it to the one before, where it stands."""

    thing: int
    joint: str
    stands: Stands
    noun: str
    kinds: tuple[str, ...] = ()

    @property
    def person(self) -> bool:
        """Whether it has hands."""
        return "person" in self.kinds

    @property
    def living(self) -> bool:
        """Whether it can do something."""
        return self.person or "animal" in self.kinds

    @property
    def clothing(self) -> bool:
        """Whether it is worn."""
        return self.noun in WORN or "clothing" in self.kinds


@dataclass(slots=True)
class Clause:
    """The grammar's memory within a sentence.

    `group` are the things that may be the subject. `open` is a relation waiting for its object,
    `inverted` one that was said before its subject ("on the table, a cup"), `listing` one whose
    object may still grow.
    """

    relations: list[Relation] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    group: list[Mention] = field(default_factory=list)
    joint: str = ""
    open: str = ""
    open_at: int = 0
    subjects: list[Mention] = field(default_factory=list)
    inverted: tuple[str, int] | None = None
    listing: tuple[str, list[Mention]] | None = None

    @property
    def speaks_of_a_person(self) -> bool:
        """Whether who is spoken of has hands."""
        return bool(self.group) and self.group[-1].person

    def people(self) -> list[int]:
        """Return the people who are spoken of."""
        spoken_of = self._subjects() if self.group else []
        return [mention.thing for mention in spoken_of if mention.person]

    def stop(self) -> None:
        """End the sentence: the next one has subjects of its own."""
        self.group, self.joint, self.open = [], "", ""
        self.inverted = self.listing = None

    def join(self, joint: str) -> None:
        """Note a comma or an "and"; the stronger of both stays."""
        self.joint = "and" if "and" in {joint, self.joint} else joint

    def relate(self, name: str, at: int, *, doing: bool = False) -> None:
        """Begin a relation whose subject is what the clause speaks of, or whoever does it."""
        self.subjects = self._doer() if doing or name in BODILY else []
        if self.group and not self.subjects:
            self.subjects = self._subjects()
        if name == "of" and self.mentions and self.mentions[-1].noun in CONTAINERS:
            # "A table with a bowl of oranges": the oranges are in the bowl.
            self.subjects = [self.mentions[-1]]
        self.open, self.open_at = name, at
        self.listing = self.inverted = None

    @property
    def is_dressing(self) -> bool:
        """Whether what is named next may be what somebody has on: "with a beard and a coat"."""
        listed = self.listing is not None and self.joint and self.listing[0] in DRESSING
        return self.open in DRESSING or bool(listed)

    def dress(self) -> None:
        """Take a look for the object of "with"; what is listed after it is one more."""
        if self.open:
            self.listing = (self.open, self.subjects)
        self.open = self.joint = ""

    def drop(self) -> None:
        """Forget a relation that found no object."""
        self.open = ""

    def lose_subject(self) -> None:
        """Something was named that is not drawn: what follows is said of that."""
        self.open, self.group, self.inverted, self.listing = "", [], None, None

    def refer(self, *, back: int = 1) -> None:
        """Let "it" be the object: the thing named before the subject, or the last one."""
        name, self.open = self.open, ""
        if not name or not self.mentions:
            return
        subject = self.subjects[0].thing if self.subjects else -1
        before = [m for m in self.mentions if m.thing < subject]
        if back == 0 or not before or not self.subjects:
            self.inverted = (name, self.mentions[-1].thing)
            return
        for mention in self.subjects:
            self._relation(name, mention, before[-1].thing)

    def perch(self, kind: Kind) -> bool:
        """Let the last thing sit on or in the hand of whoever it was named with."""
        if len(self.mentions) < 2:
            return False
        last = self.mentions[-1].thing
        tie = next((r for r in self.relations if r.subject == last), None)
        if tie is None:
            bearer = self.mentions[-2].thing
        elif tie.kind == "beside":
            bearer = tie.objects[0]
            self.relations.remove(tie)
        else:
            return True
        self.relations.append(Relation(kind, last, (bearer,)))
        return True

    def name(self, mention: Mention) -> None:
        """Take in a thing and settle what was waiting for it."""
        self.mentions.append(mention)
        if self.open:
            self._close(mention)
        elif self.listing and mention.joint and not self._begins_anew(mention):
            self._extend(mention)
        elif self.listing:
            # "A girl with a balloon and a boy": the boy begins anew.
            self.listing, self.group = None, [mention]
        elif self.inverted:
            self._relation(self.inverted[0], mention, self.inverted[1])
            self.group.append(mention)
        else:
            self.listing = None
            self.group = [*self.group, mention] if mention.joint else [mention]
        self.joint = ""

    def _close(self, mention: Mention) -> None:
        name, self.open = self.open, ""
        if not self.subjects:
            if name not in {"with", "of"}:
                self.inverted = (name, mention.thing)
            self.group = []
            return
        for subject in self.subjects:
            self._relation(name, subject, mention.thing)
        self.listing = (name, self.subjects) if name in LISTING else None
        self.group = list(self.subjects) if name in ASIDES else [mention]

    def _begins_anew(self, mention: Mention) -> bool:
        """Return whether something listed is no part of the list: a dog after a bowl of oranges."""
        assert self.listing is not None
        name, subjects = self.listing
        if name == "of":
            return mention.living
        beside_it = name == "with" and mention.joint == "," and mention.living
        return mention.person or (beside_it and not any(one.living for one in subjects))

    def _extend(self, mention: Mention) -> None:
        assert self.listing is not None
        name, subjects = self.listing
        for subject in subjects:
            if name == "between":
                self._widen(subject.thing, mention.thing)
            else:
                self._relation(name, subject, mention.thing)

    def _widen(self, subject: int, thing: int) -> None:
        for i, relation in enumerate(self.relations):
            if relation.kind == "between" and relation.subject == subject:
                self.relations[i] = Relation("between", subject, (*relation.objects, thing))

    def _doer(self) -> list[Mention]:
        """Return who was named last, where the clause speaks of a thing: "a café with a man"."""
        if not self.group or self.joint or self.group[-1].living:
            return []
        return [m for m in reversed(self.mentions) if m.living][:1]

    def _subjects(self) -> list[Mention]:
        """Return the last thing and those listed with it: "a dog and a cat on a bed"."""
        last = self.group[-1]
        chosen, anded, joint = [last], last.joint == "and", last.joint
        for mention in reversed(self.group[:-1]):
            if not joint or not anded or mention.stands != last.stands:
                break
            chosen.append(mention)
            joint = mention.joint
        return chosen[::-1]

    def _relation(self, name: str, subject: Mention, thing: int) -> None:
        other = next(m for m in self.mentions if m.thing == thing)
        if subject.thing == thing:
            return
        kind, a, b = _resolved(name, subject, other)
        if kind:
            self.relations.append(Relation(cast("Kind", kind), a, (b,)))


def _resolved(name: str, subject: Mention, other: Mention) -> tuple[str, int, int]:
    """Turn what was said into a kind of relation, with the thing that is placed first."""
    if name == "with" and subject.stands == "table" and other.noun == "table":
        return "on", subject.thing, other.thing
    kind = _borne(name, subject, other)
    if kind is not None:
        return kind, other.thing, subject.thing
    if name == "in" and other.noun in SEATS:
        return "on", subject.thing, other.thing
    if subject.stands == "sky" and other.noun in WINDOWS:
        # Through the glass, whichever word says so.
        return "in", subject.thing, other.thing
    if other.stands == "sky" and subject.stands != "sky" and name in {"facing", "in"}:
        # Who looks at the moon or lies in the sun is not beside it.
        return "", subject.thing, other.thing
    plain = {"facing": "beside", "from": "under", "of": "", "playing": "beside"}.get(name, name)
    return plain, subject.thing, other.thing


def _tops(subject: Mention, other: Mention) -> bool:
    """Return whether what comes with something stands on it: cherries on cakes, palms on isles."""
    laid = subject.noun in {"table", "desk"} and other.stands == "table"
    on_food = "food" in subject.kinds and other.noun in TOPPINGS
    return on_food or laid or (subject.noun in LANDS and other.stands == "ground")


def _borne(name: str, subject: Mention, other: Mention) -> str | None:
    """Return how the object hangs on the subject, where it is the object that is placed."""
    contained = subject.noun in CONTAINERS
    if name in {"with", "wearing", "holding", "in"} and other.clothing:
        return "worn"
    if name == "playing" and "instrument" in other.kinds:
        return None if other.noun in LARGE_INSTRUMENTS else "held"
    if name == "holding" or (name == "with" and other.noun in HELD and subject.person):
        return "held"
    if name == "with":
        return _accompanied(subject, other)
    if name == "of" and contained:
        return "in"
    return {"wearing": "worn", "ringed": "around"}.get(name)


def _accompanied(subject: Mention, other: Mention) -> str:
    """Return where something is that comes with something; the moon is where it always is."""
    if other.stands == "sky" and subject.stands != "sky":
        return "in" if subject.noun in WINDOWS else ""
    if _tops(subject, other):
        return "on"
    return "in" if subject.noun in CONTAINERS and other.noun not in CUTLERY else "beside"
