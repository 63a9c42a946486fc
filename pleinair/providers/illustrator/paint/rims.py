"""What keeps things apart from what is behind them: rims of pale ones, halos of lit panes."""

from dataclasses import replace

from pleinair.providers.illustrator import colour, geometry
from pleinair.providers.illustrator.pen import Gradient, Shape
from pleinair.providers.illustrator.raster import is_halo
from pleinair.providers.illustrator.things import cuts

# What is lighter than this is lost on paper, and the rim that keeps it, against the thing's height.
PALE = 0.84
RIM = 0.012
RIM_INK, RIM_ON_ICE = "#3a3540", "#7f9db3"


def rim(seen: list[Shape], height: float, ink: str) -> list[Shape]:
    """Return a rim behind a thing whose largest body is pale: white would vanish on white."""
    bodies = [s for s in seen if s.role == "body" and s.opacity > 0.5 and s.fill is not None]
    largest = max(bodies, key=_extent, default=None)
    fill = largest.fill if largest else None
    paint = colour.mix(fill.start, fill.end, 0.5) if isinstance(fill, Gradient) else fill
    if paint is None or colour.luminance(paint) < PALE:
        return []
    width = height * RIM
    return [replace(s, fill=ink, stroke=ink, stroke_width=width, role="shade") for s in bodies]


def _extent(shape: Shape) -> float:
    left, top, right, foot = cuts.bounds(shape.path)
    return (right - left) * (foot - top)


def halos(raw: list[Shape], height_px: int) -> list[Shape]:
    """Return a breath of light round each lighted pane, for the larger ones."""
    panes = [s for s in raw if s.role == "glow" and not is_halo(s) and isinstance(s.fill, str)]
    out = []
    for shape in panes[:14]:
        points = [(c[i], c[i + 1]) for c in shape.path for i in range(1, len(c), 2)]
        xs, ys = [float(p[0]) for p in points], [float(p[1]) for p in points]
        w, h = max(xs) - min(xs), max(ys) - min(ys)
        if max(w, h) > 0.008 * height_px:
            path = geometry.ellipse(
                (max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2, w * 1.2, h * 1.2
            )
            out.append(Shape(path, shape.fill, opacity=0.3, role="glow"))
    return out
