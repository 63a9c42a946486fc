"""Words for which Unicode has a picture, for things that we have no drawing of."""

import unicodedata

# What people say, and the name under which Unicode keeps the picture.
NAMES = {
    "pizza": "SLICE OF PIZZA", "burger": "HAMBURGER", "zombie": "ZOMBIE", "vampire": "VAMPIRE",
    "wizard": "MAGE", "witch": "MAGE", "ninja": "NINJA", "mermaid": "MERMAID",
    "superhero": "SUPERHERO", "clown": "CLOWN FACE", "alien": "EXTRATERRESTRIAL ALIEN",
    "robot": "ROBOT FACE", "octopus": "OCTOPUS", "squid": "SQUID", "crab": "CRAB",
    "lobster": "LOBSTER", "shrimp": "SHRIMP", "koala": "KOALA", "sloth": "SLOTH",
    "otter": "OTTER", "beaver": "BEAVER", "skunk": "SKUNK", "dinosaur": "SAUROPOD",
    "t rex": "T-REX", "donut": "DOUGHNUT", "guitar": "GUITAR", "violin": "VIOLIN",
    "drum": "DRUM WITH DRUMSTICKS", "trumpet": "TRUMPET", "piano": "MUSICAL KEYBOARD",
    "camera": "CAMERA", "laptop": "PERSONAL COMPUTER", "phone": "MOBILE PHONE",
    "skateboard": "SKATEBOARD", "microscope": "MICROSCOPE", "telescope": "TELESCOPE",
    "syringe": "SYRINGE", "hammer": "HAMMER", "magnet": "MAGNET", "trophy": "TROPHY",
    "helicopter": "HELICOPTER", "ambulance": "AMBULANCE", "scooter": "SCOOTER",
}  # fmt: skip
# Names whose picture is a sign rather than the thing.
SIGNS = frozenset({"FAMILY", "RESTROOM", "BALLOT BOX WITH BALLOT", "PLACE OF WORSHIP"})
# Unicode has letters, signs and dingbats too: pictures begin here.
FIRST = 0x1F300


def find(word: str) -> str:
    """Return the emoji for a word in singular or plural, or an empty string."""
    for form in (word, word.removesuffix("s"), word.removesuffix("es")):
        for name in (NAMES.get(form, ""), form.upper(), f"{form.upper()} FACE"):
            if name in SIGNS:
                continue
            try:
                character = unicodedata.lookup(name)
            except KeyError:
                continue
            if len(character) == 1 and ord(character) >= FIRST:
                return character
    return ""
