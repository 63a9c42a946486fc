"""What a room has at its walls."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.outlook import outlook
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.tones import WHITE, across, down


@thing(
    "windowsill",
    words=("window sill", "window ledge", "window seat"),
    near=("window pane", "curtain"),
    aspect=1.24,
    height_m=1.5,
    stands="wall",
    main="#d98f6a",
    second=WHITE,
    surface=0.84,
    kinds=("furniture",),
)
@percent
def windowsill(pen: Pen, look: Look) -> None:
    curtained(pen, look)


def curtained(pen: Pen, look: Look) -> None:
    """Draw a window from inside, 124 wide: what is outside, curtains and a broad sill."""
    cloth, frame = look.main, look.second
    pen.rect((16, 6, 92, 80), across(frame, 10, 114, by=0.06), r=1)
    outlook(pen, (21, 11, 82, 70), look.sky, look.weather, look.rng)
    pen.outside = len(pen.shapes)
    pen.polygon([(25, 62), (25, 40), (44, 11), (58, 11)], WHITE, role="light", opacity=0.18)
    pen.rect((60, 9, 4.4, 76), frame, role="detail")
    pen.rect((19, 38, 86, 3.4), frame, role="detail")
    for mirror in (False, True):
        with pen.placed(62, 0, mirror=mirror):
            _curtain(pen, cloth)
    pen.rect((2, 2, 120, 3.6), across(darker("#8a5f43", 0.05), 0, 124), r=1.8)
    for x in (2.0, 122):
        pen.circle(x, 3.8, 3.6, "#8a5f43")
    pen.path("M8 82 H116 L122 91 H2Z", down(lighter(frame, 0.1), 80, 92, by=0.08))
    pen.rect((2, 91, 120, 5), darker(frame, 0.12), r=1)
    pen.rect((6, 96, 112, 4), darker(frame, 0.32), role="shade", opacity=0.6)


def _curtain(pen: Pen, cloth: str) -> None:
    """Draw the left curtain, held back, with the middle of the window at x = 0."""
    pen.path(
        "M-60 5 H-22 C-24 34 -36 50 -46 58 C-42 66 -42 74 -43 82 H-59 C-57 56 -60 30 -60 5Z",
        across(cloth, -62, -22, by=0.16),
    )
    for data in (
        "M-52 6 C-50 30 -51 46 -52 57",
        "M-42 6 C-40 28 -44 44 -50 56",
        "M-32 6 C-31 28 -38 44 -48 56",
        "M-54 62 V81",
        "M-48 62 V81",
    ):
        pen.line(data, darker(cloth, 0.2), 1.3, role="shade")
    pen.path("M-60 56 Q-52 60 -45 56 L-44 60 Q-52 64 -60 60Z", darker(cloth, 0.35), role="detail")


@thing(
    "side table",
    words=("bedside table", "nightstand", "night table", "end table"),
    aspect=0.9,
    height_m=0.6,
    main="#b07c4f",
    surface=0.05,
    kinds=("furniture",),
)
@percent
def side_table(pen: Pen, look: Look) -> None:
    wood = look.main
    for x in (11.0, 71):
        pen.path(f"M{x} 12 h8 l-1 88 h-5Z", across(darker(wood, 0.1), x, x + 8, by=0.2))
    pen.rect((10, 10, 70, 34), across(wood, 6, 84, by=0.14))
    pen.rect((16, 17, 58, 20), lighter(wood, 0.14), r=2, role="light")
    pen.circle(45, 27, 3, "#d9b25a", role="detail")
    pen.rect((12, 74, 66, 6), across(darker(wood, 0.06), 10, 80))
    pen.rect((10, 10, 70, 4), darker(wood, 0.4), role="shade", opacity=0.5)
    pen.rect((2, 2, 86, 9), down(lighter(wood, 0.2), 0, 12), r=3)
