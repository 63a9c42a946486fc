"""Heads of people: faces, hair, beards and hoods.

They are drawn about the middle of the head, where its half height is ten.
"""

from typing import Literal

from pleinair.providers.illustrator.colour import darker
from pleinair.providers.illustrator.pen import Pen
from pleinair.providers.illustrator.things import likeness, rainwear
from pleinair.providers.illustrator.things.faces import MOODY, cheeks, eyes, smile
from pleinair.providers.illustrator.things.forms import ball, form
from pleinair.providers.illustrator.things.measures import Figure, head_space

Hair = Literal["short", "swept", "long", "bob", "bun", "tails", "curls", "bald"]


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


def hood(pen: Pen, f: Figure) -> None:
    """Draw the hood of a raincoat, where one is worn; after the head and its hair."""
    if cloth := rainwear.cloth(f.looks):
        with head_space(pen, f):
            rainwear.hood(pen, cloth)
