"""What belongs together: a hat for each man, no candles but those named, a plant in its pot."""

from collections.abc import Sequence
from dataclasses import replace

from pleinair.providers.illustrator.words.wish import Wish


def one_each(wish: Wish, unnumbered: set[int]) -> Wish:
    """Return the wish with as many hats as men, where nobody counted the hats."""
    things = list(wish.things)
    for relation in wish.relations:
        bearers = things[relation.objects[0]].count
        if relation.kind in {"held", "worn"} and relation.subject in unnumbered and bearers > 1:
            things[relation.subject] = replace(things[relation.subject], count=bearers)
    return replace(wish, things=tuple(things))


def with_no_other_candles(wish: Wish) -> Wish:
    """Return the wish with a plain cake under candles: a birthday cake is drawn with its own."""
    things = list(wish.things)
    for relation in wish.relations:
        cake = relation.objects[0]
        if things[relation.subject].noun == "candle" and things[cake].noun == "birthday cake":
            things[cake] = replace(things[cake], noun="cake")
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
