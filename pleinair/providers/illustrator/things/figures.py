"""Figures: one well-proportioned hand for all people, in hundredths.

A figure stands facing us. Faces, hair and hats are drawn about the middle of the head, where the
half height of the head is ten.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

from pleinair.providers.illustrator.colour import darker, mix
from pleinair.providers.illustrator.geometry import Command
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things import likeness, rainwear
from pleinair.providers.illustrator.things.faces import MOODY, cheeks, eyes, smile
from pleinair.providers.illustrator.things.forms import ball, form, limb, mark, tube

SKINS = ("#f7d3b5", "#f0bf98", "#dda073", "#bd7f55", "#935f41", "#6f4732")
HAIRS = ("#2f262b", "#4b3129", "#7b4b2e", "#a9682f", "#d8a252", "#bf5a30")
SHOES = "#4a3b3f"
DENIM = "#4b5f86"

Hair = Literal["short", "swept", "long", "bob", "bun", "tails", "curls", "bald"]
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
class Arms:
    """Where both hands are, and whether the sleeves are short."""

    left: Reach = DOWN
    right: Reach = DOWN
    short: bool = False


HANGING = Arms()


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


def legs(pen: Pen, f: Figure, cloth: str, *, shoes: str = SHOES, bare: bool = False) -> None:
    """Draw both legs and the shoes; bare legs are skin to the shoes."""
    colour = f.skin if bare else cloth
    if "dancing" in f.looks:
        _lifted_leg(pen, f, darker(colour, 0.1), shoes)
    for side, shade in ((1, 0.1), (-1, 0.0)):
        if side > 0 and "dancing" in f.looks:
            continue
        x = f.x + side * f.hip * 0.5
        foot = f.x + side * f.hip * 0.62
        width = f.hip * (0.62 if bare else 0.98)
        limb(pen, f"M{x} {f.hip_y} L{foot} 95", width, width * 0.72, darker(colour, shade))
        shoe(pen, foot, f.hip * 0.5, shoes)


def _lifted_leg(pen: Pen, f: Figure, colour: str, shoes: str) -> None:
    """Draw the leg on our right bent, its foot behind the other knee's height."""
    x, low = f.x + f.hip * 0.5, f.hip_y + 0.36 * (100 - f.hip_y)
    foot = x + f.hip * 0.5, low + 0.3 * (100 - f.hip_y)
    spine = f"M{x} {f.hip_y} Q{x + f.hip * 2.4} {low} {foot[0]} {foot[1]}"
    limb(pen, spine, f.hip * 0.94, f.hip * 0.66, colour)
    with pen.placed(foot[0], foot[1] - 96):
        shoe(pen, 0, f.hip * 0.5, shoes)


def shoe(pen: Pen, x: float, w: float, colour: str) -> None:
    """Draw a shoe on the ground."""
    form(
        pen,
        f"M{x - w} 100 Q{x - w * 1.1} {96 - w * 0.3} {x} {95.6 - w * 0.3}"
        f" Q{x + w * 1.3} {96.4} {x + w * 1.4} 100 Z",
        colour,
        light=0,
    )


def torso(pen: Pen, f: Figure, cloth: str) -> tuple[Command, ...]:
    """Draw the upper body down to the hip, and return it for belts and buttons."""
    x, y, s, h = f.x, f.shoulder_y, f.shoulder, f.hip
    low, waist = f.hip_y + 2.5, (f.shoulder_y + f.hip_y) / 2 + 4
    data = (
        f"{x - s * 0.4} {y - 1.6}, {x - s} {y + 1.6}, {x - s * 1.02} {y + 8}, "
        f"{x - h * 0.94} {waist},"
        f" {x - h * 1.06} {low}*, {x + h * 1.06} {low}*, {x + h * 0.94} {waist},"
        f" {x + s * 1.02} {y + 8}, {x + s} {y + 1.6}, {x + s * 0.4} {y - 1.6}"
    )
    return form(pen, data, cloth, light=0.08)


