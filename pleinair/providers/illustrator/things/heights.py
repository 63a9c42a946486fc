"""Land that rises: hills, peaks, cliffs and caves."""

from pleinair.providers.illustrator.colour import darker, lighter, luminance, mix, rgb
from pleinair.providers.illustrator.pen import Gradient, Look, Pen
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.tones import (
    LEAF,
    WHITE,
    across,
)

# Cold ground that is lighter than this lies under snow, and so do the slopes that rise from it.
SNOW = 0.55


@thing(
    "mountain",
    words=("peak", "summit", "alp", "mount everest", "fuji", "mount fuji", "mountain range"),
    aspect=1.6,
    height_m=60,
    main="#7d8aa3",
    second="#ffffff",
    kinds=("land",),
)
@percent
def mountain(pen: Pen, look: Look) -> None:
    stone, snow = look.main, look.second
    pen.path("M70 100 L112 30 L120 36 L158 100Z", across(lighter(stone, 0.2), 60, 160))
    pen.path(
        "M112 30 L120 36 L158 100 H132 C126 78 116 60 112 30Z", darker(stone, 0.06), role="shade"
    )
    pen.path("M112 30 L120 36 L130 53 L122 50 L116 58 L110 50 L101 49Z", snow, role="light")
    pen.path("M2 100 L58 6 Q62 1 66 6 L124 100Z", across(stone, 0, 128, by=0.14))
    pen.path(
        "M62 3 Q64 3 66 6 L124 100 H72 C78 82 68 70 76 56 C68 40 70 24 62 3Z",
        darker(stone, 0.28),
        role="shade",
    )
    pen.path(
        "M58 6 Q62 1 66 6 L87 40 L78 37 L72 47 L64 36 L54 48 L48 38 L37.5 41Z", snow, role="light"
    )
    pen.path(
        "M62 3 Q64 3 66 6 L87 40 L78 37 L72 47 L66 39 C68 26 66 14 62 3Z",
        mix(snow, stone, 0.35),
        role="shade",
    )
    pen.path(
        "M30 70 L40 58 M24 84 L46 62M92 74 L84 62 M104 90 L94 76",
        stroke=darker(stone, 0.2),
        width=1.6,
        role="shade",
    )
    pen.path(
        "M0 100 C20 94 44 96 66 92 C96 87 128 94 160 100Z",
        Gradient(mix(LEAF, look.ground, 0.4), look.ground, 0, 89, 0, 98),
        role="detail",
    )
    for x, h in ((14, 14), (24, 10), (100, 11), (112, 15), (136, 12), (146, 9)):
        pen.path(
            f"M{x} {92 - h} L{x + h * 0.32} {95} H{x - h * 0.32}Z", darker(LEAF, 0.3), role="detail"
        )


@thing(
    "hill",
    words=("hillside", "mound", "knoll", "grassy hill", "slope"),
    aspect=2.4,
    height_m=12,
    main="#8fc26a",
    second="#6fae5c",
    surface=0.1,
    kinds=("land",),
)
@percent
def hill(pen: Pen, look: Look) -> None:
    red, _, blue = rgb(look.ground)
    snowy = luminance(look.ground) > SNOW and blue > red
    grass = mix(look.main, look.ground, 0.7) if snowy else look.main
    shade = mix(look.second, look.ground, 0.6) if snowy else look.second
    # Towards its foot the slope takes the colour of the ground that it rises from.
    pen.path(
        "M0 100 C36 96 46 4 120 4 C194 4 204 96 240 100Z",
        Gradient(lighter(grass, 0.1), look.ground, 0, 14, 0, 97),
    )
    pen.path(
        "M120 4 C194 4 204 96 240 100 H160 C176 78 160 26 120 4Z",
        Gradient(shade, look.ground, 0, 8, 0, 92),
        role="shade",
        opacity=0.7,
    )
    pen.path(
        "M108 5 C100 28 128 38 112 60 C96 78 118 88 110 100"
        "H136 C138 88 116 80 132 62 C146 42 112 30 116 4Z",
        Gradient("#e6d0a0", look.ground, 0, 60, 0, 98),
        role="detail",
    )
    for x, y in ((52, 60), (78, 38), (70, 78), (160, 50), (186, 70), (166, 86), (40, 86), (90, 86)):
        for lean in (-3, 0, 3):
            pen.path(
                f"M{x} {y} Q{x + lean / 2} {y - 4} {x + lean} {y - 7}",
                stroke=darker(shade, 0.14),
                width=1.6,
                role="detail",
            )
    for x, y in ((60, 72), (86, 56), (172, 62), (150, 78), (44, 92), (196, 86)):
        pen.circle(x, y, 2.6, look.rng.choice(("#ffffff", "#f6cf73", "#f0a8b8")), role="detail")
        pen.circle(x, y, 1, "#e8a13c", role="detail")


