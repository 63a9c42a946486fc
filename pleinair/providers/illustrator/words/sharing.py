"""What belongs together: a hat for each man, no candles but those named, a plant in its pot."""

from collections.abc import Sequence
from dataclasses import replace

from pleinair.providers.illustrator.words.wish import Wish

# What bears candles, and as what it is drawn then: a birthday cake has candles of its own.
CAKES = {"birthday cake": "cake", "cake": "cake", "cupcake": "cupcake", "muffin": "muffin"}


def one_each(wish: Wish, unnumbered: set[int], kinds: Sequence[Sequence[str]]) -> Wish:
    """Return the wish with as many hats as men and bikes as riders, where nobody counted them."""
    things = list(wish.things)
    for relation in wish.relations:
        bearers = things[relation.objects[0]].count
        if relation.kind in {"held", "worn"} and relation.subject in unnumbered and bearers > 1:
            things[relation.subject] = replace(things[relation.subject], count=bearers)
        ridden = relation.kind == "on" and {"animal", "vehicle"} & set(kinds[relation.objects[0]])
        riders = things[relation.subject].count
        if ridden and relation.objects[0] in unnumbered and bearers > 1 and riders > 1:
            things[relation.objects[0]] = replace(things[relation.objects[0]], count=riders)
    return replace(wish, things=tuple(things))


def with_no_other_candles(wish: Wish) -> Wish:
    """Return the wish with the candles that stand on cakes, and a plain cake under them."""
    things = list(wish.things)
    for relation in wish.relations:
        cake = relation.objects[0]
        if things[relation.subject].noun == "candle" and things[cake].noun in CAKES:
            things[relation.subject] = replace(things[relation.subject], noun="cake candle")
            things[cake] = replace(things[cake], noun=CAKES[things[cake].noun])
    return replace(wish, things=tuple(things))


def with_lamps_on_cords(wish: Wish) -> Wish:
    """Return the wish with a hanging lamp for each that is above something."""
    things = list(wish.things)
    for relation in wish.relations:
        if relation.kind == "above" and things[relation.subject].noun == "lamp":
            things[relation.subject] = replace(things[relation.subject], noun="hanging lamp")
    return replace(wish, things=tuple(things))


def with_plants_in_their_pots(wish: Wish, kinds: Sequence[Sequence[str]]) -> Wish:
    """Return the wish with a flower pot where a plant stands in a pot; `kinds` are the things'."""
    things = list(wish.things)
    for relation in wish.relations:
        pot = relation.objects[0]
        grown = relation.kind == "in" and "plant" in kinds[relation.subject]
        if grown and things[pot].noun == "pot":
            things[pot] = replace(things[pot], noun="flower pot")
    return replace(wish, things=tuple(things))
