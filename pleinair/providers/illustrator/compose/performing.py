"""Who stands up to play or hold something, and where an instrument is held."""

from collections.abc import Sequence
from dataclasses import replace

from pleinair.providers.illustrator.compose import silhouette
from pleinair.providers.illustrator.compose.cluster import Cluster, Kin, Member
from pleinair.providers.illustrator.compose.silhouette import Silhouette
from pleinair.providers.illustrator.compose.wearing import Spot
from pleinair.providers.illustrator.things import likeness, playing, upright
from pleinair.providers.illustrator.things.registry import Entry
from pleinair.providers.illustrator.words.wish import Relation

# How far below the eyes mouths and chins are, in the distance between the eyes.
BELOW_EYES = {"mouth": 0.85, "chin": 1.25}
# Where the belly is, in heights from above: of grown people, of children; of others below the neck.
BELLY, CHILD_BELLY, BELOW_NECK = 0.52, 0.6, 0.17
# Where the belly and the neck are of animals that stand up.
UPRIGHT_BELLY, UPRIGHT_NECK = 0.65, 0.46
# Whose head is all of the body has it so far below the eyes.
BELOW_FACE = 0.5
# How much larger instruments are in the arms of animals, whose bodies are broad and low.
BROAD = 1.15


def raised(kins: Sequence[Kin], relations: Sequence[Relation]) -> list[Kin]:
    """Let animals stand up that hold or play something, or wear a coat."""
    holding = {bearer for r in relations if r.kind == "held" for bearer in r.objects}
    ridden = {bearer for r in relations if r.kind == "on" for bearer in r.objects}
    dressed = {kin.index for kin in kins if likeness.colour_of(kin.thing.looks, "coat")}
    asleep = {kin.index for kin in kins if kin.thing.mood == "sleeping"}
    standing = (holding | dressed) - ridden - asleep
    return [
        replace(kin, entry=upright.of(kin.entry)) if kin.index in standing else kin for kin in kins
    ]


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
    stands_up = upright.UPRIGHT in bearer.kin.entry.kinds
    if played is None or not (stands_up or (len(body.eyes) > 1 and body.neck)):
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
    if upright.UPRIGHT in entry.kinds and where == "belly":
        return 0.5, UPRIGHT_BELLY
    if body.mouth and where == "mouth":
        return body.mouth
    if body.mouth:
        return (body.mouth[0] + 0.5) / 2, UPRIGHT_NECK
    (left, high), (right, low) = body.eyes[:2]
    middle = (left + right) / 2
    if where in BELOW_EYES:
        apart = min(abs(right - left) * entry.aspect, playing.MOST_APART)
        return middle, (high + low) / 2 + BELOW_EYES[where] * apart
    if "person" in entry.kinds:
        return middle, CHILD_BELLY if "child" in entry.kinds else BELLY
    assert body.neck is not None
    low = max(body.neck[1] + BELOW_NECK, (high + low) / 2 + BELOW_FACE)
    return body.neck[0], min(0.84, low)