@thing(
    "volcano",
    words=("eruption", "lava", "crater"),
    aspect=1.5,
    height_m=50,
    main="#7a5f58",
    second="#f5702f",
    kinds=("land",),
)
@percent
def volcano(pen: Pen, look: Look) -> None:
    stone, lava = look.main, look.second
    for x, y, r in ((68, 12, 11), (84, 9, 9), (56, 17, 8), (96, 17, 7)):
        pen.circle(x, y, r, across("#a9a3a6", x - r, x + r), role="detail", opacity=0.92)
    pen.path(
        "M64 34 C58 24 62 18 66 12 M78 34 C80 22 78 16 84 10 M86 34 C94 26 96 24 102 24",
        stroke=lava,
        width=3.4,
        role="glow",
    )
    for x, y in ((58, 26), (100, 30), (72, 20), (92, 16)):
        pen.circle(x, y, 2.4, "#ffc24a", role="glow")
    pen.path(
        "M2 100 C30 88 46 62 54 36 H96 C104 62 120 88 148 100Z", across(stone, 0, 156, by=0.16)
    )
    pen.path(
        "M82 36 H96 C104 62 120 88 148 100 H96 C104 78 90 58 82 36Z",
        darker(stone, 0.3),
        role="shade",
    )
    pen.ellipse((75, 36, 21, 5), darker(stone, 0.5), role="detail")
    pen.ellipse((75, 36.6, 17, 3.6), lava, role="glow")
    pen.path(
        "M60 37 C60 48 52 56 54 66 C56 74 48 80 46 88 C54 84 62 78 62 68 C62 60 68 56 68 48"
        "C70 60 76 66 74 78 C72 88 80 92 78 99 H88 C90 90 82 84 84 74 C86 64 80 56 82 46"
        "C86 54 92 60 92 70 C98 60 92 46 90 37Z",
        across(lava, 44, 96, by=0.16),
        role="glow",
    )
    pen.path(
        "M64 40 C64 50 58 58 58 66 M76 40 C76 54 80 62 79 76",
        stroke="#ffd04f",
        width=2,
        role="glow",
    )
    pen.path("M2 100 C14 94 24 90 30 84 C40 92 40 96 52 100Z", darker(LEAF, 0.1), role="detail")
    pen.path(
        "M148 100 C136 94 126 90 120 84 C110 90 110 96 98 100Z", darker(LEAF, 0.24), role="detail"
    )


@thing(
    "cave",
    words=("cavern", "grotto", "den"),
    aspect=1.5,
    height_m=5,
    main="#8f8a84",
    second="#3a3340",
    kinds=("land",),
)
@percent
def cave(pen: Pen, look: Look) -> None:
    stone, dark = look.main, look.second
    pen.path(
        "M2 100 C0 66 20 28 52 12 C84 0 120 12 136 44 C148 66 150 84 148 100Z",
        across(stone, -4, 156, by=0.16),
    )
    pen.path(
        "M100 10 C132 20 150 66 148 100 H120 C130 66 122 32 100 10Z",
        darker(stone, 0.22),
        role="shade",
    )
    pen.path("M22 46 C32 26 48 16 66 14 C52 24 42 36 38 52Z", lighter(stone, 0.25), role="light")
    pen.path(
        "M34 100 C30 68 46 40 76 40 C106 40 118 70 114 100Z", darker(stone, 0.35), role="shade"
    )
    pen.path("M42 100 C38 72 52 48 76 48 C100 48 110 74 106 100Z", dark, role="detail")
    pen.path(
        "M56 54 L60 68 L65 50Z M74 48 L78 66 L84 49Z M92 56 L94 68 L98 62Z",
        darker(stone, 0.3),
        role="detail",
    )
    pen.path("M46 100 L52 86 L58 100Z M92 100 L97 88 L102 100Z", darker(stone, 0.25), role="detail")
    if look.lit:
        pen.ellipse((76, 90, 24, 14), "#ffcf6a", role="glow", opacity=0.5)
    for x, r in ((10, 7), (24, 6), (128, 7), (140, 6)):
        pen.path(
            f"M{x - r} 100C{x - r} {100 - r * 1.6} {x + r} {100 - r * 1.6} {x + r} 100Z",
            across(LEAF, x - r, x + r, by=0.2),
            role="detail",
        )
    pen.path("M60 12 C70 4 84 6 90 8 C84 16 76 12 70 16Z", LEAF, role="detail")


@thing(
    "iceberg",
    words=("ice floe",),
    near=("glacier", "ice cube"),
    aspect=1.5,
    height_m=12,
    stands="water",
    main="#cfe8f6",
    second="#7fb8dc",
    surface=0.1,
    kinds=("land",),
)
@percent
def iceberg(pen: Pen, look: Look) -> None:
    ice, deep = look.main, look.second
    pen.path(
        "M6 92 L20 54 L34 46 L40 14 L58 6 H104 L114 34 L128 42 L144 92 Q76 104 6 92Z",
        across(lighter(ice, 0.2), 0, 150, by=0.08),
    )
    pen.path(
        "M104 6 L114 34 L128 42 L144 92 Q120 98 92 98 L100 64 L90 18Z",
        mix(ice, deep, 0.55),
        role="shade",
    )
    pen.path("M40 14 L90 18 L100 64 L92 98 Q50 100 6 92 L20 54 L34 46Z", ice)
    pen.path("M40 14 L58 6 H104 L90 18Z", lighter(ice, 0.7), role="light")
    pen.path(
        "M64 16 L60 42 L48 60 L54 96 M20 54 L34 66 L30 94 M60 42 L78 54 L84 78 M114 34 L110 60"
        "L118 94",
        stroke=deep,
        width=1.6,
        role="shade",
        opacity=0.7,
    )
    pen.path(
        "M2 94 C30 88 46 98 76 94 C104 90 124 98 148 93 L146 99 C110 102 40 102 4 99Z",
        lighter(deep, 0.2),
        role="detail",
    )
    pen.path("M27 56 L40 49 L46 22", stroke=WHITE, width=2.6, role="light")
