"""How large things are drawn beside one another: real heights, told as a storybook tells them."""

from collections.abc import Iterable, Mapping, Sequence

from pleinair.providers.illustrator.things.registry import Entry

# Heights grow with this power of metres: a house is higher than a cat, but not sixteen times.
POWER = 0.45
# The largest is by nature at most so many times the smallest, or a mouse beside an elephant is a
# dot: a few things share a picture as equals, many keep more of their real heights.
MOST_RATIOS = ((3, 2.6), (6, 3.2), (99, 5.0))
# A toy beside people keeps nearly its real height: a ball is lower than a knee.
TOY = 0.75
# Bodies in the sky have the size that skies give them, in heights of the picture.
SKY: Mapping[str, float] = {
    "sun": 0.15, "moon": 0.13, "full moon": 0.13, "crescent moon": 0.13, "star": 0.05,
    "cloud": 0.13, "rainbow": 0.42, "planet": 0.2, "mars": 0.24, "aurora": 0.6,
    "comet": 0.12, "lightning": 0.3,
}  # fmt: skip
OTHER_SKY = 0.14


def power_for(entries: Iterable[Entry], *, sizes: Iterable[float]) -> float:
    """Return the power of metres that keeps the smallest of these visible beside the largest."""
    pairs = [
        (metres(e), 1 + (size - 1) / 3)
        for e, size in zip(entries, sizes, strict=True)
        if e.stands != "sky"
    ]
    most = next((ratio for count, ratio in MOST_RATIOS if len(pairs) <= count), 5.0)
    power = POWER
    while pairs and power > 0.12 and _ratio(pairs, power) > most:
        power -= 0.03
    return power


def beside_people(entry: Entry, people: Sequence[Entry]) -> float:
    """Return how high a toy may be, as a share of the smallest person; others as they please."""
    if "toy" not in entry.kinds or "vehicle" in entry.kinds or not people:
        return 99.0
    return TOY * entry.height_m / min(person.height_m for person in people)


def _ratio(pairs: list[tuple[float, float]], power: float) -> float:
    heights: list[float] = [tall**power * size for tall, size in pairs]
    return max(heights) / min(heights)


def metres(entry: Entry) -> float:
    """Return the height of a thing, within what composing can show."""
    return min(200.0, max(0.05, entry.height_m))


def height(entry: Entry, *, power: float, size: float) -> float:
    """Return a thing's height in units of scale."""
    grown: float = metres(entry) ** power
    return grown * min(2.5, max(0.4, size))
