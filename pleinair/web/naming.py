"""File names for downloads: the first words that say what it is, cut where a phrase ends."""

import re

from django.utils.text import slugify

_LENGTH = 60
_PHRASES = re.compile(r"[,.;:!?()\n]+")
# A name does not end with a word that waits for another one.
_WAITING = {
    "a", "an", "and", "at", "by", "for", "from", "in", "into", "near", "of", "on", "or", "over",
    "the", "through", "to", "under", "with", "without",
}  # fmt: skip


def stem(words: str) -> str:
    """Return a file's name without its ending, or "" where there is nothing to call it."""
    name = ""
    for phrase in filter(None, (slugify(one, allow_unicode=True) for one in _PHRASES.split(words))):
        longer = f"{name}-{phrase}" if name else phrase
        if len(longer) > _LENGTH:
            return name or _first_words(phrase)
        name = longer
    return name


def _first_words(phrase: str) -> str:
    """Cut a long phrase after a word; one endless word is cut anywhere."""
    words = phrase[: _LENGTH + 1].split("-")[:-1]
    while words and words[-1] in _WAITING:
        words.pop()
    return "-".join(words) or phrase[:_LENGTH]
