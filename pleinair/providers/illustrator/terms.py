"""What notes name of the illustrator's own: times, places, styles, images, things.

Things are called by its own dictionary, all else by the catalogue of translations.
"""

import re

from django.utils.translation import get_language, gettext, gettext_noop

from pleinair.providers.illustrator.words import abroad

TERMS: frozenset[str] = frozenset({
    # Times, weathers and seasons.
    gettext_noop("day"), gettext_noop("dawn"), gettext_noop("dusk"), gettext_noop("night"),
    gettext_noop("clear"), gettext_noop("cloudy"), gettext_noop("rain"), gettext_noop("snow"),
    gettext_noop("storm"), gettext_noop("fog"), gettext_noop("wind"), gettext_noop("windy"),
    gettext_noop("spring"), gettext_noop("summer"), gettext_noop("autumn"), gettext_noop("winter"),
    # Moods.
    gettext_noop("calm"), gettext_noop("cheerful"), gettext_noop("dramatic"),
    gettext_noop("dreamy"), gettext_noop("gloomy"), gettext_noop("spooky"), gettext_noop("cosy"),
    gettext_noop("happy"), gettext_noop("sad"), gettext_noop("sleeping"), gettext_noop("angry"),
    gettext_noop("surprised"),
    # Styles.
    gettext_noop("flat"), gettext_noop("watercolour"), gettext_noop("ink"),
    gettext_noop("pixel-art"), gettext_noop("neon"), gettext_noop("paper-cut"),
    gettext_noop("blueprint"), gettext_noop("oil-painting"), gettext_noop("low-poly"),
    # Places, and grounds that are none.
    gettext_noop("a meadow"), gettext_noop("the sea"),
    gettext_noop("a harbour"), gettext_noop("a beach"), gettext_noop("a forest"),
    gettext_noop("a city"), gettext_noop("a village"), gettext_noop("a desert"),
    gettext_noop("the mountains"), gettext_noop("mountains"), gettext_noop("space"),
    gettext_noop("a room"), gettext_noop("the bottom of the sea"), gettext_noop("a table"),
    gettext_noop("a road"), gettext_noop("the sky"), gettext_noop("a farm"),
    gettext_noop("a garden"), gettext_noop("a lake"), gettext_noop("the ice"),
    gettext_noop("an ice field"), gettext_noop("the moon"), gettext_noop("Mars"),
    gettext_noop("a river"), gettext_noop("a kitchen"), gettext_noop("a bedroom"),
    gettext_noop("a café"), gettext_noop("a greenhouse"), gettext_noop("a cave"),
    gettext_noop("open water"), gettext_noop("plain"), gettext_noop("transparent"),
    # Everything there is.
    gettext_noop("everything"),
    # The images of ideas.
    gettext_noop("a tree in a wide meadow at dusk in fog"),
    gettext_noop("three balloons in the sky above a meadow, cheerful, a rainbow"),
    gettext_noop("a big red heart"),
    gettext_noop("a white pigeon flying over a calm sea at dawn"),
    gettext_noop("five birds flying in the sky over the sea at dawn"),
    gettext_noop("a sunrise over the mountains, a small flower in the foreground"),
    gettext_noop("a village in the rain at dusk"),
    gettext_noop("a full moon over a calm lake at night"),
    gettext_noop("an hourglass on a table"),
    gettext_noop("a hot-air balloon above the clouds at dawn"),
    gettext_noop("a gravestone in the rain, gloomy"),
    gettext_noop("a sea in a storm at night"),
    gettext_noop("a house in a forest at night in fog, spooky"),
    gettext_noop("a sofa, a lamp and a cat in a cosy room"),
    gettext_noop("a rocket and a planet in space"),
    gettext_noop("a campfire and a tent under the stars"),
    gettext_noop("three books and a lamp on a table"),
    gettext_noop("a guitar and a violin"),
})  # fmt: skip

# "The castle", "an owl", "3 trees", "sushi".
_THING = re.compile(r"(?:(?:the|an?) |(?P<number>\d+) )?(?P<noun>.+)")


def in_language(term: str) -> str:
    """Return a term in the active language; one that nothing has a word for, unchanged."""
    return gettext(term) if term in TERMS else _thing(term)


def _thing(term: str) -> str:
    """Return what a thing is called where the dictionary has the language: without an article."""
    language = (get_language() or "").partition("-")[0]
    found = _THING.fullmatch(term)
    if language not in abroad.LANGUAGES or found is None:
        return term
    name = abroad.names(language).get(found["noun"].replace("-", " "))
    if name is None:
        return term
    return f"{found['number']} {name}" if found["number"] else name
