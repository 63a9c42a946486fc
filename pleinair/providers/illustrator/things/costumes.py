"""What tells at a glance who somebody is: hats and helmets of a trade or a tale."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.tones import GOLD, STEEL, WHITE, across, down


@thing(
    "chef hat",
    words=("chef's hat", "cook's hat", "toque"),
    aspect=1.1,
    height_m=0.3,
    stands="table",
    main="#fbf8f1",
    kinds=("clothing",),
)
@percent
def chef_hat(pen: Pen, look: Look) -> None:
    cloth = look.main
    pen.path(
        "M26 72 C4 70 -4 44 10 30 C16 20 26 18 32 20 C36 4 74 4 78 20 C88 16 100 24 104 36"
        "C110 52 100 70 84 72Z",
        across(cloth, -10, 130, by=0.1),
    )
    for data in ("M34 40 C36 52 36 60 34 72", "M55 36 V72", "M76 40 C74 52 74 60 76 72"):
        pen.path(data, stroke=darker(cloth, 0.16), width=2, role="shade")
    pen.path("M24 66 C44 74 66 74 86 66 L84 96 C66 103 44 103 26 96Z", down(cloth, 60, 110, by=0.1))
    pen.path("M24 68 C44 76 66 76 86 68", stroke=darker(cloth, 0.2), width=1.6, role="shade")


@thing(
    "space helmet",
    words=("astronaut helmet", "space suit helmet"),
    height_m=0.4,
    stands="table",
    main="#f2f3f3",
    second="#e8703a",
    kinds=("clothing",),
)
@percent
def space_helmet(pen: Pen, look: Look) -> None:
    """Draw a globe of glass, so that the face in it is seen."""
    pen.circle(50, 49, 47, "#cfe6f4", opacity=0.3, role="light")
    pen.path("M50 2 A47 47 0 1 1 49.9 2Z", stroke=lighter(look.main, 0.2), width=4.4, role="detail")
    pen.path("M15 38 C18 24 28 14 40 11", stroke=WHITE, width=5, opacity=0.8, role="light")
    pen.path("M80 76 C85 70 88 64 89 56", stroke=WHITE, width=3, opacity=0.6, role="light")
    pen.path("M10 84 C30 97 70 97 90 84 L93 95 C70 105 30 105 7 95Z", look.main)
    pen.path("M8 91 C30 102 70 102 92 91 L93 95 C70 105 30 105 7 95Z", look.second, role="detail")


@thing(
    "deerstalker",
    words=("detective hat", "detective's hat", "sherlock hat"),
    aspect=1.5,
    height_m=0.2,
    stands="table",
    main="#b08452",
    second="#6f4a2c",
    kinds=("clothing",),
)
@percent
def deerstalker(pen: Pen, look: Look) -> None:
    tweed, check = look.main, look.second
    for data in ("M34 72 C16 72 4 84 2 94 C18 98 38 94 46 84Z",
                 "M116 72 C134 72 146 84 148 94 C132 98 112 94 104 84Z"):  # fmt: skip
        pen.path(data, darker(tweed, 0.22))
    pen.path("M28 82 C24 40 44 14 75 14 C106 14 126 40 122 82 C100 92 50 92 28 82Z",
             across(tweed, 20, 140, by=0.2))  # fmt: skip
    for data in ("M52 22 C46 42 46 66 50 86", "M98 22 C104 42 104 66 100 86", "M75 15 V88",
                 "M32 54 C58 62 92 62 118 54", "M40 34 C62 41 88 41 110 34"):  # fmt: skip
        pen.path(data, stroke=check, width=2, opacity=0.7, role="shade")
    pen.path("M26 74 C52 86 98 86 124 74 L124 84 C98 97 52 97 26 84Z", darker(check, 0.1))
    pen.path("M62 14 C56 4 64 0 75 8 C86 0 94 4 88 14Z", check, role="detail")


@thing(
    "wizard hat",
    words=("witch hat", "witch's hat", "wizard's hat", "pointed hat", "magic hat"),
    aspect=1.1,
    height_m=0.4,
    stands="table",
    main="#4a3f8f",
    second="#f2c14a",
    kinds=("clothing",),
)
@percent
def wizard_hat(pen: Pen, look: Look) -> None:
    cloth, trim = look.main, look.second
    pen.path("M2 88 C8 76 102 76 108 88 C104 102 6 102 2 88Z", across(darker(cloth, 0.1), -6, 116))
    pen.path(
        "M24 86 C34 58 40 28 66 4 C74 0 80 6 74 12 C66 20 74 58 87 86 C70 95 40 95 24 86Z",
        across(cloth, 14, 98, by=0.2),
    )
    pen.path("M27 77 C44 86 68 86 83.500 77 L87 86 C70 95 40 95 24 86Z", trim, role="detail")
    for x, y, r in ((52, 56, 6), (64, 32, 4), (70, 64, 3.4)):
        pen.path(
            f"M{x} {y - r} L{x + r * 0.3} {y - r * 0.3} L{x + r} {y} L{x + r * 0.3} {y + r * 0.3}"
            f"L{x} {y + r} L{x - r * 0.3} {y + r * 0.3} L{x - r} {y} L{x - r * 0.3} {y - r * 0.3}Z",
            lighter(trim, 0.2),
            role="detail",
        )


@thing(
    "cowboy hat",
    words=("stetson", "cowgirl hat"),
    aspect=1.75,
    height_m=0.2,
    stands="table",
    main="#a5673a",
    second="#5b3320",
    kinds=("clothing",),
)
@percent
def cowboy_hat(pen: Pen, look: Look) -> None:
    felt, band = look.main, look.second
    pen.path(
        "M2 58 C10 44 22 50 44 68 C70 78 106 78 131 68 C153 50 165 44 173 58"
        "C168 84 132 99 88 99 C43 99 7 84 2 58Z",
        across(darker(felt, 0.06), -10, 186, by=0.18),
    )
    pen.path(
        "M44 78 C46 46 50 12 68 8 C78 6 82 16 88 16 C94 16 98 6 108 8 C126 12 130 46 132 78"
        "C106 90 70 90 44 78Z",
        across(felt, 34, 144, by=0.2),
    )
    pen.path("M88 17 C86 30 86 40 88 50", stroke=darker(felt, 0.3), width=3, role="shade")
    pen.path("M45 66 C70 77 106 77 131.500 66 L132 78 C106 90 70 90 44 78Z", band, role="detail")
    pen.path("M57 54 C58 36 62 22 68 17", stroke=lighter(felt, 0.4), width=3, role="light")


@thing(
    "pirate hat",
    words=("pirate's hat", "tricorn", "captain's hat"),
    aspect=1.7,
    height_m=0.24,
    stands="table",
    main="#2f2b33",
    second="#f2c14a",
    kinds=("clothing",),
)
@percent
def pirate_hat(pen: Pen, look: Look) -> None:
    felt, trim = look.main, look.second
    outline = (
        "M4 74 C10 62 24 60 36 50 C46 20 66 4 85 4 C104 4 124 20 134 50 C146 60 160 62 166 74"
        "C142 104 28 104 4 74Z"
    )
    pen.path(outline, across(lighter(felt, 0.06), 0, 176, by=0.2))
    pen.path(outline, stroke=trim, width=4, role="detail")
    pen.circle(85, 48, 15, WHITE, role="detail")
    pen.rect((77, 56, 16, 11), WHITE, r=3, role="detail")
    for x in (79, 91):
        pen.circle(x, 48, 4, felt, role="detail")
    pen.path("M60 84 L110 72 M60 72 L110 84", stroke=WHITE, width=5, role="detail")


@thing(
    "knight helmet",
    words=("knight's helmet", "great helm", "visor helmet"),
    aspect=1.3,
    height_m=0.3,
    stands="table",
    main="#b4bec9",
    second="#d9483b",
    kinds=("clothing",),
)
@percent
def knight_helmet(pen: Pen, look: Look) -> None:
    """Draw it with the visor up, so that the face below is seen."""
    steel, plume = look.main, look.second
    pen.path("M62 26 C54 4 84 -6 108 10 C126 22 130 50 120 68 C112 46 92 30 62 26Z",
             across(plume, 50, 132, by=0.2))  # fmt: skip
    pen.path("M14 98 C8 52 32 22 64 22 C96 22 122 52 116 98 C84 88 46 88 14 98Z",
             across(steel, 0, 132, by=0.26))  # fmt: skip
    pen.path("M64 23 V90", stroke=lighter(steel, 0.45), width=4, role="light")
    pen.path("M6 76 C10 52 34 42 64 42 C96 42 120 52 124 76 C92 62 38 62 6 76Z",
             across(darker(steel, 0.2), -6, 138, by=0.22))  # fmt: skip
    for x in (34, 49, 64, 79, 94):
        pen.path(f"M{x} {50 + abs(x - 64) * 0.06} V{59 + abs(x - 64) * 0.08}", stroke="#2b2d38",
                 width=4, role="detail")  # fmt: skip
    for x in (15, 115):
        pen.circle(x, 76, 7, darker(steel, 0.35), role="detail")


@thing(
    "police cap",
    words=("police hat", "policeman's hat", "officer's cap"),
    aspect=1.6,
    height_m=0.16,
    stands="table",
    main="#2f4877",
    second=GOLD,
    kinds=("clothing",),
)
@percent
def police_cap(pen: Pen, look: Look) -> None:
    cloth, badge = look.main, look.second
    pen.path("M4 44 C10 18 44 4 80 4 C116 4 150 18 156 44 C150 60 120 62 80 62 C40 62 10 60 4 44Z",
             across(cloth, -10, 176, by=0.2))  # fmt: skip
    pen.path("M28 56 C60 50 100 50 132 56 L130 80 C100 74 60 74 30 80Z", darker(cloth, 0.4))
    pen.path("M30 78 C60 70 100 70 130 78 C128 96 100 99 80 99 C60 99 32 96 30 78Z", "#1c1d26")
    pen.path("M80 18 L86 30 L99 32 L90 41 L92 54 L80 48 L68 54 L70 41 L61 32 L74 30Z", badge,
             role="detail")  # fmt: skip
    pen.path("M44 84 C60 80 88 80 104 82", stroke="#6a6f80", width=3, role="light")


@thing(
    "fire helmet",
    words=("firefighter helmet", "fireman's helmet", "firefighter's helmet"),
    aspect=1.5,
    height_m=0.22,
    stands="table",
    main="#d8403a",
    second="#f4c542",
    kinds=("clothing",),
)
@percent
def fire_helmet(pen: Pen, look: Look) -> None:
    shell, badge = look.main, look.second
    pen.path("M2 88 C14 72 136 72 148 88 C142 103 110 101 75 96 C40 101 8 103 2 88Z",
             across(darker(shell, 0.12), -8, 160, by=0.18))  # fmt: skip
    pen.path("M26 80 C24 34 44 8 75 8 C106 8 126 34 124 80 C100 88 50 88 26 80Z",
             across(shell, 16, 140, by=0.22))  # fmt: skip
    for data in ("M75 9 V82", "M50 17 C42 36 42 60 45 82", "M100 17 C108 36 108 60 105 82"):
        pen.path(data, stroke=darker(shell, 0.25), width=3, role="shade")
    pen.path("M60 40 C68 40 72 36 75 32 C78 36 82 40 90 40 V62 C90 72 82 78 75 82"
             "C68 78 60 72 60 62Z", badge, role="detail")  # fmt: skip


@thing(
    "santa hat",
    words=("christmas hat", "santa's hat", "elf hat"),
    aspect=1.2,
    height_m=0.28,
    stands="table",
    main="#d23b3b",
    second="#fbf8f1",
    kinds=("clothing",),
)
@percent
def santa_hat(pen: Pen, look: Look) -> None:
    cloth, fur = look.main, look.second
    pen.path("M18 82 C20 40 40 10 70 8 C96 8 112 30 110 58 C100 46 94 44 88 46 C94 60 96 72 96 82Z",
             across(cloth, 8, 124, by=0.2))  # fmt: skip
    pen.path("M88 46 C80 38 70 36 60 40", stroke=darker(cloth, 0.3), width=2.4, role="shade")
    pen.circle(109, 62, 10.5, fur)
    pen.rect((8, 76, 98, 22), down(fur, 70, 104, by=0.1), r=11)


@thing(
    "viking helmet",
    words=("horned helmet", "viking's helmet"),
    aspect=1.5,
    height_m=0.26,
    stands="table",
    main=STEEL,
    second=GOLD,
    kinds=("clothing",),
)
@percent
def viking_helmet(pen: Pen, look: Look) -> None:
    steel, trim = look.main, look.second
    for mirror in (False, True):
        with pen.placed(75, 0, mirror=mirror):
            pen.path("M42 66 C62 62 72 40 66 8 C78 34 78 74 46 86Z",
                     across("#efe3c4", 40, 80, by=0.16))  # fmt: skip
    pen.path("M26 88 C26 44 46 22 75 22 C104 22 124 44 124 88Z", across(steel, 14, 140, by=0.24))
    pen.path("M68 23 H82 L84 88 H66Z", darker(trim, 0.05), role="detail")
    pen.path("M22 80 H128 V97 H22Z", across(trim, 10, 140, by=0.2))
    for x in (34, 54, 96, 116):
        pen.circle(x, 88.5, 3.4, darker(trim, 0.35), role="detail")
