"""What the weather is made of: cloud, rainbow, lightning, flakes and drops."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.tones import across, down, shining


@thing(
    "cloud",
    near=("rain cloud", "storm cloud", "snow cloud", "thundercloud"),
    aspect=1.75,
    height_m=5,
    stands="sky",
    main="#ffffff",
    second="#d5e3ee",
    kinds=("sky",),
)
@percent
def cloud(pen: Pen, look: Look) -> None:
    outline = (
        "M30 98 C12 98 2 86 2 72 C2 56 16 46 30 48"
        "C32 28 48 16 66 20 C76 4 112 0 124 24 C142 20 156 32 156 48"
        "C168 52 174 62 173 74 C172 90 160 98 146 98Z"
    )
    pen.path(outline, down(look.main, -10, 130, by=0.08))
    pen.path(
        "M30 98 C12 98 2 86 2 72 C10 84 24 88 40 84 C56 92 80 90 92 82 C108 92 132 90 142 80"
        "C156 82 168 80 173 74 C172 90 160 98 146 98Z",
        look.second,
        role="shade",
    )
    pen.path(
        "M40 44 C44 34 52 29 62 30 M82 20 C92 12 104 13 112 20",
        stroke="#ffffff",
        width=4,
        role="light",
    )
    pen.path(
        "M66 66 C70 52 88 46 102 54C96 54 84 58 80 68 C76 70 70 70 66 66Z",
        look.second,
        role="shade",
        opacity=0.6,
    )


@thing(
    "rainbow",
    words=("rainbow bridge",),
    aspect=1.9,
    height_m=16,
    stands="sky",
    main="#e5554a",
    second="#ffffff",
    kinds=("sky",),
)
@percent
def rainbow(pen: Pen, look: Look) -> None:
    tones = (look.main, "#f29a3f", "#f6d24f", "#6fbf6a", "#4fa0d9", "#6a6fc9", "#9a6bbf")
    for i, tone in enumerate(tones):
        r = 91 - i * 6.6
        pen.path(f"M{95 - r} 92 A{r} {r} 0 0 1 {95 + r} 92", stroke=tone, width=7, role="body")
    for x, mirror in ((0.0, False), (190.0, True)):
        with pen.placed(x, 0, mirror=mirror):
            pen.path(
                "M8 99 C-2 99 -2 86 8 85 C8 76 22 72 28 80C34 72 48 74 50 84 C60 86 60 99 50 99Z",
                across(look.second, -6, 90, by=0.1),
                role="detail",
            )
            pen.path(
                "M8 99 C2 99 0 95 1 92 C12 97 40 97 57 92 C57 96 54 99 50 99Z",
                "#d5e3ee",
                role="shade",
            )


@thing(
    "lightning",
    words=("lightning bolt", "thunderbolt"),
    aspect=0.62,
    height_m=8,
    stands="sky",
    main="#f9c93f",
    second="#f59a35",
    kinds=("sky",),
)
@percent
def lightning(pen: Pen, look: Look) -> None:
    pen.path(
        "M38 -1 L-2 56 H24 L12 103 L66 36 H36 L56 -1Z",
        lighter(look.main, 0.4),
        role="glow",
        opacity=0.3,
    )
    pen.path("M38 2 L3 54 H28 L18 98 L60 39 H32 L52 2Z", shining(look.main, look.second, 0, 70))
    pen.path("M52 2 L32 39 H60 L18 98 L48 44 H24 L46 2Z", look.second, role="shade", opacity=0.75)
    pen.path("M38 7 L11 48", stroke=lighter(look.main, 0.8), width=2.4, role="light")


@thing(
    "snowflake",
    words=("snow crystal", "ice crystal"),
    aspect=0.9,
    height_m=0.6,
    stands="air",
    main="#8fcbf0",
    second="#ffffff",
    kinds=("sky",),
)
@percent
def snowflake(pen: Pen, look: Look) -> None:
    ice = look.main
    for i in range(6):
        with pen.placed(45, 50, turn=i * 60):
            pen.path(
                "M0 0 V-46 M0 -38 L-9 -46 M0 -38 L9 -46 M0 -24 L-12 -34 M0 -24 L12 -34",
                stroke=ice,
                width=5.4,
            )
            pen.path("M0 -10 V-44", stroke=lighter(ice, 0.6), width=1.6, role="light")
            pen.path("M0 -19 L7 -12 L0 -8Z", darker(ice, 0.12), role="detail")
            pen.path("M0 -19 L-7 -12 L0 -8Z", lighter(ice, 0.3), role="detail")
    pen.circle(45, 50, 7, look.second, role="detail")


@thing(
    "raindrop",
    words=("drop", "water drop", "teardrop", "droplet", "dewdrop"),
    aspect=0.7,
    height_m=0.4,
    stands="air",
    main="#4fa8dc",
    second="#ffffff",
    kinds=("sky",),
)
@percent
def raindrop(pen: Pen, look: Look) -> None:
    water = look.main
    pen.path(
        "M35 1 C44 22 69 44 69 66 C69 86 54 99 35 99 C16 99 1 86 1 66 C1 44 26 22 35 1Z",
        across(water, -4, 76, by=0.24),
    )
    pen.path(
        "M50 30 C60 50 60 82 28 98C54 102 69 86 69 66 C69 54 60 42 50 30Z",
        darker(water, 0.25),
        role="shade",
        opacity=0.7,
    )
    pen.path("M13 66 C14 54 20 46 26 38", stroke=look.second, width=5, opacity=0.85, role="light")
    pen.circle(15, 77, 3, look.second, role="light", opacity=0.85)
