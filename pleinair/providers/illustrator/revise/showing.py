"""Whether a change shows: two scenes that look the same are one picture."""

from PIL import Image

from pleinair.providers.illustrator import paint
from pleinair.providers.illustrator.drawing import Drawing
from pleinair.providers.illustrator.paint.weather import SHELTERED
from pleinair.providers.illustrator.pixels import masks
from pleinair.providers.illustrator.places.inside import WINDOWS
from pleinair.providers.illustrator.scene import Scene
from pleinair.providers.illustrator.words.manners import MONOCHROME

# What is said of a change that nobody would see.
UNSEEN = "it changes nothing here"
# A picture this many pixels wide shows whatever is to be seen.
LOOKED_AT_PX = 256


def alike(one: Scene, other: Scene) -> bool:
    """Return whether nobody could tell the pictures of two scenes apart. Costs up to 0.1 s."""
    if one == other:
        return True
    grey = [tuple(scene.palette) == MONOCHROME for scene in (one, other)]
    if one.style != other.style or grey[0] != grey[1]:
        return False
    drawings = paint.draw(one), paint.draw(other)
    if drawings[0] == drawings[1]:
        return True
    before, after = (_looked_at(drawing, one) for drawing in drawings)
    return masks.alike(before, after)


def _looked_at(drawing: Drawing, scene: Scene) -> Image.Image:
    height = max(1, round(LOOKED_AT_PX * scene.height_px / scene.width_px))
    return paint.render(
        drawing, scene.style, width_px=LOOKED_AT_PX, height_px=height, seed=scene.seed
    )


def shows_weather(scene: Scene) -> bool:
    """Return whether weather comes here, or is seen through a window."""
    if scene.background != "scene":
        return False
    if scene.place not in SHELTERED or WINDOWS & {thing.noun for thing in scene.things}:
        return True
    return any(layer.name == "window" for layer in paint.draw(scene).layers)
