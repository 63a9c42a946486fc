"""Where clothes go: hats over the eyes, glasses before them, scarves about the neck."""

import math
import random

from pleinair.providers.illustrator.compose import silhouette
from pleinair.providers.illustrator.compose.cluster import Cluster, Member
from pleinair.providers.illustrator.compose.silhouette import Silhouette

# x, y, a scale, and what is added to the order of what bears it.
Spot = tuple[float, float, float, float]
Eyes = tuple[tuple[float, float], ...]

# Whose ears stand high over the head: where a hat's foot is between them, and how wide it is,
# in shares of the box.
BROWS = {"rabbit": (0.67, 0.34, 0.52), "mouse": (0.7, 0.4, 0.36)}
SPECTACLES = frozenset({"glasses", "sunglasses"})
# How far apart the middles of their lenses are, in their widths.
LENSES = 0.5
# How wide a hat is, and how far above the eyes it ends, in the distance between the eyes.
BRIM, FOREHEAD, BETWEEN = 2.5, 0.55, 0.85
# The same of a head in profile, in the distance from its eye to its mouth; and how far behind the
# eye the middle of the hat is.
PROFILE_BRIM, PROFILE_BROW, BEHIND_THE_EYE = 1.5, 0.34, 0.16
# What goes over a whole head, and how much larger it is than that.
GLOBES, GLOBE_ROOM = frozenset({"space helmet"}), 1.3
# What is not worn on the head: how far down its middle is, in heights of the bearer.
LOW_ON_THE_BODY = {
    "scarf": 0.48,
    "glasses": 0.22,
    "sunglasses": 0.22,
    "tie": 0.5,
    "necklace": 0.42,
    "medal": 0.5,
}


def worn(bearer: Member, load: Cluster, _rng: random.Random) -> Spot:
    """Put it on the head, as wide as the head and a little more."""
    shape = silhouette.of(bearer.kin.entry)
    # Ears reach higher than a head: an animal's head is where its drawing says.
    eared = "animal" in bearer.kin.entry.kinds
    middle = shape.neck[0] if shape.neck and eared else shape.head_x
    across = 1 - middle if bearer.facing == "left" else middle
    if spot := _about_the_face(bearer, load, shape):
        return spot
    noun = load.root.entry.noun
    if noun == "scarf" and shape.neck and "animal" in bearer.kin.entry.kinds:
        return _about_the_neck(bearer, load, shape.neck, shape.head_width)
    if low := LOW_ON_THE_BODY.get(noun):
        scale = 0.42 * bearer.width / load.width
        y = bearer.y - bearer.height * (1 - low) + load.height * scale / 2
        return bearer.x + (across - 0.5) * bearer.width, y, scale, -0.01
    if brow := BROWS.get(bearer.kin.entry.noun):
        return _between_the_ears(bearer, load, brow)
    scale = 1.25 * shape.head_width * bearer.width / load.width
    scale = min(scale, 0.5 * bearer.height / load.height)
    y = bearer.y - bearer.height * (1 - shape.head_y) + 0.26 * load.height * scale
    return bearer.x + (across - 0.5) * bearer.width, y, scale, -0.01


def _about_the_face(bearer: Member, load: Cluster, shape: Silhouette) -> Spot | None:
    """Return where something goes that is put on by the eyes or over a head, where these are."""
    noun, entry = load.root.entry.noun, bearer.kin.entry
    if noun in GLOBES and shape.head:
        return _over_the_head(bearer, load, shape.head)
    if shape.mouth and len(shape.eyes) == 1 and noun not in SPECTACLES | set(LOW_ON_THE_BODY):
        return _on_a_profile(bearer, load, shape.eyes[0], shape.mouth)
    if len(shape.eyes) < 2:
        return None
    if noun in SPECTACLES:
        return _before_the_eyes(bearer, load, shape.eyes)
    if noun in LOW_ON_THE_BODY or "person" in entry.kinds or entry.noun in BROWS:
        return None
    return _above_the_eyes(bearer, load, shape)


def _before_the_eyes(bearer: Member, load: Cluster, eyes: Eyes) -> Spot:
    x, y, apart = _look(bearer, eyes)
    scale = apart / LENSES / load.width
    return x, y + load.height * scale / 2, scale, -0.01


def _above_the_eyes(bearer: Member, load: Cluster, shape: Silhouette) -> Spot:
    x, y, apart = _look(bearer, shape.eyes)
    top = bearer.y - bearer.height * (1 - shape.head_y)
    brow = y - FOREHEAD * apart
    if brow < top:
        # A frog's eyes are what reaches highest: the hat sits between them.
        return x, y, BETWEEN * apart / load.width, -0.01
    return x, brow, BRIM * apart / load.width, -0.01


def _on_a_profile(
    bearer: Member, load: Cluster, eye: tuple[float, float], mouth: tuple[float, float]
) -> Spot:
    side = -1 if bearer.facing == "left" else 1
    x = bearer.x + side * (eye[0] - 0.5) * bearer.width
    y = bearer.y - bearer.height * (1 - eye[1])
    long = math.hypot((mouth[0] - eye[0]) * bearer.width, (mouth[1] - eye[1]) * bearer.height)
    scale = PROFILE_BRIM * long / load.width
    return x - side * BEHIND_THE_EYE * long, y - PROFILE_BROW * long, scale, -0.01


def _look(bearer: Member, eyes: Eyes) -> tuple[float, float, float]:
    """Return the middle between somebody's eyes, and how far these are apart."""
    (left, high), (right, low) = eyes
    across = (left + right) / 2
    across = 1 - across if bearer.facing == "left" else across
    x = bearer.x + (across - 0.5) * bearer.width
    y = bearer.y - bearer.height * (1 - (high + low) / 2)
    return x, y, abs(right - left) * bearer.width


def _over_the_head(bearer: Member, load: Cluster, head: tuple[float, float, float, float]) -> Spot:
    left, top, right, foot = head
    across = (left + right) / 2
    across = 1 - across if bearer.facing == "left" else across
    size = GLOBE_ROOM * max((right - left) * bearer.width, (foot - top) * bearer.height)
    y = bearer.y - bearer.height * (1 - (top + foot) / 2) + size / 2
    return bearer.x + (across - 0.5) * bearer.width, y, size / load.height, -0.01


def _between_the_ears(bearer: Member, load: Cluster, brow: tuple[float, float, float]) -> Spot:
    x, y, wide = brow
    across = 1 - x if bearer.facing == "left" else x
    scale = wide * bearer.width / load.width
    return (
        bearer.x + (across - 0.5) * bearer.width, bearer.y - bearer.height * (1 - y), scale, -0.01
    )  # fmt: skip


def _about_the_neck(
    bearer: Member, load: Cluster, neck: tuple[float, float], head_width: float
) -> Spot:
    across = 1 - neck[0] if bearer.facing == "left" else neck[0]
    scale = min(0.4 * bearer.height, 0.85 * head_width * bearer.width) / load.width
    y = bearer.y - bearer.height * (1 - neck[1]) + 0.78 * load.height * scale
    return bearer.x + (across - 0.5) * bearer.width, y, scale, -0.01
