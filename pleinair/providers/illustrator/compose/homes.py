"""Where things are at home: the place of a picture when the prompt names none."""

from collections import Counter
from collections.abc import Iterable

from pleinair.providers.illustrator.scene import Place
from pleinair.providers.illustrator.things.registry import Entry

NOUNS: dict[Place, str] = {
    "space": "planet, mars, ufo, astronaut, satellite, space station, alien, comet, spaceship, "
    "earth",
    "desert": "cowboy, camel, cactus, pyramid, scorpion",
    "farm": "cow, pig, sheep, goat, chicken, rooster, hen, tractor, barn, donkey, scarecrow, "
    "haystack",
    "forest": "sloth, fox, bear, deer, wolf, owl, squirrel, mushroom, hedgehog, raccoon, panda, "
    "monkey, gorilla, elf, pine, birch, stump, tiger, campfire",
    "sea": "whale, dolphin, ship, pirate ship, sailing boat, submarine, lighthouse, island",
    "lake": "rowing boat, canoe, swan, duck, frog, hippopotamus, crocodile, beaver, otter, "
    "capybara",
    "ice": "penguin, polar bear, igloo, iceberg, seal, walrus",
    "moon": "moon lander",
    "mars": "rover",
    "beach": "crab, starfish, palm, sandcastle, beach ball, seagull, parasol, surfboard, "
    "flamingo, anchor",
    "city": "skyscraper, apartment building, taxi, bus, tram, street lamp, traffic light, "
    "police car, fire engine, ambulance, hospital, museum, shop, café, factory",
    "road": "car, truck, motorcycle, racing car, van, jeep, bicycle, scooter",
    "village": "church, cottage, letterbox, windmill",
    "garden": "rose, tulip, sunflower, bee, butterfly, fountain, bench, swing, snail, ladybird, "
    "peacock, gnome, greenhouse, caterpillar, watering can, pond, picnic basket",
    "mountains": "llama, mountain, tent, cabin, eagle, goat, volcano",
    "underwater": "fish, shark, octopus, jellyfish, seahorse, goldfish, coral, turtle",
    "room": "bed, sofa, armchair, lamp, bookshelf, chair, piano, television, fireplace, "
    "wardrobe, desk, clock, hanging lamp, rug, robot, grandfather clock, door, christmas tree, "
    "wheelchair",
    "kitchen": "stove, fridge",
    "meadow": "tree, flower, hot-air balloon, snowman, windmill, kite, rabbit, dog, cat, castle, "
    "unicorn, horse, dragon, knight",
    "sky": "aeroplane, biplane, helicopter, parachute",
}
HOME: dict[str, Place] = {
    noun.strip(): place for place, nouns in NOUNS.items() for noun in nouns.split(",")
}
# What makes it winter round it, unless a place or a season was named.
WINTRY = frozenset({"snowman", "sled", "sleigh", "snowflake", "santa claus", "skis", "ice skate"})
# How much a home weighs: a whale decides for the sea before a cat decides for the meadow.
WEAK = frozenset({"meadow", "road", "sky"})


def place_for(entries: Iterable[Entry]) -> Place:
    """Return the place where most of these things are at home; the first one breaks ties."""
    votes: Counter[Place] = Counter()
    entries = list(entries)
    stands = {entry.stands for entry in entries}
    if "table" in stands and stands <= {"table", "wall"}:
        return "table"
    for rank, entry in enumerate(entries):
        place = HOME.get(entry.noun) or _by_stand(entry)
        if place:
            votes[place] += (3 if place in WEAK else 6) - min(rank, 2)
    if not votes:
        return "meadow"
    best = max(votes, key=lambda place: (votes[place], place))
    if best == "underwater" and any(_lives_on_land(entry) for entry in entries):
        return "beach"
    return best


def _lives_on_land(entry: Entry) -> bool:
    return entry.stands == "ground" and HOME.get(entry.noun) != "underwater"


def is_at_home(entry: Entry) -> bool:
    """Return whether a thing says by itself where a picture plays."""
    return entry.noun in HOME or entry.stands == "table" or _by_stand(entry) is not None


def _by_stand(entry: Entry) -> Place | None:
    if entry.stands == "water":
        return "sea"
    if entry.stands == "underwater":
        return "underwater"
    if entry.stands == "wall" or "furniture" in entry.kinds:
        return "room"
    return None
