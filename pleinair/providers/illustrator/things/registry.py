"""The register of everything that can be drawn, by its noun."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal, TypedDict, Unpack

from pleinair.providers.illustrator.pen import Look, Pen

Draw = Callable[[Pen, Look], None]
# Where a thing belongs when the prompt does not say: composition puts it there.
Stands = Literal["ground", "water", "air", "sky", "table", "wall", "underwater"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One noun: how to draw it and what composing needs to know.

    `words` are the other words for it, singular (plurals are found by rule). `near` are words for
    what is not drawn here but has its nearest relative in this: they draw it too, and that is told.
    `aspect` is width over height of its box. `height_m` is a real or storybook height in metres,
    for scale among neighbours. `main` and `second` are its own colours. `surface` is the height
    (0 top to 1 foot) on which another thing stands when the prompt puts something on it, or None.
    """

    noun: str
    draw: Draw
    words: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    aspect: float = 1.0
    height_m: float = 1.0
    stands: Stands = "ground"
    main: str = "#888888"
    second: str = "#444444"
    surface: float | None = None
    kinds: tuple[str, ...] = field(default=())


# Keywords of a decorator, so no value that callers would have to spell around them.
class Traits(TypedDict, total=False):
    """What may be told of a noun besides its drawing: see Entry, whose defaults hold."""

    words: tuple[str, ...]
    near: tuple[str, ...]
    aspect: float
    height_m: float
    stands: Stands
    main: str
    second: str
    surface: float | None
    kinds: tuple[str, ...]


ENTRIES: dict[str, Entry] = {}


def thing(noun: str, **traits: Unpack[Traits]) -> Callable[[Draw], Draw]:
    """Register a drawing function. `kinds` are groups it belongs to ("animal", "vehicle")."""

    def register(draw: Draw) -> Draw:
        assert noun not in ENTRIES, f"{noun} is drawn twice"
        ENTRIES[noun] = Entry(noun=noun, draw=draw, **traits)
        return draw

    return register
