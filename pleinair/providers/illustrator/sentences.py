"""What the illustrator says, in the reader's language.

The drawing process speaks English and knows no Django; what it said is kept as it was said. A page
that shows a note passes it through `in_language`, which finds the sentence it is made after.
"""

import functools
import re

from django.utils.translation import gettext, gettext_noop

SENTENCES: tuple[str, ...] = (
    gettext_noop("not drawn: %(what)s"),
    gettext_noop("not done: %(what)s"),
    gettext_noop("%(what)s (read as %(meant)s)"),
    gettext_noop("%(what)s (drawn as %(near)s)"),
    gettext_noop("Composed anew from the same idea."),
    gettext_noop("Added %(what)s."),
    gettext_noop("Removed the lettering."),
    gettext_noop("Removed the season."),
    gettext_noop("Removed the background."),
    gettext_noop("Removed %(what)s."),
    gettext_noop("There is no %(what)s in the picture."),
    gettext_noop("There are no %(what)s in the picture."),
    gettext_noop("It is %(how)s already."),
    gettext_noop("Turned %(what)s round."),
    gettext_noop("Turned %(what)s into %(other)s."),
    gettext_noop("Mirrored the picture."),
    gettext_noop("Moved it to %(place)s."),
    gettext_noop("Moved %(what)s."),
    gettext_noop("Coloured the sky."),
    gettext_noop("Coloured the ground."),
    gettext_noop("Coloured %(what)s."),
    gettext_noop("Changed the colours."),
    gettext_noop("Cleared the weather."),
    gettext_noop("Brought clouds."),
    gettext_noop("Brought a storm."),
    gettext_noop("Brought fog."),
    gettext_noop("Made it %(how)s."),
    gettext_noop("Made the background %(how)s."),
    gettext_noop("Made %(what)s bigger."),
    gettext_noop("Made %(what)s smaller."),
    gettext_noop("Made %(what)s darker."),
    gettext_noop("Made %(what)s lighter."),
    gettext_noop("Made %(what)s %(how)s."),
    gettext_noop("Drew it in the %(style)s style."),
    gettext_noop("Let the light come from the %(side)s."),
    gettext_noop("Wrote “%(words)s” on the %(what)s."),
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


def in_language(note: str) -> str:
    """Return a note of the illustrator in the active language; one it never said, unchanged."""
    for sentence, pattern in _patterns():
        if found := pattern.fullmatch(note):
            return gettext(sentence) % found.groupdict()
    return note


@functools.cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return each sentence with the pattern of what is made after it, the plainest first."""
    ordered = sorted(SENTENCES, key=lambda sentence: sentence.count("%("))
    return tuple((sentence, re.compile(_pattern(sentence), re.DOTALL)) for sentence in ordered)


def _pattern(sentence: str) -> str:
    return re.sub(r"%\\\((\w+)\\\)s", r"(?P<\1>.+)", re.escape(sentence))
