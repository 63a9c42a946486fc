"""What providers say beside their pictures, in the reader's language."""

from collections.abc import Callable, Mapping

from pleinair.providers.illustrator import sentences

# Providers whose sentences are known beforehand; what others say is shown as they said it.
_IN_LANGUAGE: Mapping[str, Callable[[str], str]] = {"illustrator": sentences.in_language}


def in_language(note: str, *, provider: str) -> str:
    """Return a note of a provider in the active language, or unchanged where it has no words."""
    translated = _IN_LANGUAGE.get(provider)
    return translated(note) if translated is not None else note
