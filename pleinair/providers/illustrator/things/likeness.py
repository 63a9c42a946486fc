"""What is said of how somebody looks: hair, beard, glasses, years.

Drawn about the middle of a head whose half height is ten.
"""

from collections.abc import Sequence

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Pen
from pleinair.providers.illustrator.things.forms import ball, form, rows

# What `Look.looks` may say; "hair" and "beard" are followed by a colour.
DRAWN = frozenset({
    "curly", "straight", "long", "short", "bald", "beard", "moustache", "glasses",
    "sunglasses", "old", "young", "hair", "raincoat", "coat", "dancing",
})  # fmt: skip
GREY = "#d3d0cb"
WIRE = "#3f3a45"
LIPS = "#a8464a"
# Curls as x, y and radius: those behind the head, those that hang lower, those on the forehead.
BEHIND = rows(
    "0 -13 5, 6 -12 5, -6 -12 5, 10.4 -7.6 4.8, -10.4 -7.6 4.8, 12 -2 4.6, -12 -2 4.6, "
    "11.6 4 4.4, -11.6 4 4.4, 9.6 9 4, -9.6 9 4"
)
LOWER = rows("12.6 9 4.4, -12.6 9 4.4, 13 14 4.2, -13 14 4.2, 10.4 18 4, -10.4 18 4")
BEFORE = rows(
    "-9.4 -2.6 2.7, 9.4 -2.6 2.7, -8.4 -6.4 3.2, 8.4 -6.4 3.2, -4.6 -8.4 3.2, 4.8 -8.4 3.2, "
    "0 -9 3.2, -6.6 -11 3.2, 6.6 -11 3.2, -2.2 -12 3.2, 2.6 -12 3.2"
)


def colour_of(looks: Sequence[str], part: str) -> str:
    """Return the colour that was said of "hair", a "beard" or a "coat", or an empty string."""
    said = [look.removeprefix(f"{part} ") for look in looks if look.startswith(f"{part} #")]
    return said[-1] if said else ""


def hair_of(looks: Sequence[str]) -> str:
    """Return the colour of hair that was said, grey for the old, or an empty string."""
    return colour_of(looks, "hair") or (GREY if "old" in looks else "")


def curls_behind(pen: Pen, hair: str, *, long: bool) -> None:
    """Draw the curls behind the head."""
    dark = darker(hair, 0.14)
    form(pen, "0 -14, 9 -11, 12 -2, 11 9, 0 11, -11 9, -12 -2, -9 -11", dark, light=0)
    for x, y, r in (*BEHIND, *(LOWER if long else ())):
        ball(pen, (x, y, r, r), dark, light=0.06)


def curls_before(pen: Pen, hair: str) -> None:
    """Draw the curls above the forehead."""
    for i, (x, y, r) in enumerate(BEFORE):
        ball(pen, (x, y, r, r), lighter(hair, 0.08) if i % 2 else hair, light=0.12)


def face(pen: Pen, looks: Sequence[str], *, skin: str, hair: str) -> None:
    """Draw on a face what was said of it: wrinkles, a beard, a moustache, glasses."""
    if "old" in looks:
        _wrinkles(pen, darker(skin, 0.24))
    whiskers = colour_of(looks, "beard") or hair
    if "beard" in looks:
        beard(pen, whiskers)
    if "moustache" in looks:
        data = "0.5 4, 3.4 3.4, 6.4 5.6, 3.6 5.8, 0.5 5.2, -2.6 5.8, -5.4 5.6, -2.4 3.4"
        form(pen, data, whiskers, light=0)
    if "sunglasses" in looks:
        _glasses(pen, dark=True)
    elif "glasses" in looks:
        _glasses(pen, dark=False)


def beard(pen: Pen, colour: str, *, length: float = 4.0) -> None:
    """Draw a full beard with a moustache and the mouth in it."""
    low = 10 + length
    data = (
        f"-9 0*, -7.4 4, -3.4 3.6, 0.5 4.2, 4.2 3.6, 7.8 4, 9 0*, 9 7, 5 {low - 1}, "
        f"0 {low + 1}, -5 {low - 1}, -9 7"
    )
    form(pen, data, colour, shade=0.12, light=0)
    mouth = "M-1.6 6.4 Q0.5 7.2 2.6 6.4 Q2 8.4 0.5 8.4 Q-1 8.4 -1.6 6.4 Z"
    pen.path(mouth, LIPS, role="detail")


def _wrinkles(pen: Pen, line: str) -> None:
    pen.line("M-3 -5.4 Q0.5 -6 4 -5.4", line, 0.4)
    for side in (-1, 1):
        x = 0.5 + side * 3.6
        pen.line(f"M{x - 1.4} 2.6 Q{x} 3.3 {x + 1.4} 2.6", line, 0.4)
        pen.line(f"M{x + side * 2.4} 0.4 l{side * 1.2} -0.6", line, 0.4)


def _glasses(pen: Pen, *, dark: bool) -> None:
    for side in (-1, 1):
        x = 0.5 + side * 3.6
        pen.line([(x + side * 2.7, -0.2), (side * 9, -0.6)], WIRE, 0.6)
        if dark:
            lens = f"M{x - 3} -1.4 H{x + 3} Q{x + 3} 3.4 {x} 3.4 Q{x - 3} 3.4 {x - 3} -1.4Z"
            pen.path(lens, "#26242c", stroke="#17161b", width=0.5, role="detail")
            pen.line([(x - 1.6, -0.2), (x - 0.4, 1.4)], "#8d93a6", 0.5, role="light")
            continue
        pen.ellipse((x, 0.4, 2.8, 2.6), "#eaf5fa", role="light", opacity=0.22)
        ring = f"M{x - 2.8} 0.4 a2.8 2.6 0 1 1 5.6 0 a2.8 2.6 0 1 1 -5.6 0 Z"
        pen.path(ring, None, stroke=WIRE, width=0.6, role="line")
    pen.line("M-0.4 0 Q0.5 -0.7 1.4 0", WIRE, 0.6)
