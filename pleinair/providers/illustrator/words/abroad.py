"""The commonest words of seven other languages, so that simple prompts in them are drawn too.

They stand in `abroad_*.txt`. A row is English | German | French | Spanish | Italian | Portuguese |
Chinese | Japanese; forms are parted by spaces, a plural stands behind a slash, an underscore is a
space, and a full stop is a word that is left out.
"""

from pathlib import Path

LANGUAGES = ("de", "fr", "es", "it", "pt", "zh", "ja")


def _table(name: str) -> str:
    return Path(__file__).with_name(f"abroad_{name}.txt").read_text(encoding="utf-8")


NOUNS = _table("nouns")
SETTINGS = _table("settings")
GLUE = _table("glue")
