"""What a page says without having been translated: everything that stands in no brackets."""

import re
from html.parser import HTMLParser

from tests.web.languages.conftest import CLOSE, OPEN

# Names, formats and units: the same in every language. And what the people of the tests wrote.
_NAMES = re.compile(
    r"""Pleinair|Google|OpenAI|Evolink|Stripe|Turnstile|Cloudflare|Resend
    |English|Deutsch
    |\b(PNG|JPEG|WebP|CSV|JSON|PDF|UTF-8|UTC|USD|EUR|px|MB|KB|URL|id)\b
    |Illustrator(-\d)?|illustrator(-\d)?(/[\w.-]+)?|[Ss]cripted[\w/-]*|gpt-image-\S+
    |[\w.]+@[\w.]+|https?://\S+|/[\w/.-]+|[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{64}""",
    re.VERBOSE,
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_SAID = {"title", "alt", "placeholder", "aria-label", "aria-description", "aria-valuetext"}
_SILENT = {"script", "style", "code", "kbd", "pre", "svg", "textarea"}
_EMPTY = {"input", "img", "meta", "link", "br", "hr", "source", "wbr", "path", "use", "area"}


def untranslated(html: str, *, written: tuple[str, ...] = ()) -> list[str]:
    """Return the phrases of a page in no brackets, but for names and what people wrote."""
    page = _Page(written)
    page.feed(html)
    return page.found


class _Page(HTMLParser):
    def __init__(self, written: tuple[str, ...]) -> None:
        super().__init__()
        self.found: list[str] = []
        self._written = written
        self._depth = 0
        self._silent: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at what an element says by its attributes."""
        for name, value in attrs:
            is_button = tag == "input" and name == "value" and dict(attrs).get("type") == "submit"
            is_about = tag == "meta" and dict(attrs).get("name") == "description"
            # Scripts are told sentences too.
            is_sentence = name.startswith("data-") and re.search(r"[A-Za-z]{2} [a-z]", value or "")
            if name in _SAID or is_button or (is_about and name == "content") or is_sentence:
                self._look(_outside(value or "", self._depth)[0])
        if (tag in _SILENT or self._silent) and tag not in _EMPTY:
            self._silent.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Hear again, once what says nothing is over."""
        if self._silent and self._silent[-1] == tag:
            self._silent.pop()

    def handle_data(self, data: str) -> None:
        """Look at a text; a translated one may have elements in it."""
        outside, self._depth = _outside(data, self._depth)
        if not self._silent:
            self._look(outside)

    def _look(self, outside: str) -> None:
        for text in self._written:
            outside = re.sub(rf"(?<!\w){re.escape(text)}(?!\w)", "", outside)
        outside = _NAMES.sub("", outside)
        if _WORD.search(outside):
            self.found.append(" ".join(outside.split()))


def _outside(text: str, depth: int) -> tuple[str, int]:
    """Return what of a text stands in no brackets, and how many are open after it."""
    said = []
    for letter in text:
        depth += (letter == OPEN) - (letter == CLOSE)
        if depth == 0 and letter != CLOSE:
            said.append(letter)
    return "".join(said), depth