def skirt(
    pen: Pen, f: Figure, cloth: str, *, hem: float, flare: float = 1.0
) -> tuple[Command, ...]:
    """Draw a skirt from the waist to `hem`; returns it for trimmings."""
    x, top = f.x, (f.shoulder_y + f.hip_y) / 2 + 2
    w, low = f.hip * 0.9, f.hip * (1.3 + flare)
    mid = (top + hem) / 2
    return form(
        pen,
        f"M{x - w} {top} C{x - w * 1.1} {mid - 6} {x - low} {mid} {x - low} {hem}"
        f" Q{x} {hem + 4} {x + low} {hem} C{x + low} {mid} {x + w * 1.1} {mid - 6} {x + w} {top} Z",
        cloth,
        light=0.08,
    )


def arm(
    pen: Pen,
    f: Figure,
    side: int,
    sleeve: str,
    *,
    reach: Reach = DOWN,
    short: bool = False,
    glove: str | None = None,
) -> tuple[float, float]:
    """Draw an arm (-1 on our left, 1 on our right) and return where its hand is."""
    k = f.size
    x, y = f.x + side * f.shoulder * 0.86, f.shoulder_y + 2.8
    (ex, ey), (hx, hy) = DANCING[side] if "dancing" in f.looks else reach
    hand, elbow = (x + side * hx * k, y + hy * k), (x + side * ex * k * 1.3, y + ey * k)
    if f.hands:
        hand = f.hands[0 if side < 0 else 1]
        elbow = (x + hand[0]) / 2 + side * 9 * k, max(y, hand[1]) + 8 * k
    first = len(pen.shapes)
    spine = f"M{x} {y} Q{elbow[0]} {elbow[1]} {hand[0]} {hand[1]}"
    colour = darker(sleeve, 0.06 if side < 0 else 0.14)
    if short:
        limb(pen, spine, 4.6 * k, 3.6 * k, f.skin)
        mark(pen, tube(spine, 6 * k, 5.6 * k), (x, y, 8.4 * k, 8.4 * k), colour, role="body")
    else:
        limb(pen, spine, 6 * k, 4.8 * k, colour)
    ball(pen, (*hand, 2.7 * k, 2.7 * k), glove or f.skin, light=0)
    pen.arms.append((first, len(pen.shapes)))
    return hand


def head(pen: Pen, f: Figure, *, ears: bool = True, face: bool = True) -> None:
    """Draw neck, head and a friendly face."""
    neck = f.head * 0.34
    pen.rect(
        (
            f.x - neck,
            f.head_y + f.head * 0.6,
            neck * 2,
            f.shoulder_y + 2.6 - f.head_y - f.head * 0.6,
        ),
        darker(f.skin, 0.14),
        r=neck * 0.8,
        role="shade",
    )
    with head_space(pen, f):
        if ears:
            for side in (-1, 1):
                ball(pen, (side * 9, 1, 2.1, 2.6), darker(f.skin, 0.06), light=0)
        data = "0 -10, 6.4 -8, 9 -2, 8.6 4, 5.4 8.6, 0 10, -5.4 8.6, -8.6 4, -9 -2, -6.4 -8"
        form(pen, data, f.skin, shade=0.1, light=0)
        if face:
            features(pen, f)
            likeness.face(pen, f.looks, skin=f.skin, hair=f.hair)


