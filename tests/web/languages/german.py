"""What of a page in German addresses its reader as the site never does: by "du"."""

import html
import re

ASKED = {"Accept-Language": "de"}
_INFORMAL = re.compile(
    r"\b(du|dein\w*|dir|dich|bist|hast|kannst|musst|möchtest"
    r"|(bitte )(gib|habe|prüfe|versuche?|wähle?|klicke?|bestätige?|melde|kontaktiere)"
    r"|gib|prüfe|wähle)\b[^.]*",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?s)<label.*?</label>")


def informal(page: str) -> list[str]:
    """Return what a page or a sentence says to somebody it calls "du"."""
    return [found.group() for found in _INFORMAL.finditer(_text(page))]


def labels(page: str) -> list[str]:
    """Return what a page calls its fields."""
    return [_text(one) for one in _LABEL.findall(page)]


def _text(page: str) -> str:
    heard = re.sub(r"(?s)<(script|style|svg|textarea)\b.*?</\1>", " ", page)
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", heard)).split())
