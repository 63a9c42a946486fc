"""Figures: one well-proportioned hand for all people, in hundredths."""

from dataclasses import dataclass

from pleinair.providers.illustrator.colour import darker
from pleinair.providers.illustrator.geometry import Command
from pleinair.providers.illustrator.pen import Pen
from pleinair.providers.illustrator.things import rainwear
from pleinair.providers.illustrator.things.forms import ball, form, limb, mark, tube
from pleinair.providers.illustrator.things.heads import Hair, hair_behind, hair_front, head, hood
from pleinair.providers.illustrator.things.measures import DANCING, DOWN, Figure, Reach

SHOES = "#4a3b3f"
DENIM = "#4b5f86"


@dataclass(frozen=True, slots=True)
class Arms:
    """Where both hands are, and whether the sleeves are short."""

    left: Reach = DOWN
    right: Reach = DOWN
    short: bool = False


HANGING = Arms()


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
