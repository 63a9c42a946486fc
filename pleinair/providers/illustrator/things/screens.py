"""What has a screen."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.tones import (
    COAL,
    IRON,
    STEEL,
    WHITE,
    across,
    down,
)


def screen(pen: Pen, look: Look, x: float, y: float, w: float, *, h: float) -> None:
    """Draw a lit screen with a small landscape on it."""
    role = "glow" if look.lit else "detail"
    if role == "glow":
        pen.rect((x, y, w, h), "#bfe6f6", role="glow")
    else:
        pen.rect((x, y, w, h), down("#8fcbe6", y, y + h, by=0.2), role="detail")
    pen.circle(x + w * 0.74, y + h * 0.28, min(w, h) * 0.11, "#fff0b0", role="detail")
    pen.path(
        f"M{x} {y + h * 0.72} L{x + w * 0.28} {y + h * 0.36} L{x + w * 0.48} {y + h * 0.62}"
        f"L{x + w * 0.64} {y + h * 0.46} L{x + w} {y + h * 0.76} V{y + h} H{x}Z",
        "#5f8fa8",
        role="detail",
    )
    pen.path(
        f"M{x} {y + h * 0.78}Q{x + w * 0.4} {y + h * 0.6} {x + w} {y + h * 0.82} V{y + h} H{x}Z",
        "#6fae7a",
        role="detail",
    )
    low = y + h * 0.6
    shine = [(x + w * 0.05, low), (x + w * 0.3, y), (x + w * 0.45, y), (x + w * 0.2, low)]
    pen.polygon(shine, WHITE, role="light", opacity=0.2)


@thing(
    "phone",
    words=("smartphone", "mobile phone", "cell phone", "mobile", "cellphone", "iphone"),
    near=("tablet",),
    aspect=0.52,
    height_m=0.15,
    stands="table",
    main="#3a4252",
    second="#e2574c",
    kinds=("device",),
)
@percent
def phone(pen: Pen, look: Look) -> None:
    body = look.main
    pen.rect((1, 1, 50, 98), across(body, -6, 58, by=0.2), r=8)
    pen.rect((4.5, 4.5, 43, 91), COAL, r=5.5, role="detail")
    screen(pen, look, 6, 6, 40, h=88)
    pen.rect((18, 7, 16, 4), COAL, r=2, role="detail")
    tones = (look.second, "#f2b93b", "#4f8fc4", "#6fae5c")
    for i in range(4):
        pen.rect((9 + i * 9.2, 80, 7, 8.4), tones[i], r=2, role="detail")
    pen.rect((18, 91, 16, 1.6), WHITE, r=0.8, role="light")
    pen.rect((50.4, 26, 1.6, 12), darker(body, 0.4), role="shade")


@thing(
    "computer",
    words=("desktop computer", "pc", "monitor", "desktop", "imac"),
    near=("keyboard",),
    aspect=1.2,
    height_m=0.5,
    stands="table",
    main="#c3ccd4",
    second="#4a5260",
    kinds=("device",),
)
@percent
def computer(pen: Pen, look: Look) -> None:
    body = look.main
    pen.path("M50 70 H70 L74 84 H46Z", across(darker(body, 0.2), 44, 78, by=0.16))
    pen.rect((36, 82, 48, 5), across(body, 32, 88, by=0.2), r=2.5)
    pen.rect((4, 2, 112, 72), across(body, -4, 126, by=0.16), r=5)
    pen.rect((8, 6, 104, 56), COAL, r=2, role="detail")
    screen(pen, look, 10, 8, 100, h=52)
    pen.circle(60, 68, 2.6, look.second, role="detail")
    pen.path("M18 90 H92 L96 99 H14Z", across(lighter(body, 0.2), 10, 100, by=0.14))
    for i in range(11):
        pen.rect((20 + i * 6.5, 91.5, 4.8, 2.4), darker(body, 0.3), r=0.6, role="detail")
        pen.rect((18.5 + i * 6.8, 95.4, 5, 2.4), darker(body, 0.3), r=0.6, role="detail")
    pen.path("M102 99 C102 90 114 90 114 99Z", across(lighter(body, 0.2), 100, 116), role="body")


@thing(
    "laptop",
    words=("notebook computer", "macbook"),
    aspect=1.45,
    height_m=0.25,
    stands="table",
    main="#aeb8c2",
    second="#4a5260",
    kinds=("device",),
)
@percent
def laptop(pen: Pen, look: Look) -> None:
    body = look.main
    pen.path(
        "M22 8 Q22 2 28 2 H117 Q123 2 123 8 V82 H22Z", across(darker(body, 0.3), 16, 130, by=0.16)
    )
    pen.rect((26, 6, 93, 70), COAL, r=2, role="detail")
    screen(pen, look, 28, 8, 89, h=66)
    pen.path("M14 80 H131 L144 94 H1Z", down(body, 74, 98, by=0.2))
    for row in range(3):
        y, inset = 82.4 + row * 2.9, 26 - row * 2.4
        for i in range(12):
            w = (145 - 2 * inset) / 12
            pen.rect((inset + i * w, y, w - 1.2, 2), look.second, r=0.5, role="detail")
    pen.rect((60, 91, 25, 2.4), darker(body, 0.2), r=1, role="detail")
    pen.path("M1 94 H144 Q144 99 138 99 H7 Q1 99 1 94Z", darker(body, 0.25), role="shade")
    pen.rect((60, 94, 25, 2), darker(body, 0.4), r=1, role="shade")


@thing(
    "television",
    words=("tv", "tv set", "telly", "television set"),
    aspect=1.2,
    height_m=0.7,
    main="#b5743f",
    second="#f2e3c0",
    surface=0.2,
    kinds=("device",),
)
@percent
def television(pen: Pen, look: Look) -> None:
    case, trim = look.main, look.second
    pen.path("M58 20 L36 1 M62 20 L86 2", stroke=STEEL, width=2.4)
    for x, y in ((36, 2.0), (86, 3)):
        pen.circle(x, y, 2.6, "#d9483b", role="detail")
    pen.path("M50 20 A10 8 0 0 1 70 20Z", IRON, role="detail")
    for x, lean in ((22, -6), (98, 6)):
        pen.line([(x, 88), (x + lean, 98)], darker(case, 0.4), 5)
    pen.rect((3, 18, 114, 72), across(case, -6, 126, by=0.18), r=9)
    pen.rect((10, 25, 76, 58), trim, r=9, role="detail")
    pen.rect((13, 28, 70, 52), COAL, r=8, role="detail")
    screen(pen, look, 16, 31, 64, h=46)
    for y in (36.0, 54.0):
        pen.circle(101, y, 7, trim, role="detail")
        pen.line([(101, y), (104, y - 4)], darker(case, 0.4), 2, role="detail")
    for y in (66, 71, 76, 81):
        pen.rect((93, y, 16, 2.2), darker(case, 0.4), r=1.1, role="detail")
