"""A prompt of which nothing is known: its words themselves become the picture."""

from dataclasses import replace

from pleinair.providers.illustrator.words.wish import Wish

TOLD = "none of these words are known to the illustrator (drawn as lettering)"
# More than a few lines of lettering cannot be read any more.
MOST = 120
PAPER = "#f7f5ef"


def lettered(wish: Wish, prompt: str) -> Wish:
    """Return a wish for nothing that we know as lettering on paper; any other as it is."""
    drawn = (wish.things, wish.captions, wish.shapes)
    # On plain ground nothing is to be seen of a place, a time or a mood.
    shown = (
        wish.place, wish.time, wish.weather, wish.season, wish.mood, wish.palette, wish.sky,
        wish.ground,
    )  # fmt: skip
    if any(drawn) or (any(shown) and not wish.background) or not wish.missing:
        return wish
    words = " ".join(prompt.split())
    text = words if len(words) <= MOST else words[: MOST - 1].rstrip() + "…"
    return replace(
        wish,
        captions=(text,),
        background="plain",
        ground=PAPER,
        missing=(),
        near=(TOLD,),
        unread=True,
    )
