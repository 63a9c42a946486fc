"""Big vehicles: they carry, dig, plough and rescue. Facing right."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.cars import beacon, headlamp
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.tones import (
    COAL,
    GOLD,
    IRON,
    STEEL,
    WHITE,
    across,
    down,
    glass,
)
from pleinair.providers.illustrator.things.wheels import wheel
from pleinair.providers.illustrator.things.windows import lights


@thing(
    "bus",
    words=("coach",),
    near=("double-decker", "double decker", "trolleybus", "school bus"),
    aspect=1.95,
    height_m=3.2,
    main="#e0503f",
    second="#fbf3e2",
    kinds=("vehicle",),
)
@percent
def bus(pen: Pen, look: Look) -> None:
    paint = look.main
    pen.rect((5, 6, 184, 80), down(paint, 4, 92, by=0.14), r=12)
    pen.rect((14, 3, 150, 5), darker(paint, 0.2), r=2.5, role="detail")
    pen.rect((5, 54, 184, 6), look.second, role="detail")
    pen.path("M5 72 H189 V78 Q189 86 181 86 H13 Q5 86 5 78Z", darker(paint, 0.25), role="shade")
    fill, role = lights(look, 12, 48)
    for i in range(5):
        x = 13.0 + i * 26
        pen.rect((x, 17, 22, 28), fill, r=3, role=role)
        pen.polygon(
            [(x + 3, 45), (x + 11, 17), (x + 16, 17), (x + 8, 45)], WHITE, role="light", opacity=0.4
        )
    pen.rect((143, 17, 18, 64), darker(paint, 0.35), r=2, role="detail")
    for x in (144.5, 152.8):
        pen.rect((x, 19, 6.8, 60), glass(14, 84), r=1.5, role="detail")
    pen.path("M166 17 H178 Q187 18 188 30 V46 H166Z", glass(12, 48), role="detail")
    pen.rect((166, 8.5, 21, 6), COAL, r=2, role="detail")
    pen.rect((168, 10, 16, 3), GOLD, r=1, role="glow" if look.lit else "detail")
    headlamp(pen, look, 184, 68, 4.4)
    pen.rect((4, 64, 4, 9), "#b92f2a", r=1.5, role="detail")
    for x in (44, 122):
        pen.path(f"M{x - 20} 87 A20 20 0 0 1 {x + 20} 87Z", COAL, role="shade")
        wheel(pen, x, 84, 16)


@thing(
    "truck",
    words=("lorry", "hgv", "delivery truck", "moving van", "removal van"),
    near=("garbage truck", "dump truck", "dustcart", "articulated lorry", "semi", "semi-truck"),
    aspect=2.15,
    height_m=3.4,
    main="#3f7fc4",
    second="#f2ead9",
    kinds=("vehicle",),
)
@percent
def truck(pen: Pen, look: Look) -> None:
    paint, box = look.main, look.second
    pen.rect((6, 74, 200, 10), IRON, r=2)
    pen.rect((4, 6, 134, 70), across(box, -10, 160), r=3)
    pen.rect((4, 6, 134, 6), lighter(box, 0.4), r=3, role="light")
    for x in (30, 57, 84, 111):
        pen.rect((x, 12, 1.6, 62), darker(box, 0.16), role="shade")
    pen.rect((4, 54, 134, 9), paint)
    pen.path(
        "M146 84 V24 Q146 17 153 17 H182 C190 17 194 22 197 30 L206 52 Q210 55 210 62 V84Z",
        down(paint, 12, 92, by=0.16),
    )
    pen.path("M156 26 H180 C185 26 187 29 189 34 L195 50 H156Z", glass(22, 52), role="detail")
    pen.polygon([(162, 50), (171, 26), (177, 26), (169, 50)], WHITE, role="light", opacity=0.5)
    pen.path("M146 70 H210 V84 H146Z", darker(paint, 0.25), role="shade")
    pen.path(
        "M151 22 V82 M199 54 C199 66 198 74 196 82",
        stroke=darker(paint, 0.35),
        width=1.2,
        role="shade",
    )
    pen.rect((156, 56, 9, 2.8), darker(paint, 0.45), r=1.4, role="detail")
    pen.rect((140.5, 20, 4.5, 56), across(STEEL, 140, 146, by=0.2), r=2, role="detail")
    headlamp(pen, look, 206, 66, 4.6)
    pen.rect((196, 76, 18, 8), STEEL, r=3, role="detail")
    for x in (30, 66, 180):
        pen.path(f"M{x - 21} 86 A21 21 0 0 1 {x + 21} 86Z", COAL, role="shade")
        wheel(pen, x, 83, 17)


@thing(
    "ambulance",
    words=("paramedic van",),
    aspect=1.9,
    height_m=2.6,
    main="#fbf8f1",
    second="#d9483b",
    kinds=("vehicle",),
)
@percent
def ambulance(pen: Pen, look: Look) -> None:
    paint, cross = look.main, look.second
    beacon(pen, look, 92, 1, 36)
    pen.path(
        "M6 84 V17 Q6 10 13 10 H128 Q134 10 137 16 L152 46 L174 52 Q184 55 184 64 V84Z",
        down(paint, 4, 100, by=0.1),
    )
    pen.rect((6, 58, 178, 9), cross, role="detail")
    pen.path("M6 74 H184 V84 H6Z", darker(paint, 0.3), role="shade")
    pen.path("M112 20 H127 L141 46 H112Z", glass(16, 48), role="detail")
    pen.polygon([(117, 46), (123, 20), (128, 22), (124, 46)], WHITE, role="light", opacity=0.5)
    pen.rect((16, 19, 28, 18), glass(16, 40), r=3, role="detail")
    pen.path("M66 18 h14 v12 h12 v14 h-12 v12 h-14 v-12 h-12 v-14 h12Z", cross, role="detail")
    pen.path(
        "M106 14 V80 M150 48 C152 60 151 72 148 82",
        stroke=darker(paint, 0.3),
        width=1.2,
        role="shade",
    )
    headlamp(pen, look, 178, 61, 5)
    pen.rect((170, 76, 18, 7), IRON, r=3, role="detail")
    for x in (42, 146):
        pen.path(f"M{x - 23} 86 A23 23 0 0 1 {x + 23} 86Z", COAL, role="shade")
        wheel(pen, x, 82, 18)


@thing(
    "fire engine",
    words=("fire truck", "firetruck", "fire lorry"),
    aspect=2.15,
    height_m=3.2,
    main="#d9352c",
    second="#e3e7ea",
    kinds=("vehicle",),
)
@percent
def fire_engine(pen: Pen, look: Look) -> None:
    paint, steel = look.main, look.second
    beacon(pen, look, 164, 12, 28)
    pen.rect((5, 32, 140, 52), down(paint, 24, 92, by=0.14), r=3)
    pen.path(
        "M146 84 V28 Q146 21 153 21 H188 C196 21 199 26 201 34 L208 58 Q210 62 210 68 V84Z",
        down(paint, 14, 92, by=0.16),
    )
    pen.path(
        "M176 30 H188 C192 30 193 32 194 36 L199 54 H176Z M154 30 H171 V54 H154Z",
        glass(24, 56),
        role="detail",
    )
    pen.polygon([(158, 54), (165, 30), (169, 30), (162, 54)], WHITE, role="light", opacity=0.5)
    for x, w in ((12, 36), (53, 36), (94, 36)):
        pen.rect((x, 40, w, 24), across(steel, x - 4, x + w + 8), r=2, role="detail")
        for y in (44, 48, 52, 56, 60):
            pen.rect((x + 2, y, w - 4, 1.2), darker(steel, 0.22), role="shade")
    pen.rect((5, 67, 205, 5), WHITE, role="detail")
    pen.path("M5 76 H210 V84 H5Z", darker(paint, 0.3), role="shade")
    for y in (14, 24):
        pen.line([(4, y), (152, y + 2)], darker(steel, 0.25), 3.2, role="detail")
    for i in range(11):
        pen.line(
            [(10 + i * 13.4, 14), (10 + i * 13.4, 25)], darker(steel, 0.35), 2.2, role="detail"
        )
    pen.rect((26, 25, 8, 8), IRON, role="detail")
    pen.rect((112, 25, 8, 8), IRON, role="detail")
    headlamp(pen, look, 206, 74, 4.4)
    pen.rect((192, 79, 22, 7), STEEL, r=2, role="detail")
    for x in (36, 106, 176):
        if x != 106:
            pen.path(f"M{x - 22} 86 A22 22 0 0 1 {x + 22} 86Z", COAL, role="shade")
            wheel(pen, x, 82, 18)
    pen.circle(106, 80, 9, GOLD, role="detail")
    pen.circle(106, 80, 5, darker(paint, 0.3), role="detail")


@thing(
    "tractor",
    words=("farm tractor",),
    aspect=1.4,
    height_m=2.8,
    main="#d9432f",
    second="#f0bd3f",
    kinds=("vehicle",),
)
@percent
def tractor(pen: Pen, look: Look) -> None:
    paint, rim = look.main, look.second
    pen.path("M100 44 V16 Q100 12 104 12", stroke=IRON, width=4.4)
    for dx, dy, r in ((7, -3, 3.6), (13, -7, 4.6)):
        pen.circle(100 + dx, 12 + dy, r, "#e5e7e6", role="light", opacity=0.8)
    pen.path("M26 50 V10 M72 50 L66 10", stroke=COAL, width=3.6)
    pen.path("M30 48 V12 H63 L68 48Z", glass(8, 50), opacity=0.75, role="detail")
    pen.path("M20 4 H70 Q74 4 74 8 V11 H18 V8 Q18 4 20 4Z", across(paint, 14, 78, by=0.16))
    pen.path("M34 60 V44 Q34 40 38 40 H48 Q52 40 52 46 V60Z", COAL, role="detail")
    pen.path("M62 54 L70 40", stroke=COAL, width=2.6, role="detail")
    pen.path("M64 40 L77 44", stroke=COAL, width=2.6, role="detail")
    pen.path("M58 78 V50 Q58 44 64 44 H124 Q134 44 135 54 L136 78Z", down(paint, 40, 84, by=0.18))
    pen.path("M60 70 H136 V78 H58Z", darker(paint, 0.3), role="shade")
    pen.path("M66 48 H126", stroke=lighter(paint, 0.5), width=2, role="light")
    for x in (90, 97, 104, 111):
        pen.rect((x, 54, 3.6, 13), darker(paint, 0.4), r=1.6, role="detail")
    headlamp(pen, look, 132, 56, 4.4)
    pen.path(
        "M2 64 C4 42 22 32 40 34 C58 36 70 48 72 66L64 64 C60 50 50 44 38 44 C24 44 14 52 10 66Z",
        across(darker(paint, 0.08), 0, 74),
    )
    for x, y, r in ((38, 70, 30), (116, 81, 19)):
        for i in range(16):
            with pen.placed(x, y, turn=i * 22.5):
                pen.rect((-r * 0.09, -r, r * 0.18, r * 0.22), COAL, r=0.8, role="detail")
        wheel(pen, x, y, r * 0.95, rim=rim)


@thing(
    "digger",
    words=("excavator", "backhoe", "jcb"),
    near=("bulldozer",),
    aspect=1.6,
    height_m=3,
    main="#f0b02f",
    second="#3a434f",
    kinds=("vehicle",),
)
@percent
def digger(pen: Pen, look: Look) -> None:
    paint, dark = look.main, look.second
    pen.path("M74 52 L108 12 L124 20", stroke=darker(paint, 0.1), width=10)
    pen.path("M76 50 L108 13 L123 20", stroke=lighter(paint, 0.2), width=3, role="light")
    pen.path("M122 16 L144 58", stroke=paint, width=8)
    pen.path("M96 34 L118 26", stroke=STEEL, width=3, role="detail")
    pen.path(
        "M136 56 H152 C160 64 158 78 148 82 L146 78 L142 83 L139 78 L134 82 L131 77"
        "L126 79 C124 70 128 60 136 56Z",
        across(dark, 120, 160, by=0.2),
    )
    pen.circle(108, 13, 5, dark, role="detail")
    pen.circle(142, 56, 4.4, dark, role="detail")
    pen.path("M8 64 V44 Q8 38 14 38 H38 V64Z", across(darker(paint, 0.1), 0, 50))
    for y in (44, 49, 54):
        pen.rect((13, y, 18, 2.4), darker(paint, 0.45), r=1.2, role="detail")
    pen.path("M36 66 V18 Q36 12 42 12 H64 Q70 12 72 18 L84 48 V66Z", across(paint, 26, 92, by=0.16))
    pen.path("M43 20 H62 Q65 20 66 23 L74 46 H43Z", glass(16, 48), role="detail")
    pen.polygon([(48, 46), (56, 20), (61, 20), (54, 46)], WHITE, role="light", opacity=0.5)
    pen.rect((6, 62, 82, 8), darker(paint, 0.25), r=2, role="shade")
    pen.rect((20, 70, 54, 6), dark)
    pen.rect((2, 74, 96, 26), across(COAL, -10, 110, by=0.12), r=13)
    pen.rect((7, 79, 86, 16), IRON, r=8, role="detail")
    for x in (15, 32, 50, 68, 85):
        pen.circle(x, 87, 6.4, COAL, role="detail")
        pen.circle(x, 87, 3.4, paint, role="detail")
