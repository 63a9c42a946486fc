"""Prompts for somebody's first minute, with pictures that the illustrator really made of them.

They are no texts to translate: each language has its own, tried with the illustrator, and the
pictures drawn from those very words. `tools/examples.py` draws them anew.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import get_language

from pleinair.site import languages


@dataclass(frozen=True, slots=True)
class Example:
    """A prompt to start from. `picture` is the static file.

    `seed` is the one that drew it.
    """

    picture: str
    prompt: str
    seed: int = 1
    width_px: int = 640
    height_px: int = 480


@dataclass(frozen=True, slots=True)
class Examples:
    """What somebody may start from, and the picture beside the form for signing in."""

    language: str
    start: tuple[Example, ...]
    entrance: Example


def _in(language: str, *, entrance: tuple[str, int], **start: tuple[str, int]) -> Examples:
    """Return the examples of a language: for each name the prompt and its seed."""
    folder = f"web/examples/{language}"
    return Examples(
        language=language,
        start=tuple(
            Example(f"{folder}/{name}.webp", prompt, seed) for name, (prompt, seed) in start.items()
        ),
        entrance=Example(f"{folder}/entrance.webp", *entrance, width_px=960, height_px=1200),
    )


ALL: Mapping[str, Examples] = {
    "en": _in(
        "en",
        lighthouse=("A lighthouse on the beach at sunset, sailing boats on the sea, gulls", 3),
        fox=("A red fox in a snowy forest, paper cut-out style", 1),
        vase=("Flowers in a blue vase on a table, morning light, watercolour", 1),
        whale=("A whale swimming under the sea with many small fish", 4),
        balloon=("Hot air balloons over green hills at dawn, flat colours", 1),
        owl=("An owl in the forest at night, low poly", 2),
        entrance=("Hot air balloons over a lake between mountains at sunset", 5),
    ),
    "de": _in(
        "de",
        lighthouse=("Ein Leuchtturm am Strand bei Sonnenuntergang, Segelboote, Möwen", 3),
        fox=("Ein roter Fuchs im Wald im Winter, Scherenschnitt", 2),
        vase=("Blumen in einer blauen Vase auf einem Tisch, Aquarell", 1),
        whale=("Ein Wal schwimmt unter dem Meer mit vielen kleinen Fischen", 4),
        balloon=("Heißluftballons über einer Wiese bei Sonnenaufgang", 1),
        owl=("Eine Eule im Wald bei Nacht, Low Poly", 2),
        entrance=("Heißluftballons über einem See zwischen Bergen bei Sonnenuntergang", 5),
    ),
}


def current() -> Examples:
    """Return the examples in the language of the moment, or in English where it has none."""
    return ALL.get(get_language() or "", ALL[languages.ENGLISH])
