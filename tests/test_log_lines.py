"""What is given to the log is what the log takes."""

import ast
from pathlib import Path

import pytest

from pleinair.lib.log_fields import EVENT, FIELDS, FOUND

PACKAGE = Path(__file__).parents[1] / "pleinair"
# The rooms, and the parts that have a folder of their own within one.
ROOMS = {init.parent.name for init in PACKAGE.rglob("__init__.py")}
LEVELS = {"debug", "info", "warning", "error", "exception", "critical", "log"}


def lines_of(path):
    """The `extra` of every call of a logger in a file, with its line."""
    for call in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(call, ast.Call) and getattr(call.func, "attr", "") in LEVELS:
            for given in call.keywords:
                if given.arg == "extra":
                    yield given.value


def events():
    """The names of all events that are written out."""
    return {
        value.value
        for path in PACKAGE.rglob("*.py")
        for extra in lines_of(path)
        if isinstance(extra, ast.Dict)
        for key, value in zip(extra.keys, extra.values, strict=True)
        if isinstance(key, ast.Constant) and key.value == "event"
        if isinstance(value, ast.Constant)
    }


@pytest.mark.parametrize(
    "path",
    [path for path in PACKAGE.rglob("*.py") if "extra=" in path.read_text("utf-8")],
    ids=lambda path: str(path.relative_to(PACKAGE)),
)
def test_every_field_of_a_line_is_one_that_the_log_takes(path):
    for extra in lines_of(path):
        assert isinstance(extra, ast.Dict), f"line {extra.lineno}: say the fields where they go"
        # What is spread into it comes from one of our dictionaries, and is seen there.
        names = {key.value for key in extra.keys if key is not None}
        assert names <= FIELDS.keys() - FOUND, f"line {extra.lineno}"


@pytest.mark.parametrize("event", sorted(events()))
def test_an_event_says_in_which_room_what_happened(event):
    room, _dot, _what = event.partition(".")

    assert EVENT.fullmatch(event)
    assert room in ROOMS


def test_events_are_found():
    assert {"web.request", "mail.ended", "vault.tampered"} <= events()
