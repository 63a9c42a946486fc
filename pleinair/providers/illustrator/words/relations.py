"""How things stand to one another and in the picture."""

from collections.abc import Sequence

from pleinair.providers.illustrator.words.filler import POSSESSIVES
from pleinair.providers.illustrator.words.phrases import Phrasebook, book
from pleinair.providers.illustrator.words.tokens import Token
from pleinair.providers.illustrator.words.wish import Placement

# Besides the kinds of `wish.Relation`: "with" is told apart by what follows (a part, a hat, a
# neighbour), "holding" and "wearing" turn round into held and worn, "ringed" into around.
RELATIONS = {
    "on": "on, on top of, atop, upon, onto, sitting on, standing on, lying on, perched on, "
    "resting on, sits on, stands on, lies on, riding, rides, riding on, sat on, placed on, "
    "walking on, floating on, sitting upon, resting atop, perched atop, rides on, "
    "sitting on top of, standing on top of, driving, mounted on, perching on, sitting atop, "
    "crossing, crosses, driving over, driving across, walking across, running across, "
    "on the head of, on the back of, on the nose of, on the roof of, "
    "on the top of, on the edge of, on the tip of, going across, lying upon, "
    "dancing on, skating on",
    "shouldered": "on the shoulder of, on the shoulders of, sitting on the shoulder of",
    "in": "in, inside, inside of, within, into, sitting in, standing in, filled with",
    "under": "under, beneath, below, underneath, sitting under, standing under, "
    "hiding under, lying under",
    "above": "above, over, hovering over, hovering above, flying over, flying above, "
    "floating above, floating over, jumping over, jumps over, leaping over, hanging over, "
    "soaring over, soaring above, high above, up above, passing over, rising over, "
    "rising above, shining over, shining on, shining above, sailing over, drifting over",
    "beside": "beside, next to, by, alongside, near, close to, at the side of, along, against, "
    "standing next to, sitting next to, standing beside, sitting beside, together with, "
    "accompanied by, near to, not far from, leaning against, parked next to, at the foot of, "
    "side by side with, and next to it, adjacent to, facing, meets, meeting, following",
    "behind": "behind, in back of, at the back of, standing behind, hiding behind, beyond, "
    "rising behind, past, chasing after",
    "in_front": "in front of, before, standing in front of, sitting in front of, "
    "parked in front of, ahead of, passing, outside, outside of",
    "between": "between, in between, amid, among, amidst, amongst, standing between, "
    "sitting between",
    "around": "around, round, all around, surrounding, encircling, flying around, "
    "circling, dancing around, circling around, gathered around, orbiting",
    "left_of": "to the left of, left of, on the left of, on the left side of, "
    "at the left of, to the left side of",
    "right_of": "to the right of, right of, on the right of, on the right side of, "
    "at the right of, to the right side of",
    "with": "with, has, having, featuring, and with",
    "holding": "holding, carrying, holds, carries, clutching, grasping, "
    "hugging, bearing, flying a, flies a, pulling, pushing",
    "wearing": "wearing, wears, dressed in",
    "ringed": "surrounded by, encircled by, framed by, ringed by",
    "of": "full of, of",
    "from": "hanging from",
}

PLACEMENTS: dict[Placement, str] = {
    Placement(across="left"): "on the left, to the left, at left, at the left, on the left side, "
    "left side, on the far left, on the left hand side, in the left",
    Placement(across="right"): "on the right, to the right, at right, at the right, right side, "
    "on the right side, on the far right, on the right hand side, in the right",
    Placement(across="centre"): "in the middle, in the centre, in the center, at the centre, "
    "at the center, in the middle of the picture, centre, center, in the middle of, middle, "
    "in the centre of, in the center of",
    Placement(up="top"): "at the top, on top, in the upper part, up high, high up, to the top",
    Placement(up="bottom"): "at the bottom, in the lower part, down below, to the bottom",
    Placement(up="aloft"): "in the sky, in the air, across the sky, through the sky, "
    "through the air, into the sky, up in the air, up in the sky, overhead, high in the sky, "
    "in the heavens, into the air, aloft",
    Placement(reach="far"): "in the background, far away, in the distance, far off, distant, "
    "on the horizon, at the back, faraway, in the far distance, as background, at a distance, "
    "in the back",
    Placement(reach="near"): "in the foreground, up front, at the front, in front, nearby, "
    "close by",
    Placement("left", "top"): "in the top left corner, top left, in the upper left corner, "
    "upper left, in the top left, in the upper left, top left corner, at the top left",
    Placement("right", "top"): "in the top right corner, top right, in the upper right corner, "
    "upper right, in the top right, in the upper right, top right corner, at the top right",
    Placement("left", "bottom"): "in the bottom left corner, bottom left, lower left, "
    "in the lower left corner, in the bottom left, in the lower left, bottom left corner",
    Placement("right", "bottom"): "in the bottom right corner, bottom right, lower right, "
    "in the lower right corner, in the bottom right, in the lower right, bottom right corner, "
    "in the corner, in a corner",
}  # fmt: skip

