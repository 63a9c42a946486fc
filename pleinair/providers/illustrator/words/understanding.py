"""Turn a prompt into a wish."""

from pleinair.providers.illustrator.words.lexicon import Lexicon
from pleinair.providers.illustrator.words.reader import Reader
from pleinair.providers.illustrator.words.tokens import tokenize
from pleinair.providers.illustrator.words.wish import Wish


def understand(prompt: str, *, lexicon: Lexicon | None = None, emoji: bool = False) -> Wish:
    """Return what a prompt asks for, and in `missing` what of it will not be drawn.

    `lexicon` defaults to the catalogue of things; `emoji` says whether a colour-emoji font can
    draw words that it lacks. Time grows with the prompt's length, up to a fixed number of words.
    """
    tokens, cut = tokenize(prompt)
    reader = Reader(tokens, lexicon or default_lexicon(), emoji)
    reader.read()
    nouns, setting = reader.nouns, reader.setting
    return Wish(
        things=tuple(nouns.things),
        relations=tuple(nouns.clause.relations),
        place=setting.place,
        time=setting.time,
        weather=setting.weather,
        season=setting.season,
        style=setting.style,
        mood=setting.mood,
        palette=setting.palette,
        ground=setting.ground,
        sky=setting.sky,
        light=setting.light,
        view=setting.view,
        background=setting.background,
        captions=tuple(nouns.captions),
        unwanted=tuple(setting.unwanted),
        missing=nouns.report.all(cut=cut),
        near=tuple(dict.fromkeys(nouns.near)),
    )


def default_lexicon() -> Lexicon:
    """Return the catalogue of everything that is drawn here."""
    from pleinair.providers.illustrator.things import catalogue

    return catalogue
