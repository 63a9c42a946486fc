"""Parts of things that are drawn with them, and the clothes that give a person their colour."""

from pleinair.providers.illustrator.words.phrases import listed

# A part, and the kinds or nouns that are drawn with it: there a colour given to the part becomes
# the thing's second colour, and the part alone needs no mention.
SECONDS: dict[str, frozenset[str]] = {
    part: frozenset(listed(owners))
    for part, owners in {
        "sail": "sailing boat, boat, sailboat, ship, yacht, sailing ship, pirate ship",
        "roof": "building, house, home, cottage, barn, church, castle",
        "rooftop": "building, house, home",
        "stripe": "balloon, hot air balloon, hot-air balloon, lighthouse, fish, tent, beach ball, "
        "umbrella, bee",
        "dot": "mushroom, ladybird, ladybug, ball",
        "spot": "mushroom, ladybird, ladybug, cow, giraffe, leopard, dog",
        "wing": "bird, butterfly, insect, parrot, plane, aeroplane, dragon, bee",
        "belly": "animal, bird, penguin, frog, robin, cat",
        "tail": "kite, parrot",
        "trim": "building, house",
        "basket": "hot air balloon, hot-air balloon",
        "collar": "dog",
        "scarf": "snowman",
        "petal": "flower, sunflower, tulip, rose, daisy",
        "hull": "",
    }.items()
}

# Parts that the drawing has without being told: colours for them are reported all the same.
BUILT_IN: dict[str, frozenset[str]] = {
    part: frozenset(listed(owners))
    for part, owners in {
        "window": "building, house, home, vehicle, car, bus, train",
        "door": "building, house, home",
        "chimney": "building, house, cottage",
        "wheel": "vehicle, car, bus, truck, bicycle, tractor, train",
        "leaf": "tree, flower, plant",
        "branch": "tree",
        "mast": "boat, ship, sailboat",
        "fur": "animal, mammal",
        "feather": "bird",
        "eye": "animal, person, bird",
        "ear": "animal, mammal",
        "whisker": "cat, mouse",
        "shell": "snail, turtle, tortoise",
        "tower": "castle",
        "handle": "cup, mug, umbrella",
        "mane": "lion, horse",
        "trunk": "elephant, tree",
        "sign": "shop, café",
        "hat": "snowman",
        "carrot": "snowman",
        "steam": "coffee, soup, noodles, teapot, kettle, train, steam train",
        "nose": "snowman, animal, person",
    }.items()
}  # fmt: skip

# Clothes: what colours a person who wears them.
CLOTHES = frozenset(
    listed(
        "dress, coat, shirt, jacket, sweater, jumper, clothes, robe, suit, gown, cloak, uniform, "
        "raincoat, t-shirt, pullover, hoodie, costume, outfit, cape, armour, armor"
    )
)

# Clothes that are drawn by themselves: on somebody they are that person's colour, not a thing.
GARMENTS = frozenset({"dress", "coat", "t-shirt", "trousers", "shoe", "boot", "sock", "glove"})

IRREGULAR = {"leaves": "leaf", "branches": "branch", "bellies": "belly", "roofs": "roof"}


def singular(word: str) -> str:
    """Return the part a word names, whatever its number."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
