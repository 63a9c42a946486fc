"""A portrait: one person, so near that head and shoulders fill the picture."""

from pleinair.providers.illustrator.scene import Scene, Thing
from pleinair.providers.illustrator.words.lexicon import Lexicon

# How tall the whole figure is for each metre of a person, in heights of the picture; less where
# the head is a larger part of it, and where more than a hat is to be seen with it.
FIGURE = 1.4
LARGE_HEADED = {"astronaut": 0.65, "baby": 0.8}
WITH_SOMETHING = 0.6
# Where the hair begins: lower under a hat.
TOP, UNDER_A_HAT = 0.12, 0.24


def frame(scene: Scene, lexicon: Lexicon) -> None:
    """Bring the one person of a scene near, with what is on them; other scenes stay as they are."""
    people = [
        thing
        for thing in scene.things
        if (entry := lexicon.find(thing.noun)) and "person" in entry.kinds
    ]
    if len(people) != 1 or any(t.on != people[0].id for t in scene.things if t is not people[0]):
        return
    sitter = people[0]
    worn = {thing for kind, thing, other in scene.relations if kind == "worn"}
    figure, top = _figure(scene, sitter, lexicon, worn), UNDER_A_HAT if worn else TOP
    x, y, times = sitter.x, sitter.y, figure / sitter.height
    for thing in scene.things:
        thing.x = round(0.5 + (thing.x - x) * times, 4)
        thing.y = round(top + figure + (thing.y - y) * times, 4)
        thing.height = round(thing.height * times, 4)


def _figure(scene: Scene, sitter: Thing, lexicon: Lexicon, worn: set[str]) -> float:
    entry = lexicon.find(sitter.noun)
    figure = FIGURE * (entry.height_m if entry else 1.0) * LARGE_HEADED.get(sitter.noun, 1.0)
    bare = all(thing is sitter or thing.id in worn for thing in scene.things)
    return figure if bare else figure * WITH_SOMETHING
