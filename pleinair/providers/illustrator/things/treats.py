"""What is set on a table whole: fruit in a heap, fruit in a bowl, a cake for its candles."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.foliage import leaf
from pleinair.providers.illustrator.things.forms import WHITE, ball, form, mark
from pleinair.providers.illustrator.things.fruit import shine
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.tones import across


def _apple(pen: Pen, x: float, y: float, colour: str) -> None:
    pen.line(f"M{x} {y - 17} Q{x + 1} {y - 24} {x + 5} {y - 27}", "#6a4630", 2.6, role="body")
    leaf(pen, x + 2, y - 21, 13, 62, "#5c9a48", width=0.5)
    form(
        pen,
        f"{x} {y - 16}, {x + 12} {y - 20}, {x + 22} {y - 8}, {x + 19} {y + 12}, {x + 8} {y + 21}, "
        f"{x} {y + 19}, {x - 8} {y + 21}, {x - 19} {y + 12}, {x - 22} {y - 8}, {x - 12} {y - 20}",
        colour,
    )
    shine(pen, x - 11, y - 6, 2.6, 5.5, turn=28)


def _orange(pen: Pen, x: float, y: float) -> None:
    ball(pen, (x, y, 20, 20), "#f39a2d")
    for dx, dy in ((-6, 6), (4, 9), (9, -1), (-1, -3)):
        pen.circle(x + dx, y + dy, 0.9, "#d97f1a", role="detail")
    pen.ellipse((x + 2, y - 15, 4, 2), "#5c8a3c", role="detail")
    shine(pen, x - 9, y - 8, 2.4, 5, turn=34)


def _grapes(pen: Pen, x: float, y: float) -> None:
    for row, count in enumerate((4, 3, 2, 1)):
        for i in range(count):
            gx = x + (i - (count - 1) / 2) * 12 + row
            ball(pen, (gx, y + row * 10.5, 7.2, 7.2), "#7d4f9e" if (i + row) % 2 else "#8c5cae")
            pen.circle(gx - 2.4, y + row * 10.5 - 2.6, 1.6, WHITE, role="light", opacity=0.7)


def _banana(pen: Pen, x: float, y: float, turn: float) -> None:
    with pen.placed(x, y, turn=turn):
        form(
            pen,
            "-34 -12*, -30 -15, -24 -4, 0 6, 24 0, 36 -12, 40 -10*, 34 10, 4 22, -28 8",
            "#f6d046",
        )
        pen.path("M-34 -12 L-30 -15 L-28 -9 L-31 -6Z", "#7a5a2a", role="detail")
        pen.line("M-24 2 Q4 16 34 -4", "#dcae2a", 1.6)


@thing(
    "fruit",
    words=("fruits", "assorted fruit", "fresh fruit", "mixed fruit"),
    aspect=1.5,
    height_m=0.18,
    stands="table",
    main="#d8413a",
    second="#9cc24a",
    kinds=("food", "fruit"),
)
@percent
def fruit(pen: Pen, look: Look) -> None:
    with pen.placed(0, -11, scale=1.05):
        _apple(pen, 50, 46, look.second)
        _orange(pen, 84, 42)
        _grapes(pen, 110, 52)
        _apple(pen, 34, 77, look.main)
        _orange(pen, 72, 80)
        _banana(pen, 98, 86, -8)


@thing(
    "fruit bowl",
    words=("bowl of fruit", "bowl of fruits", "fruit basket", "bowl of apples"),
    aspect=1.3,
    height_m=0.26,
    stands="table",
    main="#4f86b5",
    second="#d8413a",
    kinds=("food", "fruit"),
)
@percent
def fruit_bowl(pen: Pen, look: Look) -> None:
    with pen.placed(2, 42, scale=0.74, scale_y=0.58):
        pen.ellipse((85, 32, 81, 24), darker(look.main, 0.3))
    _banana(pen, 84, 36, -34)
    _apple(pen, 46, 32, "#9cc24a")
    _orange(pen, 68, 34)
    _grapes(pen, 96, 46)
    _apple(pen, 32, 50, look.second)
    _orange(pen, 57, 53)
    _apple(pen, 80, 54, look.second)
    body = form(pen, "M5 58 C8 82 36 95 65 95 C94 95 122 82 125 58 C100 68 30 68 5 58Z", look.main)
    mark(pen, body, (65, 72, 70, 4), lighter(look.main, 0.5), role="light")
    pen.path("M5 58 C30 68 100 68 125 58", stroke=lighter(look.main, 0.45), width=3.4)
    pen.path("M42 92 H88 L84 100 H46Z", darker(look.main, 0.3), role="shade")
    shine(pen, 20, 76, 2.6, 7, turn=-30)


@thing(
    "cake",
    words=("gateau", "layer cake", "whole cake", "chocolate cake"),
    near=("cheesecake", "pie", "tart"),
    aspect=1.4,
    height_m=0.2,
    stands="table",
    main="#f2a0b5",
    second="#fbf1e0",
    surface=0.3,
    kinds=("food", "sweet"),
)
@percent
def cake(pen: Pen, look: Look) -> None:
    icing, cream = look.main, look.second
    pen.path("M52 92 H88 L94 100 H46Z", across("#c3cbd3", 46, 94))
    pen.ellipse((70, 86, 69, 10), "#dfe4e8")
    pen.ellipse((70, 84, 66, 8), "#f2f4f4", role="light")
    side = form(pen, "M14 26 V78 C14 90 126 90 126 78 V26 Z", cream, shade=0.14)
    mark(pen, side, (70, 60, 70, 3), darker(icing, 0.05))
    drips = "M14 26"
    for i, low in enumerate((44, 54, 42, 52, 46, 56, 44, 50)):
        x = 14 + i * 14
        drips += f" C{x} {low + 6} {x + 12} {low + 6} {x + 12} {low - 6} Q{x + 13} 36 {x + 14} 38"
    pen.path(f"{drips} L126 26Z", darker(icing, 0.08))
    pen.ellipse((70, 26, 56, 18), icing)
    pen.ellipse((62, 22, 38, 9), lighter(icing, 0.22), role="light")
    for i, x in enumerate((20, 34, 51, 70, 89, 106, 120)):
        y = 84 - abs(i - 3) ** 2 * 0.7
        ball(pen, (x, y, 6, 5), icing if i % 2 else lighter(icing, 0.5), light=0.3)
    for _ in range(16):
        at = look.rng.uniform(36, 104), look.rng.uniform(16, 36)
        pen.circle(*at, 1.3, look.rng.choice(("#7cc4d8", "#f8d05a", WHITE)), role="detail")


@thing(
    "cake candle",
    words=("birthday candle",),
    aspect=0.26,
    height_m=0.1,
    stands="table",
    main="#7cc4d8",
    second="#fbf8f1",
)
@percent
def cake_candle(pen: Pen, look: Look) -> None:
    wax = look.main
    pen.circle(13, 17, 20 if look.lit else 12, "#ffd978", role="glow", opacity=0.25)
    pen.path("M8 34 H18 V98 Q13 101 8 98Z", across(wax, 6, 20, by=0.18))
    for y in (40, 56, 72, 88):
        pen.path(f"M8 {y + 7} L18 {y} V{y + 5} L8 {y + 12}Z", look.second, role="detail")
    pen.path("M13 34 V27", stroke="#2b303b", width=1.6, role="detail")
    pen.path("M13 2 C20 13 21 20 19 25 C17 30 9 30 7 25 C5 20 8 13 13 2Z", "#f9a33c", role="glow")
    pen.path(
        "M13 13 C17 19 17 24 15.5 26 C14 28 12 28 10.5 26 C9 24 10 19 13 13Z",
        "#fff0b0",
        role="glow",
    )
