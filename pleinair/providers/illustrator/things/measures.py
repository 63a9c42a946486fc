"""Measures of people, in hundredths of their height: where joints are, and how arms reach.

A figure stands facing us.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from pleinair.providers.illustrator.colour import mix
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things import likeness

SKINS = ("#f7d3b5", "#f0bf98", "#dda073", "#bd7f55", "#935f41", "#6f4732")
HAIRS = ("#2f262b", "#4b3129", "#7b4b2e", "#a9682f", "#d8a252", "#bf5a30")

# Elbow and hand, as offsets from the shoulder for the right arm: x outwards, y downwards.
Reach = tuple[tuple[float, float], tuple[float, float]]
DOWN: Reach = ((3.4, 12), (2.4, 25))
HIP: Reach = ((10, 9), (0.5, 21))
UP: Reach = ((9, -3), (10, -17))
OUT: Reach = ((7, 5), (15, 8))
HOLD: Reach = ((4.4, 13), (10, 13))
ACROSS: Reach = ((4.6, 14), (-4, 14))
# Somebody who dances: one arm up, one out, one foot off the ground.
DANCING: dict[int, Reach] = {-1: ((9, 4), (17, 1)), 1: ((8, -6), (9, -21))}


@dataclass(frozen=True, slots=True)
class Figure:
    """Measures and colours of one person. `x` is the middle, `head` half the head's height.

    `looks` are what was said of hair, beard, glasses and years. `hands` are where the hands of
    somebody who plays an instrument are, left first.
    """

    skin: str
    hair: str
    x: float = 25.0
    head: float = 11.0
    head_y: float = 15.0
    shoulder_y: float = 29.0
    shoulder: float = 9.0
    hip_y: float = 58.0
    hip: float = 7.6
    looks: tuple[str, ...] = ()
    hands: tuple[tuple[float, float], tuple[float, float]] | None = None

    @property
    def size(self) -> float:
        """Width of limbs against an adult's."""
        return self.shoulder / 9.0


def adult(look: Look, *, x: float = 25.0, slim: float = 0.0, hair: str | None = None) -> Figure:
    """Return a grown person with skin and hair by chance."""
    skin, own = _chance(look)
    said = likeness.hair_of(look.looks)
    return Figure(
        skin,
        said or hair or own,
        x=x,
        shoulder=9.4 - slim,
        hip=7.8 - slim * 0.4,
        looks=look.looks,
        hands=_hands(look, x),
    )


def child(look: Look, *, x: float = 29.0) -> Figure:
    """Return a child, whose head is larger against the body."""
    skin, hair = _chance(look)
    hair = likeness.hair_of(look.looks) or hair
    return Figure(
        skin, hair, x, 16.5, 21.0, 40.0, 9.4, 69.0, 8.6, look.looks, _hands(look, x)
    )  # fmt: skip


def _hands(look: Look, x: float) -> tuple[tuple[float, float], tuple[float, float]] | None:
    if look.hands is None:
        return None
    (left, left_y), (right, right_y) = look.hands
    return (x + left * 100, left_y * 100), (x + right * 100, right_y * 100)


def _chance(look: Look) -> tuple[str, str]:
    tone = look.rng.random() * (len(SKINS) - 1)
    at = int(tone)
    skin = mix(SKINS[at], SKINS[min(at + 1, len(SKINS) - 1)], tone - at)
    dark_enough = HAIRS[:3] if at >= 2 else HAIRS
    return skin, look.rng.choice(dark_enough)


@contextmanager
def head_space(pen: Pen, f: Figure) -> Iterator[None]:
    """Draw about the middle of the head, where its half height is ten."""
    with pen.placed(f.x, f.head_y, scale=f.head / 10):
        yield
