"""A small register of things, so that tests of words and layouts do not hang on the drawings."""

from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.registry import Entry, Stands


def _draw(pen: Pen, look: Look) -> None:
    pen.rect((0, 0, 1, 1), look.main)


def _draw_sign(pen: Pen, look: Look) -> None:
    pen.rect((0, 0, 1, 1), look.main)
    if look.text:
        pen.rect((0.2, 0.2, 0.6, 0.6), look.second, role="text")


def _entry(
    noun: str,
    words: str = "",
    *,
    height_m: float = 1.0,
    stands: Stands = "ground",
    aspect: float = 1.0,
    surface: float | None = None,
    kinds: tuple[str, ...] = (),
    text: bool = False,
) -> Entry:
    return Entry(
        noun=noun,
        draw=_draw_sign if text else _draw,
        words=tuple(word for word in words.split(", ") if word),
        height_m=height_m,
        stands=stands,
        aspect=aspect,
        surface=surface,
        kinds=kinds,
    )


ENTRIES = {
    entry.noun: entry
    for entry in (
        _entry("cat", "kitten", height_m=0.4, kinds=("animal",)),
        _entry("dog", "puppy", height_m=0.6, kinds=("animal",)),
        _entry("fox", height_m=0.5, kinds=("animal",)),
        _entry("mouse", height_m=0.08, kinds=("animal",)),
        _entry("elephant", height_m=3, aspect=1.3, kinds=("animal",)),
        _entry("horse", "pony", height_m=1.7, aspect=1.2, surface=0.4, kinds=("animal",)),
        _entry("sheep", height_m=0.9, aspect=1.2, kinds=("animal",)),
        _entry("bird", height_m=0.2, stands="air", kinds=("animal", "bird")),
        _entry("parrot", height_m=0.35, stands="air", kinds=("animal", "bird")),
        _entry("fish", height_m=0.3, aspect=1.6, stands="underwater", kinds=("animal",)),
        _entry("whale", height_m=4, aspect=2, stands="water", kinds=("animal",)),
        _entry("girl", "child", height_m=1.3, aspect=0.45, kinds=("person",)),
        _entry("man", "astronaut", height_m=1.8, aspect=0.4, kinds=("person",)),
        _entry("house", "home", height_m=7, surface=0.3, kinds=("building",)),
        _entry("castle", height_m=25, aspect=1.2, kinds=("building",)),
        _entry("lighthouse", height_m=22, aspect=0.4, kinds=("building",)),
        _entry("shop", "bakery", height_m=6, text=True, kinds=("building",)),
        _entry("sign", height_m=2, aspect=0.8, text=True),
        _entry("book", height_m=0.3, stands="table", text=True),
        _entry("tree", height_m=8, aspect=0.8, kinds=("plant",)),
        _entry("flower", height_m=0.4, aspect=0.5, kinds=("plant",)),
        _entry("rose", height_m=0.4, aspect=0.5, kinds=("plant", "flower")),
        _entry("mountain", height_m=900, aspect=1.6),
        _entry("boat", "sailboat", height_m=6, stands="water", surface=0.8),
        _entry("car", height_m=1.5, aspect=2.2, kinds=("vehicle",)),
        _entry("train", height_m=4, aspect=3, kinds=("vehicle",)),
        _entry("balloon", height_m=0.5, aspect=0.7, stands="air"),
        _entry("hot air balloon", height_m=20, aspect=0.8, stands="air"),
        _entry("plane", "aeroplane", height_m=5, aspect=2.5, stands="air"),
        _entry("rocket", height_m=30, aspect=0.4),
        _entry("sun", stands="sky", height_m=3),
        _entry("moon", stands="sky", height_m=3),
        _entry("star", stands="sky", height_m=1),
        _entry("cloud", stands="sky", height_m=3, aspect=2),
        _entry("rainbow", stands="sky", height_m=8, aspect=2),
        _entry("table", height_m=0.75, aspect=1.7, surface=0.12, kinds=("furniture",)),
        _entry("chair", height_m=0.9, aspect=0.6, surface=0.55, kinds=("furniture",)),
        _entry("bed", height_m=0.6, aspect=2.2, surface=0.5, kinds=("furniture",)),
        _entry("lamp", height_m=0.5, aspect=0.5, stands="table"),
        _entry("apple", height_m=0.09, stands="table", kinds=("fruit",)),
        _entry("orange", height_m=0.09, stands="table", kinds=("fruit",)),
        _entry("cup", "mug", height_m=0.1, stands="table"),
        _entry("vase", height_m=0.3, aspect=0.5, stands="table"),
        _entry("bowl", height_m=0.1, aspect=1.8, stands="table"),
        _entry("hat", height_m=0.2, aspect=1.4),
        _entry("umbrella", height_m=1.0, stands="ground"),
        _entry("window", stands="wall", height_m=1.4),
        _entry("mushroom", "toadstool", height_m=0.1),
    )
}
PLURALS = {"mice": "mouse", "men": "man", "children": "child", "bakeries": "bakery"}


class Vocabulary:
    """Finds nouns as the catalogue does: by noun, synonym and plural."""

    def __init__(self) -> None:
        self.names = {
            name: entry for entry in ENTRIES.values() for name in (entry.noun, *entry.words)
        }

    def find(self, word: str, /) -> Entry | None:
        for form in (word, PLURALS.get(word, ""), word.removesuffix("s"), word.removesuffix("es")):
            if form in self.names:
                return self.names[form]
        return None

    def is_near(self, word: str, /) -> bool:
        found = self.find(word)
        return found is not None and word in found.near


VOCABULARY = Vocabulary()
