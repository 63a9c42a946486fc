"""Faces: eyes, cheeks, noses and mouths, the same hand for everybody. In hundredths."""

from pleinair.providers.illustrator.colour import luminance
from pleinair.providers.illustrator.pen import Pen
from pleinair.providers.illustrator.things.forms import INK

BLUSH = "#f08a8a"
TEAR = "#8fd0ee"
AMBER = "#e3b23c"

# How far the outer ends of the brows rise in a mood, as a share of their length.
BROWS = {"sad": -0.45, "angry": 0.5, "surprised": 0.0}
MOODY = frozenset(BROWS)


def eye(
    pen: Pen,
    x: float,
    y: float,
    r: float,
    *,
    iris: str = INK,
    white: bool = False,
    side: int = -1,
) -> None:
    """Draw an eye looking at us, with its highlight; asleep it is shut.

    `side` is 1 for the right eye of a face: brows lean towards the nose. One eye alone is in a
    face that looks to the right.
    """
    pen.sees(x, y)
    if pen.mood == "sleeping":
        pen.line(f"M{x - r * 1.3} {y} Q{x} {y + r * 1.5} {x + r * 1.3} {y}", iris, r * 0.5)
        return
    if white:
        pen.ellipse((x, y, r * 1.45, r * 1.6), "#ffffff", role="light")
    pen.ellipse((x, y, r, r * 1.15), iris, role="detail")
    if iris != INK:
        pen.ellipse((x, y, r * 0.62, r * 0.85), INK, role="detail")
    pen.circle(x - r * 0.32, y - r * 0.42, r * 0.36, "#ffffff", role="light")
    if pen.mood == "sad":
        _tear(pen, x, y + r * 1.4, r * 0.8)
    if pen.mood in BROWS:
        _brow(pen, x, y - r * 2, r * 1.3, side * BROWS[pen.mood], iris)


def _tear(pen: Pen, x: float, y: float, r: float) -> None:
    drop = f"M{x} {y} C{x + r} {y + r * 1.2} {x + r} {y + r * 2.4} {x} {y + r * 2.4}"
    pen.path(f"{drop} C{x - r} {y + r * 2.4} {x - r} {y + r * 1.2} {x} {y}Z", TEAR, role="detail")


def eyes(
    pen: Pen, x: float, y: float, *, apart: float, r: float, iris: str = INK, white: bool = False
) -> None:
    """Draw two eyes about a middle."""
    for side in (-1, 1):
        eye(pen, x + side * apart / 2, y, r, iris=iris, white=white, side=side)


def _brow(pen: Pen, x: float, y: float, half: float, slope: float, colour: str) -> None:
    rise, arch = half * slope, 0.0 if slope else half
    bow = f"Q{x} {y - arch * 1.3}"
    pen.line(
        f"M{x - half} {y + rise - arch * 0.5} {bow} {x + half} {y - rise - arch * 0.5}",
        colour,
        half * 0.34,
    )


def iris_on(fur: str) -> str:
    """Return the colour of eyes that are seen on this fur: amber where black would be lost."""
    return AMBER if luminance(fur) < 0.24 else INK


def cheeks(pen: Pen, x: float, y: float, *, apart: float, r: float, colour: str = BLUSH) -> None:
    """Draw a blush on both sides of a middle."""
    for side in (-1, 1):
        pen.ellipse((x + side * apart / 2, y, r, r * 0.7), colour, role="detail", opacity=0.45)


def smile(pen: Pen, x: float, y: float, w: float, *, colour: str = INK, width: float = 1.0) -> None:
    """Draw a closed mouth that smiles, unless the mood is another."""
    if pen.mood == "surprised":
        pen.ellipse((x, y + w * 0.2, w * 0.2, w * 0.28), colour, role="detail")
        return
    h = w * (-0.32 if pen.mood in {"sad", "angry"} else 0.32)
    pen.line(f"M{x - w / 2} {y} Q{x} {y + h * 2} {x + w / 2} {y}", colour, width)


def muzzle(pen: Pen, x: float, y: float, w: float, *, nose: str = INK, width: float = 1.0) -> None:
    """Draw a small animal's nose and the mouth under it; `w` is the width of the mouth."""
    n = w * 0.26
    pen.path(
        f"M{x - n} {y} Q{x} {y - n * 0.7} {x + n} {y} "
        f"Q{x + n * 0.6} {y + n * 1.1} {x} {y + n * 1.2}"
        f" Q{x - n * 0.6} {y + n * 1.1} {x - n} {y} Z",
        nose,
        role="detail",
    )
    low = y + w * 0.5
    if pen.mood == "surprised":
        pen.ellipse((x, low + w * 0.1, w * 0.2, w * 0.26), INK, role="detail")
        return
    if pen.mood in {"sad", "angry"}:
        pen.line(
            f"M{x - w / 2} {low + w * 0.2} Q{x} {low - w * 0.25} {x + w / 2} {low + w * 0.2}",
            INK,
            width,
        )
        return
    pen.line(
        f"M{x - w / 2} {low} Q{x - w * 0.2} {low + w * 0.24} {x} {low - w * 0.04}"
        f" Q{x + w * 0.2} {low + w * 0.24} {x + w / 2} {low}",
        INK,
        width,
    )


def whiskers(pen: Pen, x: float, y: float, *, apart: float, length: float, colour: str) -> None:
    """Draw two whiskers on either side."""
    for side in (-1, 1):
        near = x + side * apart / 2
        far = near + side * length
        pen.line([(near, y - 1), (far, y - 2.5)], colour, 0.6)
        pen.line([(near, y + 1.2), (far, y + 2.2)], colour, 0.6)