# What somebody does with or to something, where it is named at once: "building a sandcastle".
# "playing" turns into held or beside by what is played.
DOINGS = {
    "beside": "building, making, feeding, watching, fighting, kicking, walking, painting, "
    "guarding, hunting, herding, washing, repairing, fixing, mending, cleaning, selling, "
    "decorating, admiring, visiting, greeting, petting, stroking, kissing, planting, watering, "
    "baking, cooking, blowing out, climbing, cutting, chasing, catching, leading, meeting, "
    "builds, makes, feeds, watches, fights, kicks, walks, paints, guards, chases, catches, "
    "kisses, waters, playing with, plays with, driving, pouring, drinking from, "
    "feeding on, sipping from, looking out of, looks out of, looking out, gazing out of, "
    "peering out of, staring out of",
    "holding": "eating, drinking, reading, throwing, licking, sipping, waving, tasting, chewing, "
    "writing, opening, sharing, brandishing, swinging, balancing, eats, drinks, reads, waves",
    "playing": "playing, plays",
}

# Of these, what is done by whoever stands beside something.
SHOWN_BESIDE = frozenset({
    "watching", "watches", "guarding", "guards", "walking", "walks", "admiring", "visiting",
    "greeting", "meeting", "leading", "playing", "plays", "selling",
})  # fmt: skip

RELATION_WORDS: Phrasebook[str] = book(RELATIONS)
DOING_WORDS: Phrasebook[str] = book(DOINGS)
PLACEMENT_WORDS: Phrasebook[Placement] = book(PLACEMENTS)

# Where on a body something sits: "a bird on its back". Hands hold what is in them.
HANDS = frozenset({"hand", "hands", "arm", "arms", "paw", "paws", "mouth", "beak", "trunk"})
SHOULDERS = frozenset({"shoulder", "shoulders"})
LIMBS = HANDS | SHOULDERS | {"back", "head", "nose", "hump", "top"}

# What stands for a thing that was named before.
PRONOUNS = frozenset({"it", "him", "her", "them", "which", "that", "whom", "each"})
# After "says" so many words may be lettering without quotation marks.
MOST_UNQUOTED = 5


def on_a_body(tokens: Sequence[Token], at: int) -> int:
    """Return how many tokens say "on its back", or "in her hand"."""
    found = RELATION_WORDS.match(tokens, at)
    if not found or found[1] not in {"on", "above", "in", "holding"}:
        return 0
    rest = [token.word for token in tokens[at + found[0] : at + found[0] + 2]]
    whose = len(rest) == 2 and rest[0] in POSSESSIVES
    return found[0] + 2 if whose and rest[1] in LIMBS else 0


def on_the_wall(tokens: Sequence[Token], at: int) -> int:
    """Return how many tokens say "on the wall" or "hanging on a wall"."""
    words = [token.word for token in tokens[at : at + 4]]
    start = 1 if words[:1] in (["hanging"], ["mounted"], ["hung"]) else 0
    said = words[start : start + 3]
    on_it = said[:1] in (["on"], ["at"], ["against"]) and said[1:2] in (["the"], ["a"])
    return start + 3 if on_it and said[2:] == ["wall"] else 0


def from_the_ceiling(tokens: Sequence[Token], at: int) -> int:
    """Return how many tokens say "hanging from the ceiling"."""
    words = [token.word for token in tokens[at : at + 4]]
    start = 1 if words[:1] in (["hanging"], ["hung"], ["suspended"]) else 0
    said = words[start : start + 3]
    return start + 3 if said[:1] in (["from"], ["on"]) and said[2:] == ["ceiling"] else 0


def made_of(tokens: Sequence[Token], at: int) -> int:
    """Return how many tokens say "made of balloons"; a style says "made of paper" for itself."""
    words = [token.word for token in tokens[at : at + 5] if token.mark == "word"]
    if words[:1] not in (["made"], ["built"], ["carved"]):
        return 0
    after = 3 if words[1:3] == ["out", "of"] else 2 if words[1:2] in (["of"], ["from"]) else 0
    return after + 1 if after and len(words) > after else 0


def unquoted(tokens: Sequence[Token], at: int) -> int:
    """Return how many of the words after "says" are meant: up to the next mark or relation."""
    size = 0
    while at + size < len(tokens) and tokens[at + size].mark == "word" and size < MOST_UNQUOTED:
        if size and RELATION_WORDS.match(tokens, at + size):
            break
        size += 1
    return size
