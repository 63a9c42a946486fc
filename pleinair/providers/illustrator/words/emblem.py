"""A logo or an icon: one thing as a flat mark on plain ground."""

from collections.abc import Sequence
from dataclasses import replace

from pleinair.providers.illustrator.words.manners import EMBLEM_WORDS, MONOCHROME
from pleinair.providers.illustrator.words.phrases import Phrasebook, book
from pleinair.providers.illustrator.words.tokens import Token
from pleinair.providers.illustrator.words.wish import Wish, WishedThing

# What a business is known by, so that its mark is not a picture of the house.
TRADES: Phrasebook[str] = book({
    "bread": "bakery, baker", "bouquet": "florist", "book": "bookshop, bookstore, school",
    "coffee": "coffee shop, coffee house, cafe, café", "teapot": "tea house",
    "pizza": "pizzeria", "teddy bear": "toy shop", "heart": "pharmacy",
    "ice cream": "ice cream parlour, ice cream parlor", "cupcake": "patisserie",
    "beer": "brewery", "car": "garage", "aeroplane": "travel agency",
})  # fmt: skip
PAPER = "#f7f5ef"


def signed(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens of a mark with what a trade is known by in the place of its house."""
    if not any(EMBLEM_WORDS.match(tokens, at) for at in range(len(tokens))):
        return list(tokens)
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        size, sign = TRADES.match(tokens, at) or (1, "")
        text = " ".join(token.text for token in tokens[at : at + size])
        signs = [Token("word", word, "") for word in sign.split()]
        out += [*signs[:-1], replace(signs[-1], text=text)] if signs else [tokens[at]]
        at += size
    return out


def drawn_flat(wish: Wish) -> Wish:
    """Return the wish as a mark, where nothing else was said of its manner.

    What would be written on a thing is written above it.
    """
    return replace(
        wish,
        things=tuple(replace(_inked(thing, wish), text="") for thing in wish.things),
        captions=(*wish.captions, *(thing.text for thing in wish.things if thing.text)),
        background=wish.background or "plain",
        ground=wish.ground or PAPER,
        style=wish.style or "flat",
        view=wish.view or "centred",
    )


def _inked(thing: WishedThing, wish: Wish) -> WishedThing:
    """Return a thing in the colours of the mark, where it has none of its own."""
    if thing.colours or wish.palette == MONOCHROME:
        return thing
    return replace(thing, colours=wish.palette[:2])
