"""Where an instrument is held by whoever plays it."""

from pleinair.providers.illustrator.compose import silhouette
from pleinair.providers.illustrator.compose.cluster import Cluster, Member
from pleinair.providers.illustrator.compose.silhouette import Silhouette
from pleinair.providers.illustrator.compose.wearing import Spot
from pleinair.providers.illustrator.things import playing
from pleinair.providers.illustrator.things.registry import Entry

# How far below the eyes mouths and chins are, in the distance between the eyes.
BELOW_EYES = {"mouth": 0.85, "chin": 1.25}
# Where the belly is, in heights from above: of grown people, of children; of others below the neck.
BELLY, CHILD_BELLY, BELOW_NECK = 0.52, 0.6, 0.17
# Whose head is all of the body has it so far below the eyes.
BELOW_FACE = 0.5
# How much larger instruments are in the arms of animals, whose bodies are broad and low.
BROAD = 1.15


def turn_of(entry: Entry, bearer: Member) -> float:
    """Return how far an instrument is turned in its player's hands, 0 for what is not played."""
    played = playing.PLAYED.get(entry.noun)
    if played is None:
        return 0.0
    return -played.turn if bearer.facing == "left" else played.turn


def spot(bearer: Member, load: Cluster) -> Spot | None:
    """Return where an instrument goes so that it touches its player where it must, or None."""
    entry = load.root.entry
    played = playing.PLAYED.get(entry.noun)
    body = silhouette.of(bearer.kin.entry)
    if played is None or len(body.eyes) < 2 or body.neck is None:
        return None
    person = "person" in bearer.kin.entry.kinds
    size = played.size * bearer.height * (1.0 if person else BROAD)
    across, down = _touched(body, bearer.kin.entry, played.touches)
    side = -1 if bearer.facing == "left" else 1
    x = bearer.x + side * (across - 0.5) * bearer.width
    y = bearer.y - bearer.height * (1 - down)
    dx, dy = playing.placed(entry.noun, size, entry.aspect).point(*played.anchor)
    return x - side * dx, y - dy + size / 2, size / load.height, -0.01


def _touched(body: Silhouette, entry: Entry, where: str) -> tuple[float, float]:
    """Return the belly, chin or mouth of somebody, in shares of the box."""
    (left, high), (right, low) = body.eyes[:2]
    middle = (left + right) / 2
    if where in BELOW_EYES:
        apart = abs(right - left) * entry.aspect
        return middle, (high + low) / 2 + BELOW_EYES[where] * apart
    if "person" in entry.kinds:
        return middle, CHILD_BELLY if "child" in entry.kinds else BELLY
    assert body.neck is not None
    low = max(body.neck[1] + BELOW_NECK, (high + low) / 2 + BELOW_FACE)
    return body.neck[0], min(0.84, low)
