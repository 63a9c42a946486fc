"""Bodies: parts that many animals share, in hundredths."""

from pleinair.providers.illustrator.colour import darker
from pleinair.providers.illustrator.pen import Pen
from pleinair.providers.illustrator.things.forms import form, limb


def leg(
    pen: Pen,
    x: float,
    top: float,
    width: float,
    colour: str,
    *,
    foot: float = 0.0,
    hoof: str | None = None,
    slim: float = 0.55,
) -> None:
    """Draw a hoofed leg from `top` to the ground; the foot stands `foot` to the right."""
    low, knee = 100.0, top + (100 - top) * 0.52
    end = width * slim
    fx = x + foot
    limb(
        pen,
        f"M{x} {top} Q{x} {knee - 8} {x + foot * 0.3} {knee} L{fx} {low - 4}",
        width,
        end,
        colour,
        middle=width * 0.62,
    )
    if hoof:
        w, h = end * 0.62, width * 0.42
        form(
            pen,
            f"M{fx - w} {low - h} L{fx + w} {low - h} L{fx + w * 1.35} {low}"
            f" L{fx - w * 1.1} {low} Z",
            hoof,
            light=0,
        )


def paw(pen: Pen, x: float, top: float, width: float, colour: str, *, toe: float = 1.0) -> None:
    """Draw a straight thick leg ending in a round paw that points right."""
    limb(pen, f"M{x} {top} L{x} {100 - width * 0.45}", width, width * 0.94, colour)
    y = 100 - width * 0.3
    r = width * 0.62 * toe
    form(
        pen,
        f"M{x - width * 0.5} 100 Q{x - width * 0.55} {y - width * 0.3} {x} {y - width * 0.3}"
        f" Q{x + r * 1.25} {y - width * 0.25} {x + r * 1.2} 100 Z",
        colour,
        light=0,
    )


def tuft(pen: Pen, data: str, colour: str, *, streak: str | None = None) -> None:
    """Draw hair or a mane as one form, with a darker streak when its line is given."""
    form(pen, data, colour, shade=0.18)
    if streak:
        pen.line(streak, darker(colour, 0.22), 1.2)
