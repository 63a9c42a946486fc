"""A logo or an icon: one thing as a flat mark on plain ground."""

from dataclasses import replace

from pleinair.providers.illustrator.words import nearness
from pleinair.providers.illustrator.words.lexicon import Lexicon
from pleinair.providers.illustrator.words.manners import MONOCHROME
from pleinair.providers.illustrator.words.wish import Wish, WishedThing

# What a business is known by, so that its mark is not a picture of the house.
TRADES = {
    "bakery": "bread", "florist": "bouquet", "bookshop": "book", "bookstore": "book",
    "coffee shop": "coffee", "coffee house": "coffee", "cafe": "coffee", "café": "coffee",
    "tea house": "teapot", "pizzeria": "pizza", "toy shop": "teddy bear", "pharmacy": "heart",
    "ice cream parlour": "ice cream", "ice cream parlor": "ice cream", "patisserie": "cupcake",
    "brewery": "beer", "school": "book", "garage": "car", "travel agency": "aeroplane",
}  # fmt: skip
PAPER = "#f7f5ef"


def drawn_flat(wish: Wish, lexicon: Lexicon) -> Wish:
    """Return the wish as a mark, where nothing else was said of its manner."""
    return replace(
        wish,
        things=tuple(_inked(_traded(thing, lexicon), wish) for thing in wish.things),
        captions=(*wish.captions, *(thing.text for thing in wish.things if thing.text)),
        background=wish.background or "plain",
        ground=wish.ground or PAPER,
        style=wish.style or "flat",
        view=wish.view or "centred",
        near=tuple(_renamed(told, lexicon) for told in wish.near),
    )


def _renamed(told: str, lexicon: Lexicon) -> str:
    """Return what was told of a trade's house as what is drawn for it."""
    words, drawn, _ = told.partition(" (drawn as ")
    sign = next((TRADES[trade] for trade in TRADES if words.casefold().endswith(trade)), "")
    entry = lexicon.find(sign) if drawn and sign else None
    return nearness.drawn_as(words, entry.noun) if entry else told


def _inked(thing: WishedThing, wish: Wish) -> WishedThing:
    """Return a thing in the colours of the mark, where it has none of its own."""
    if thing.colours or wish.palette == MONOCHROME:
        return thing
    return replace(thing, colours=wish.palette[:2])


def _traded(thing: WishedThing, lexicon: Lexicon) -> WishedThing:
    """Return what a trade is known by in the place of its house; its name goes above it."""
    sign = next((TRADES[trade] for trade in TRADES if thing.words.casefold().endswith(trade)), "")
    entry = lexicon.find(sign) if sign else None
    return replace(thing, noun=entry.noun if entry else thing.noun, text="")
