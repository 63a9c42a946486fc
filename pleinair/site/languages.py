"""The languages of the pages: English, in which they are written, and each with a catalogue."""

from pathlib import Path

from django.conf.locale import LANG_INFO
from django.utils.translation import to_language

FOLDER = Path(__file__).parents[1] / "locale"
ENGLISH = "en"


def _found() -> tuple[str, ...]:
    catalogues = FOLDER.glob("*/LC_MESSAGES/django.mo")
    return (ENGLISH, *sorted(to_language(path.parents[1].name) for path in catalogues))


CODES = _found()
# Each with the name that its own speakers give it.
NAMED = tuple((code, str(LANG_INFO[code]["name_local"]).capitalize()) for code in CODES)


def is_there(code: str) -> bool:
    """Say whether the pages can be read in a language."""
    return code in CODES


def can_be_chosen() -> bool:
    """Say whether there is more than one language to choose from."""
    return len(CODES) > 1
