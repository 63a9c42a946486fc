"""What a line of the log may hold: the allow-list, and masks for the little text that passes."""

import re
from dataclasses import dataclass

from django.utils.translation import gettext_noop as _

from pleinair.lib.inventory import Item

# Somebody must be able to name a thing in its field, but not to tell a story.
_WORD = re.compile(r"[a-z0-9][a-z0-9_.-]{0,39}", re.IGNORECASE)
# A room or a part of one, and what happened there: `mail.put_off`.
EVENT = re.compile(r"[a-z]{2,20}\.[a-z]{2,20}(_[a-z]{2,20}){0,4}")
_ROUTE = re.compile(r"[a-z][a-z_-]{0,39}(:[a-z][a-z_-]{0,39}){0,2}")
_HOST = re.compile(r"[a-z0-9.-]{1,100}", re.IGNORECASE)
CLASS = re.compile(r"[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*){0,7}")

# The sentences of others that may pass, as they stand in their source: they speak of the process
# and not of a request. What is filled in is masked all the same.
SAFE_MESSAGES = {
    "uvicorn.error": frozenset(
        {
            "Started server process [%d]",
            "Finished server process [%d]",
            "Uvicorn running on %s://%s:%d (Press CTRL+C to quit)",
            "Uvicorn running on unix socket %s (Press CTRL+C to quit)",
            "Waiting for application startup.",
            "Waiting for application shutdown.",
            "Waiting for connections to close. (CTRL+C to force quit)",
            "Waiting for background tasks to complete. (CTRL+C to force quit)",
            "Application startup complete.",
            "Application startup failed. Exiting.",
            "Application shutdown complete.",
            "Application shutdown failed. Exiting.",
            "Shutting down",
        }
    ),
}
_MESSAGE_LENGTH = 200
# In this order: what is quoted or an address on the web may contain all the others.
_MASKS = (
    re.compile(r"""(["'`]).*?\1""", re.DOTALL),
    re.compile(r"\b[a-z][a-z0-9+.-]*://\S+", re.IGNORECASE),
    re.compile(r"\S+@\S+"),
    re.compile(r"\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b"),
    re.compile(r"(?<![\w:])\[?(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}\]?(?![\w:])", re.IGNORECASE),
    re.compile(r"\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b", re.IGNORECASE),
    re.compile(r"(?:/[^\s/]+){2,}/?|\?\S+"),
    re.compile(r"\b(?=\w*\d)\w{16,}\b|\b\w{24,}\b"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field a line may have: how its value must look, and what it says about a person.

    Without a `shape` it is a number.
    """

    about: str
    shape: re.Pattern[str] | None = None
    category: str = "system.operations"

    def accepts(self, value: object) -> bool:
        """Say whether a value may be written."""
        if self.shape is None:
            return isinstance(value, (int, float)) and abs(value) < 10**15
        if not isinstance(value, str) or not self.shape.fullmatch(value):
            return False
        return not _is_token(value)


FIELDS: dict[str, Field] = {
    "time": Field(about="when, in UTC", category="user.behavior"),
    "level": Field(shape=_WORD, about="how serious it is"),
    "logger": Field(shape=CLASS, about="which part of the software speaks"),
    "at": Field(about="the line of the source that speaks"),
    "event": Field(shape=EVENT, about="what happened"),
    "message": Field(about="what the server says about its own start and end"),
    "error": Field(shape=CLASS, about="the class of an error, never its text"),
    "causes": Field(about="the classes of the errors behind it"),
    "frames": Field(about="the lines of our source that an error passed"),
    "route": Field(shape=_ROUTE, about="the kind of page, without its address"),
    "method": Field(shape=_WORD, about="the method of a request"),
    "status": Field(about="the status of an answer"),
    "ms": Field(about="how long it took, in milliseconds"),
    "bytes": Field(about="how large it was"),
    "provider": Field(shape=_WORD, about="who runs the model"),
    "recipient": Field(shape=_WORD, about="who was called outside"),
    "host": Field(shape=_HOST, about="the host that was called outside"),
    "outcome": Field(shape=_WORD, about="how a call outside ended"),
    "operation": Field(shape=_WORD, about="what a generation does"),
    "state": Field(shape=_WORD, about="where a generation stands"),
    "reason": Field(shape=_WORD, about="the name of the rule that decided"),
}
# These are found by the formatter; a caller cannot set them.
FOUND = frozenset({"time", "level", "logger", "at", "message", "causes", "frames"})

ITEMS: tuple[Item, ...] = tuple(
    Item(
        kind="log",
        where=f"log.{name}",
        category=field.category,
        purpose=_("Run the service, find faults and stop abuse."),
        period=_("As long as the site keeps its log."),
        erasure=_("The whole hour's file is deleted when its time is over."),
        personal=field.category.startswith("user."),
    )
    for name, field in FIELDS.items()
)


def masked(text: str) -> str:
    """Return a text without quotations, addresses, paths and anything that could be a key."""
    for mask in _MASKS:
        text = mask.sub("…", text)
    return text[:_MESSAGE_LENGTH]


def _is_token(value: str) -> bool:
    return any(mask.search(value) for mask in _MASKS)
