"""Gold that lies in heaps."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.forms import rows
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.tones import WHITE, across

# Coins of the heap as x, y and how flat they lie, the farthest first.
COINS = rows(
    "84 22 5, 112 20 6, 140 24 5, 62 34 6, 92 32 7, 124 33 6, 158 36 6, 44 48 6, 74 46 7, 106 45 8,"
    "138 46 7, 172 50 6, 28 62 6, 56 60 7, 90 60 8, 122 60 8, 154 61 7, 188 64 6, 18 78 6, 42 76 7,"
    "72 75 8, 104 76 8, 136 75 8, 168 77 7, 196 80 6, 14 91 6, 34 92 6, 60 91 7, 90 92 8, 120 92 7,"
    "150 92 8, 178 92 6, 202 92 5"
)


@thing(
    "gold hoard",
    words=(
        "hoard",
        "pile of gold",
        "heap of gold",
        "mountain of gold",
        "hoard of gold",
        "treasure hoard",
        "pile of treasure",
        "pile of coins",
        "heap of coins",
        "gold pile",
    ),
    aspect=2.16,
    height_m=1.0,
    main="#f2b93b",
    second="#d9483b",
    surface=0.4,
    kinds=("treasure",),
)
@percent
def gold_hoard(pen: Pen, look: Look) -> None:
    metal, gem = look.main, look.second
    pen.path(
        "M4 98 C10 74 30 60 52 42 C70 24 92 12 112 12 C136 12 154 28 170 46 C190 64 208 78 212 98Z",
        across(darker(metal, 0.22), -10, 226, by=0.2),
    )
    for i, (x, y, flat) in enumerate(COINS):
        turn = (-14, 8, 18, -6)[i % 4]
        rim = darker(metal, 0.14 + 0.1 * (i % 3))
        pen.ellipse((x, y + 2.4, 12, flat, turn), darker(rim, 0.2))
        pen.ellipse((x, y, 12, flat, turn), metal if i % 3 else lighter(metal, 0.18))
        pen.ellipse((x, y, 8, flat * 0.62, turn), rim, role="shade", opacity=0.6)
    for x, y, tone in ((66, 66, gem), (146, 54, "#4f9fd9"), (112, 82, "#5fbf8a"), (34, 84, gem)):
        pen.polygon([(x - 7, y), (x - 3, y - 6), (x + 4, y - 6), (x + 8, y), (x, y + 9)], tone)
        pen.polygon([(x - 3, y - 5), (x + 1, y - 5), (x, y), (x - 4, y)], lighter(tone, 0.5),
                    role="light")  # fmt: skip
    for x, y in ((100, 24), (52, 50), (164, 66)):
        pen.path(f"M{x} {y - 7} L{x + 1.6} {y} L{x} {y + 7} L{x - 1.6} {y}Z M{x - 7} {y} "
                 f"L{x} {y - 1.6} L{x + 7} {y} L{x} {y + 1.6}Z", WHITE, role="light")  # fmt: skip
