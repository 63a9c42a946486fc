"""What the illustrator says, in the reader's language.

The drawing process speaks English and knows no Django; what it said is kept as it was said: one of
these sentences, with the maker's own words or terms of the illustrator in its gaps. A page that
shows a note passes it through `in_language`, which finds the sentence and fills it anew.
"""

import functools
import re

from django.utils.translation import gettext, gettext_noop

from pleinair.providers.illustrator import terms

SENTENCES: tuple[str, ...] = (
    gettext_noop("not drawn: %(what)s"),
    gettext_noop("not done: %(what)s"),
    gettext_noop("%(what)s (read as %(meant)s)"),
    gettext_noop("%(what)s (drawn as %(thing)s)"),
    gettext_noop("%(what)s (drawn as keeping still)"),
    gettext_noop("%(what)s (drawn as standing by)"),
    gettext_noop("none of these words are known to the illustrator (drawn as lettering)"),
    gettext_noop("%(what)s (drawn, but not on %(whom)s)"),
    gettext_noop("%(what)s (drawn, but not in %(whom)s)"),
    gettext_noop("%(what)s (drawn, but not under %(whom)s)"),
    gettext_noop("%(what)s (drawn, but not above %(whom)s)"),
    gettext_noop("%(what)s (drawn, but not next to %(whom)s)"),
    gettext_noop("%(what)s (drawn, but not behind %(whom)s)"),
    gettext_noop("%(what)s (drawn, but not in front of %(whom)s)"),
    gettext_noop("%(what)s (drawn, but not between %(whom)s)"),
    gettext_noop("%(what)s (drawn, but not around %(whom)s)"),
    gettext_noop("%(what)s (drawn, but not to the left of %(whom)s)"),
    gettext_noop("%(what)s (drawn, but not to the right of %(whom)s)"),
    gettext_noop("%(what)s (drawn, but not held by %(whom)s)"),
    gettext_noop("%(what)s (drawn, but not worn by %(whom)s)"),
    gettext_noop("%(what)s (drawn, but not on the shoulder of %(whom)s)"),
    gettext_noop("not drawn: more than two colours on %(thing)s"),
    gettext_noop("not drawn: %(what)s (%(number)s are drawn)"),
    gettext_noop("not drawn: %(what)s (one place to a picture)"),
    gettext_noop("not drawn: %(what)s (one time of day to a picture)"),
    gettext_noop("not drawn: %(what)s (one weather to a picture)"),
    gettext_noop("not drawn: %(what)s (one season to a picture)"),
    gettext_noop("not drawn: %(number)s more phrases"),
    gettext_noop("not drawn: everything after the first %(number)s words (not read)"),
    gettext_noop("not done: %(term)s (it changes nothing here)"),
    gettext_noop("not done: %(what)s (it changes nothing where it may)"),
    gettext_noop("not done: %(what)s (there is no %(thing)s)"),
    gettext_noop("not done: %(what)s (there is none)"),
    gettext_noop("not done: write on %(what)s (it bears no lettering)"),
    gettext_noop("not done: %(what)s (the picture before this one is still there)"),
    gettext_noop("not done: %(what)s (the background is not one colour: paint a mask)"),
    gettext_noop("not done: an empty instruction"),
    gettext_noop("not done: only the first picture was used"),
    gettext_noop("not done: nothing was asked that pixels alone allow"),
    gettext_noop("not done: the character %(what)s: no font here has it"),
    gettext_noop("Composed anew from the same idea."),
    gettext_noop("Added %(thing)s."),
    gettext_noop("Removed the lettering."),
    gettext_noop("Removed the season."),
    gettext_noop("Removed the background."),
    gettext_noop("Removed %(thing)s."),
    gettext_noop("There is no %(thing)s in the picture."),
    gettext_noop("There are no %(thing)s in the picture."),
    gettext_noop("It is %(term)s already."),
    gettext_noop("Turned %(thing)s round."),
    gettext_noop("Turned %(thing)s into %(other)s."),
    gettext_noop("Mirrored the picture."),
    gettext_noop("Moved it to %(term)s."),
    gettext_noop("Moved %(thing)s."),
    gettext_noop("Moved %(thing)s onto the %(other)s."),
    gettext_noop("Moved %(thing)s into the %(other)s."),
    gettext_noop("Moved %(thing)s under the %(other)s."),
    gettext_noop("Moved %(thing)s above the %(other)s."),
    gettext_noop("Moved %(thing)s next to the %(other)s."),
    gettext_noop("Moved %(thing)s behind the %(other)s."),
    gettext_noop("Moved %(thing)s in front of the %(other)s."),
    gettext_noop("Moved %(thing)s to the left of the %(other)s."),
    gettext_noop("Moved %(thing)s to the right of the %(other)s."),
    gettext_noop("Moved %(thing)s to the %(other)s."),
    gettext_noop("Moved %(thing)s onto the shoulder of the %(other)s."),
    gettext_noop("Coloured the sky."),
    gettext_noop("Coloured the ground."),
    gettext_noop("Coloured %(thing)s."),
    gettext_noop("Changed the colours."),
    gettext_noop("Cleared the weather."),
    gettext_noop("Brought clouds."),
    gettext_noop("Brought a storm."),
    gettext_noop("Brought fog."),
    gettext_noop("Made it %(term)s."),
    gettext_noop("Made the background %(term)s."),
    gettext_noop("Made %(thing)s bigger."),
    gettext_noop("Made %(thing)s smaller."),
    gettext_noop("Made %(thing)s darker."),
    gettext_noop("Made %(thing)s lighter."),
    gettext_noop("Made %(thing)s %(term)s."),
    gettext_noop("Drew it in the %(term)s style."),
    gettext_noop("Let the light come from the left."),
    gettext_noop("Let the light come from the right."),
    gettext_noop("Wrote “%(words)s” on the %(thing)s."),
    gettext_noop("Wrote “%(words)s”."),
    gettext_noop("“%(words)s” written above."),
    gettext_noop("“%(words)s” written below."),
    gettext_noop("Redrawn as pixel art."),
    gettext_noop("Laid down as watercolour."),
    gettext_noop("Painted over in oil."),
    gettext_noop("Drawn in ink."),
    gettext_noop("Broken into facets."),
    gettext_noop("Contrast raised."),
    gettext_noop("Contrast lowered."),
    gettext_noop("Turned black and white."),
    gettext_noop("Toned sepia."),
    gettext_noop("Colours strengthened."),
    gettext_noop("Colours softened."),
    gettext_noop("Light made warmer."),
    gettext_noop("Light made cooler."),
    gettext_noop("Turned to night by light and colour."),
    gettext_noop("Made brighter."),
    gettext_noop("Made darker."),
    gettext_noop("Blurred towards the rim; what is in front cannot be known from pixels."),
    gettext_noop("Blurred."),
    gettext_noop("Sharpened."),
    gettext_noop("Rain laid over the picture."),
    gettext_noop("Falling snow laid over; snow cannot be made to lie."),
    gettext_noop("Fog laid over the picture."),
    gettext_noop("A frame put round, inside the size."),
    gettext_noop("Corners darkened."),
    gettext_noop("Grain added."),
    gettext_noop("Colours inverted."),
    gettext_noop("Turned by a half."),
    gettext_noop("Turned a quarter to the left."),
    gettext_noop("Turned a quarter to the right."),
    gettext_noop("Flipped top to bottom."),
    gettext_noop("Mirrored left to right."),
    gettext_noop("Cropped to the middle."),
    gettext_noop("Cropped to the asked-for shape."),
    gettext_noop("Cut out along the mask."),
    gettext_noop("The one-coloured background was made transparent."),
    gettext_noop("This picture has too many pixels to edit here."),
    gettext_noop("This file is not a PNG, JPEG or WebP picture that can be read."),
    gettext_noop("This picture is too large to draw here."),
    gettext_noop("The illustrator failed on this picture."),
)


_GAP = re.compile(r"%\((\w+)\)s")
# What fills a gap: terms of the illustrator's own, or else words of the maker, which stay.
_TERMS = frozenset({"thing", "other", "term"})


def in_language(note: str) -> str:
    """Return a note of the illustrator in the active language; one it never said, unchanged."""
    for sentence, pattern in _patterns():
        if found := pattern.fullmatch(note):
            filled = {
                gap: terms.in_language(said) if gap in _TERMS else said
                for gap, said in found.groupdict().items()
            }
            return gettext(sentence) % filled
    return note


@functools.cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return each sentence with the pattern of what is made after it, those that say most first."""
    ordered = sorted(SENTENCES, key=lambda sentence: -len(_GAP.sub("", sentence)))
    return tuple((sentence, re.compile(_pattern(sentence), re.DOTALL)) for sentence in ordered)


def _pattern(sentence: str) -> str:
    return re.sub(r"%\\\((\w+)\\\)s", r"(?P<\1>.+)", re.escape(sentence))