def features(pen: Pen, f: Figure) -> None:
    """Draw eyes, brows, nose, cheeks and mouth within the head's space."""
    line = darker(f.skin, 0.38)
    eyes(pen, 0.5, 0.4, apart=7.2, r=1.15)
    for side in () if pen.mood in MOODY else (-1, 1):
        x = 0.5 + side * 3.7
        pen.line(f"M{x - 1.5} -2.4 Q{x} -3.5 {x + 1.5} -2.4", darker(f.hair, 0.1), 0.7)
    pen.line("M0.6 2.2 Q1.7 3.2 0.4 3.5", line, 0.6)
    cheeks(pen, 0.4, 4, apart=11.4, r=1.6, colour="#e8716b")
    if pen.mood in MOODY:
        smile(pen, 0.5, 6.6, 4.6, colour="#a8464a", width=0.9)
        return
    pen.path(
        "M-1.9 5.1 Q0.5 6.2 2.9 5.1 Q2.3 7.7 0.5 7.7 Q-1.3 7.7 -1.9 5.1 Z", "#a8464a", role="detail"
    )


_BACK: dict[Hair, str] = {
    "long": "0 -12.4, 8 -10.4, 11.4 -2, 12 10, 12.6 18*, 6 17, 0 18, -6 17, -12.6 18*, -12 10, "
    "-11.4 -2, -8 -10.4",
    "bob": "0 -12.4, 8 -10.4, 11.4 -3, 11.8 5, 9.6 10*, 0 9, -9.6 10*, -11.8 5, -11.4 -3, -8 -10.4",
    "curls": "0 -15, 7 -14, 12 -9, 14 -2, 13.4 6, 9 11, -9 11, -13.4 6, -14 -2, -12 -9, -7 -14",
}
_FRONT: dict[Hair, str] = {
    "short": "-9.6 1.6*, -10.6 -5, -7 -11, 0 -12.8, 7 -11, 10.6 -5, 9.6 1.6*, 8.2 -3.4, 5 -6.2, "
    "-1 -5.4, -6 -6, -8 -2.6",
    "swept": "-9.6 1.6*, -10.8 -5, -8 -11, -1 -13.6, 7 -12.4, 11 -7, 9.8 1.6*, 8.4 -4, 4 -5, "
    "-3 -7.6, -7 -6, -8.2 -2.6",
    "long": "-9.8 5*, -10.8 -5, -7 -11.2, 0 -12.8, 7 -11.2, 10.8 -5, 9.8 5*, 8.2 -2, 3 -5.6, "
    "-3 -9, -6 -4.4, -8.4 -1",
    "bob": "-9.8 4*, -10.8 -5, -7 -11.2, 0 -12.8, 7 -11.2, 10.8 -5, 9.8 4*, 8.6 -3.6, 3 -4.4, "
    "0 -3.8, -4 -4.4, -8.6 -3.4",
    "bun": "-9.4 1*, -10.4 -5, -7 -10.8, 0 -12.4, 7 -10.8, 10.4 -5, 9.4 1*, 8 -4, 4 -7.4, "
    "0 -8.4, -4 -7.4, -8 -4",
    "tails": "-9.6 2*, -10.6 -5, -7 -11, 0 -12.8, 7 -11, 10.6 -5, 9.6 2*, 8.4 -4, 4 -5, 0 -7, "
    "-4 -5, -8.4 -4",
    "curls": "-10 2*, -11.6 -5, -8 -12, 0 -13.6, 8 -12, 11.6 -5, 10 2*, 8 -3.6, 5 -5.8, 1 -5, "
    "-3 -6.2, -7.6 -3.4",
}


def _style(f: Figure, usual: Hair) -> Hair:
    """Return how the hair is worn: as was said, or as is usual."""
    if "bald" in f.looks:
        return "bald"
    if "long" in f.looks or "straight" in f.looks:
        return "long"
    return "short" if "short" in f.looks else usual


def hair_behind(pen: Pen, f: Figure, style: Hair) -> None:
    """Draw the hair that falls behind the head; before the body."""
    style = _style(f, style)
    with head_space(pen, f):
        if "curly" in f.looks:
            likeness.curls_behind(pen, f.hair, long=style == "long")
            return
        dark = darker(f.hair, 0.16)
        if style in _BACK:
            form(pen, _BACK[style], dark, light=0)
        if style == "bun":
            ball(pen, (0, -11.8, 5, 4.2), dark)
        if style == "tails":
            for side in (-1, 1):
                with pen.placed(mirror=side < 0):
                    form(pen, "9 -4, 14 -5, 17.4 0, 16.6 8, 12.6 11, 11 5", dark)


