"""Windows and doors, shared by everything that people live and work in."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Fill, Look, Pen, Role
from pleinair.providers.illustrator.things.tones import (
    BRASS,
    LAMPLIGHT,
    WHITE,
    across,
    glass,
)

# Upper left corner, width and height.
Box = tuple[float, float, float, float]


def lights(look: Look, y1: float, y2: float) -> tuple[Fill, Role]:
    """Return how a pane from y1 to y2 is filled: with sky, or with lamplight."""
    return (LAMPLIGHT, "glow") if look.lit else (glass(y1, y2), "detail")


def pane(
    pen: Pen,
    look: Look,
    box: Box,
    *,
    frame: str = WHITE,
    bars: tuple[int, int] = (1, 1),
    sill: bool = True,
) -> None:
    """Draw a framed window; `bars` are its upright and level glazing bars."""
    x, y, w, h = box
    edge = min(w, h) * 0.11
    fill, role = lights(look, y, y + h)
    pen.rect((x - edge, y - edge, w + 2 * edge, h + 2 * edge), frame, role="detail")
    pen.rect((x, y, w, h), fill, role=role)
    if not look.lit:
        shine = [(x, y + h * 0.75), (x, y + h * 0.3), (x + w * 0.6, y), (x + w * 0.95, y)]
        pen.polygon(shine, WHITE, role="light", opacity=0.35)
    upright, level = bars
    for i in range(1, upright + 1):
        pen.rect((x + w * i / (upright + 1) - edge / 3, y, edge / 1.5, h), frame, role="detail")
    for i in range(1, level + 1):
        pen.rect((x, y + h * i / (level + 1) - edge / 3, w, edge / 1.5), frame, role="detail")
    if sill:
        pen.rect((x - edge * 2, y + h + edge * 0.6, w + edge * 4, edge * 1.2), frame, role="detail")
        below = y + h + edge * 1.8
        pen.rect(
            (x - edge * 1.4, below, w + edge * 2.8, edge * 0.7),
            "#10131f",
            role="shade",
            opacity=0.15,
        )


def arch(pen: Pen, look: Look, box: Box, *, frame: str | None = WHITE) -> None:
    """Draw a window with a round head."""
    x, y, w, h = box
    if frame:
        e = w * 0.14
        pen.path(_arched(x - e, y - e, w + 2 * e, h + 2 * e), frame, role="detail")
    fill, role = lights(look, y, y + h)
    pen.path(_arched(x, y, w, h), fill, role=role)
    if frame:
        pen.rect((x + w / 2 - w * 0.05, y, w * 0.1, h), frame, role="detail")
        pen.rect((x, y + h * 0.55, w, w * 0.1), frame, role="detail")


def porthole(pen: Pen, look: Look, x: float, y: float, r: float, *, frame: str = WHITE) -> None:
    """Draw a round window around (x, y)."""
    fill, role = lights(look, y - r, y + r)
    pen.circle(x, y, r * 1.3, frame, role="detail")
    pen.circle(x, y, r, fill, role=role)
    if not look.lit:
        pen.path(
            f"M{x - r * 0.7} {y} A{r * 0.7} {r * 0.7} 0 0 1 {x} {y - r * 0.7}",
            stroke=WHITE,
            width=r * 0.22,
            opacity=0.7,
            role="light",
        )


def door(
    pen: Pen,
    box: Box,
    colour: str,
    *,
    frame: str | None = WHITE,
    round_head: bool = False,
) -> None:
    """Draw a closed door with panels and a knob."""
    x, y, w, h = box
    e = w * 0.12
    head = _arched if round_head else _square
    if frame:
        pen.path(head(x - e, y - e, w + 2 * e, h + e), frame, role="detail")
    pen.path(head(x, y, w, h), across(colour, x, x + w), role="detail")
    top = y + w * 0.5 if round_head else y + h * 0.1
    middle = (top + y + h) / 2
    for left in (x + w * 0.16, x + w * 0.56):
        pen.rect(
            (left, top, w * 0.28, middle - top - w * 0.06),
            darker(colour, 0.22),
            r=w * 0.04,
            role="shade",
        )
        pen.rect(
            (left, middle + w * 0.1, w * 0.28, (y + h - middle) * 0.72),
            darker(colour, 0.22),
            r=w * 0.04,
            role="shade",
        )
    pen.circle(x + w * 0.88, middle + w * 0.04, w * 0.06, lighter(BRASS, 0.2), role="detail")


def _arched(x: float, y: float, w: float, h: float) -> str:
    r = w / 2
    return f"M{x} {y + h} V{y + r} A{r} {r} 0 0 1 {x + w} {y + r} V{y + h}Z"


def _square(x: float, y: float, w: float, h: float) -> str:
    return f"M{x} {y} H{x + w} V{y + h} H{x}Z"
