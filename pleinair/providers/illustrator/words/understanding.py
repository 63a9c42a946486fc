"""Turn a prompt into a wish."""

from dataclasses import replace

from pleinair.providers.illustrator.words import (
    abstract,
    emblem,
    gathering,
    greeting,
    ideas,
    indoors,
    roles,
    sharing,
    spelling,
    tabletop,
    translating,
)
from pleinair.providers.illustrator.words.lexicon import Lexicon
from pleinair.providers.illustrator.words.reader import read
from pleinair.providers.illustrator.words.reading import Reading
from pleinair.providers.illustrator.words.tokens import tokenize
from pleinair.providers.illustrator.words.wish import Wish, WishedThing

# Where a place can be busy, and with how many people.
CROWDS = {"city": 5, "village": 4, "harbour": 4, "beach": 4, "garden": 4, "room": 3,
          "café": 4, "river": 3, "kitchen": 3}  # fmt: skip


def understand(prompt: str, *, lexicon: Lexicon | None = None, emoji: bool = False) -> Wish:
    """Return what a prompt asks for, and in `missing` what of it will not be drawn.

    `lexicon` defaults to the catalogue of things; `emoji` says whether a colour-emoji font can
    draw words that it lacks. Time grows with the prompt's length, up to a fixed number of words.
    """
    known = lexicon or default_lexicon()
    if image := ideas.image_of(" ".join(prompt.strip(" .!?\n").split())):
        return _imagined(prompt.strip(), image, known)
    written, cut = tokenize(prompt)
    written = greeting.quoted(written)
    english, taken = translating.translated(written, known)
    tokens, slips = spelling.mended(gathering.counted(emblem.signed(english), known), known)
    reader = read(tokens, known, emoji=emoji)
    wish = _together(_peopled(_wish(reader, cut=cut), reader, known), reader)
    wish = tabletop.drawn_near(indoors.seen_from_within(wish, known), known)
    if reader.setting.emblem:
        wish = emblem.drawn_flat(wish)
    wish = replace(wish, near=(*taken, *slips, *wish.near))
    wish = wish if wish.things else _of_an_idea(wish, known)
    return abstract.composed(wish, tokens)


def _imagined(idea: str, image: str, lexicon: Lexicon) -> Wish:
    wish = understand(image, lexicon=lexicon)
    return replace(wish, missing=(), near=(f"{idea} (drawn as {image})",))


def _of_an_idea(wish: Wish, lexicon: Lexicon) -> Wish:
    """Give a wish without things the image of an idea that it names: "loneliness, in oil"."""
    named = next((phrase for phrase in wish.missing if ideas.image_of(phrase)), "")
    if not named:
        return wish
    image = ideas.image_of(named)
    drawn = understand(image, lexicon=lexicon)
    return replace(
        wish,
        things=drawn.things,
        relations=drawn.relations,
        place=wish.place or drawn.place,
        time=wish.time or drawn.time,
        weather=wish.weather or drawn.weather,
        mood=wish.mood or drawn.mood,
        missing=tuple(phrase for phrase in wish.missing if phrase != named),
        near=(f"{named} (drawn as {image})", *wish.near),
    )


def _together(wish: Wish, reader: Reading) -> Wish:
    """Let things have the numbers and the forms that they have beside one another."""
    kinds = [entry.kinds if entry else () for entry in reader.nouns.entries]
    kinds += [()] * (len(wish.things) - len(kinds))
    wish = roles.worn(wish, reader.nouns.marks, reader.lexicon)
    wish = sharing.with_lamps_on_cords(sharing.with_no_other_candles(wish))
    wish = sharing.with_plants_in_their_pots(wish, kinds)
    return sharing.one_each(wish, reader.nouns.unnumbered, kinds)


def _peopled(wish: Wish, reader: Reading, lexicon: Lexicon) -> Wish:
    """Add the people of a busy place; where none would show, "busy" is reported."""
    person = lexicon.find("person")
    if not reader.setting.crowded or person is None or person.noun in wish.unwanted:
        return wish
    if wish.place not in CROWDS:
        return replace(wish, missing=(*wish.missing, "busy"))
    crowd = WishedThing(noun=person.noun, words="people", count=CROWDS[wish.place])
    return replace(wish, things=(*wish.things, crowd))


def _wish(reader: Reading, *, cut: bool) -> Wish:
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
        poster=setting.poster,
        portrait=setting.portrait,
        background=setting.background,
        captions=tuple(nouns.captions),
        encircled=setting.encircled and bool(nouns.captions),
        unwanted=tuple(setting.unwanted),
        missing=nouns.report.all(cut=cut),
        near=tuple(dict.fromkeys(nouns.near)),
    )


def default_lexicon() -> Lexicon:
    """Return the catalogue of everything that is drawn here."""
    from pleinair.providers.illustrator.things import catalogue

    return catalogue
