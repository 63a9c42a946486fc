"""The commonest words of eight other languages, from `abroad.toml`."""

import tomllib
from pathlib import Path

LANGUAGES = ("de", "fr", "es", "it", "pt", "zh", "ja", "ru")

_TABLES: dict[str, str] = tomllib.loads(
    Path(__file__).with_name("abroad.toml").read_text(encoding="utf-8")
)
NOUNS = _TABLES["nouns"]
SETTINGS = _TABLES["settings"]
GLUE = _TABLES["glue"]
ENDINGS = ("", *_TABLES["endings"].split())
