"""Weather before the eye: rain, snow, fog, wind."""

from pleinair.providers.illustrator import colour
from pleinair.providers.illustrator.places.view import View
from pleinair.providers.illustrator.scene import INDOORS

# Where no weather comes.
SHELTERED = INDOORS | {"underwater", "space", "abstract", "cave"}


def draw(view: View) -> None:
    """Add the layers of the weather, those among the things and those in front of all."""
    if view.scene.background != "scene" or view.scene.place in SHELTERED:
        return
    kind = view.scene.weather
    if kind in {"rain", "storm"}:
        _rain(view, heavy=kind == "storm")
    if kind == "storm":
        _bolt(view)
    if kind == "snow":
        _snow(view)
    if kind == "fog":
        _fog(view)
    if kind == "wind":
        _wind(view)


def _rain(view: View, *, heavy: bool) -> None:
    rng = view.rng("rain")
    drop = colour.lighter(view.tone.haze, 0.45)
    lean = -view.side * (0.3 if heavy else 0.16)
    with view.layer("rain", -0.3, "weather") as pen:
        for _ in range(int((230 if heavy else 160) * view.aspect)):
            near = rng.random()
            x, y, s = (
                rng.uniform(-0.1, view.aspect + 0.1),
                rng.uniform(-0.05, 1),
                0.02 + 0.05 * near,
            )
            pen.line(
                [(x, y), (x + lean * s, y + s)],
                drop,
                0.0011 + 0.0016 * near,
                role="detail",
                opacity=0.28 + 0.3 * near,
            )
    with view.layer("splashes", -0.1, "weather") as pen:
        for _ in range(int(34 * view.aspect)):
            t = rng.random()
            y = view.horizon + 0.04 + (0.96 - view.horizon) * t
            x, w = rng.uniform(0, view.aspect), 0.006 + 0.012 * t
            pen.line(
                f"M{x - w} {y}a{w} {w * 0.3} 0 1 0 {2 * w} 0a{w} {w * 0.3} 0 1 0 {-2 * w} 0",
                drop,
                0.0016,
                role="detail",
                opacity=0.5,
            )


def _bolt(view: View) -> None:
    rng = view.rng("bolt")
    x, y = view.aspect * (0.5 - view.side * rng.uniform(0.18, 0.32)), 0.0
    points = [(x, y)]
    while y < view.horizon * 0.92:
        x += rng.uniform(-0.035, 0.03)
        y += rng.uniform(0.05, 0.09)
        points.append((x, y))
    with view.layer("lightning", 2.2, "weather") as pen:
        pen.ellipse((points[0][0], 0.1, 0.3, 0.3), "#e8ecff", role="glow", opacity=0.35)
        pen.line(points, "#cdd6ff", 0.014, opacity=0.35)
        pen.line(points, "#fffbe8", 0.006)
        fork = points[len(points) // 2]
        pen.line(
            [fork, (fork[0] + 0.05, fork[1] + 0.06), (fork[0] + 0.06, fork[1] + 0.13)],
            "#fffbe8",
            0.0035,
        )


def _snow(view: View) -> None:
    rng = view.rng("snow")
    for name, depth, count, small, big in (
        ("far snow", 0.5, 120, 0.0018, 0.004),
        ("snow", -0.3, 70, 0.004, 0.0085),
    ):
        with view.layer(name, depth, "weather") as pen:
            for _ in range(int(count * view.aspect)):
                pen.circle(
                    rng.uniform(0, view.aspect),
                    rng.random(),
                    rng.uniform(small, big),
                    "#ffffff",
                    role="light",
                    opacity=rng.uniform(0.6, 0.95),
                )


def _fog(view: View) -> None:
    rng = view.rng("fog")
    veil = colour.lighter(view.tone.haze, 0.25)
    for i in range(4):
        with view.layer(f"fog {i}", 0.9 - 0.33 * i, "weather") as pen:
            y = view.horizon - 0.06 + 0.13 * i
            for _ in range(3):
                x = view.aspect * rng.random()
                pen.ellipse(
                    (x, y + rng.uniform(-0.03, 0.03), rng.uniform(0.4, 0.75), 0.09),
                    veil,
                    role="glow",
                    opacity=0.62,
                )


def _wind(view: View) -> None:
    rng = view.rng("wind")
    pale = colour.lighter(view.tone.haze, 0.6)
    with view.layer("wind", -0.2, "weather") as pen:
        for _ in range(6):
            x, y = rng.uniform(-0.05, view.aspect * 0.8), rng.uniform(0.12, 0.8)
            w = rng.uniform(0.14, 0.26)
            pen.line(
                f"M{x} {y}c{w * 0.4} {-0.02} {w * 0.8} 0.012 {w} -0.004"
                f"c0.03 -0.012 0.024 -0.042 0 -0.04c-0.018 0.002 -0.02 0.022 -0.004 0.024",
                pale,
                0.0032,
                opacity=0.6,
            )