def hair_front(pen: Pen, f: Figure, style: Hair) -> None:
    """Draw the hair over the forehead; after the head."""
    style = _style(f, style)
    if style not in _FRONT:
        return
    with head_space(pen, f):
        if "curly" in f.looks:
            likeness.curls_before(pen, f.hair)
            return
        form(pen, _FRONT[style], f.hair, shade=0.12, light=0.14)
        if style == "tails":
            for side in (-1, 1):
                pen.circle(side * 10.4, -2.6, 1.7, "#e8697a", role="detail")


def beard(pen: Pen, f: Figure, colour: str, *, length: float = 4.0) -> None:
    """Draw a full beard with a moustache and the mouth in it."""
    with head_space(pen, f):
        likeness.beard(pen, likeness.colour_of(f.looks, "beard") or colour, length=length)


def dressed(
    pen: Pen,
    f: Figure,
    *,
    top: str,
    trousers: str = DENIM,
    style: Hair = "short",
    arms: Arms = HANGING,
    shoes: str = SHOES,
) -> tuple[tuple[float, float], tuple[float, float]]:
    """Draw a whole person in top and trousers; returns both hands, left first."""
    top = rainwear.cloth(f.looks) or top
    hair_behind(pen, f, style)
    legs(pen, f, trousers, shoes=shoes)
    torso(pen, f, top)
    raincoat(pen, f)
    hands = (
        arm(pen, f, -1, top, reach=arms.left, short=arms.short),
        arm(pen, f, 1, top, reach=arms.right, short=arms.short),
    )
    head(pen, f)
    hair_front(pen, f, style)
    hood(pen, f)
    return hands


def raincoat(pen: Pen, f: Figure) -> None:
    """Let a coat against the rain hang from the waist to below the hip, where one is worn."""
    if cloth := rainwear.cloth(f.looks):
        hem = f.hip_y + 0.42 * (100 - f.hip_y)
        rainwear.buttons(pen, f.x, f.shoulder_y, skirt(pen, f, cloth, hem=hem, flare=0.45), cloth)


def hood(pen: Pen, f: Figure) -> None:
    """Draw the hood of a raincoat, where one is worn; after the head and its hair."""
    if cloth := rainwear.cloth(f.looks):
        with head_space(pen, f):
            rainwear.hood(pen, cloth)


def robed(
    pen: Pen,
    f: Figure,
    *,
    cloth: str,
    style: Hair = "long",
    hem: float = 97.0,
    flare: float = 1.0,
    arms: Arms = HANGING,
) -> tuple[Command, ...]:
    """Draw a whole person in a dress or robe; returns the skirt for trimmings."""
    cloth = rainwear.cloth(f.looks) or cloth
    short = arms.short and not rainwear.cloth(f.looks)
    hair_behind(pen, f, style)
    legs(pen, f, cloth, bare=True, shoes=darker(cloth, 0.4))
    torso(pen, f, cloth)
    bell = skirt(pen, f, cloth, hem=hem, flare=flare)
    mark(pen, bell, (f.x, (f.shoulder_y + f.hip_y) / 2 + 3, f.hip * 1.2, 1.3), darker(cloth, 0.3))
    arm(pen, f, -1, cloth, reach=arms.left, short=short)
    arm(pen, f, 1, cloth, reach=arms.right, short=short)
    if rainwear.cloth(f.looks):
        rainwear.buttons(pen, f.x, f.shoulder_y, bell, cloth)
    head(pen, f)
    hair_front(pen, f, style)
    hood(pen, f)
    return bell
