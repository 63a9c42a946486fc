import json
import logging
import threading
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pleinair.lib import clock, logs
from pleinair.lib.log_fields import masked

PROMPT = "a heron at dawn, CANARY-in-the-reeds"
MAIL = "alice.canary@example.com"
ADDRESS = "198.51.100.77"
ADDRESS_6 = "2001:db8:ca::77"
SESSION = "k3f9canary0a8d7c6b5e4f3a2b1c0d9e"
IDENTIFIER = "0c6e4b5a-8f0e-4a3e-9d1c-7b2a6f5e4d3c"
AGENT = "Mozilla/5.0 (CanaryOS 77)"
CANARIES = (PROMPT, MAIL, ADDRESS, ADDRESS_6, SESSION, IDENTIFIER, AGENT)
NOON = datetime(2026, 11, 20, 12, 34, 56, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path):
    """A folder that all logging goes to for the length of one test."""
    loggers = [logging.getLogger(), *map(logging.getLogger, list(logging.root.manager.loggerDict))]
    before = [(one, [*one.handlers], one.level, one.propagate) for one in loggers]
    logs.configure({"folder": str(tmp_path)})
    yield tmp_path
    logs.configure({"folder": str(tmp_path / "unused")})
    for one, handlers, level, propagate in before:
        one.handlers[:], one.propagate = handlers, propagate
        one.setLevel(level)


def only_ours(folder):
    """Drop the handlers that pytest itself adds to show a failing test's log."""
    logs.configure({"folder": str(folder)})


def written(folder):
    return "".join(path.read_text() for path in sorted(folder.glob("*.jsonl")))


def lines(folder):
    return [json.loads(line) for line in written(folder).splitlines()]


def draw(prompt):
    raise ValueError(f"cannot draw {prompt}")


@pytest.mark.parametrize("canary", CANARIES)
@pytest.mark.parametrize("name", ["pleinair.generation", "django.request", "uvicorn.error", "root"])
def test_nothing_personal_gets_through_by_any_way(folder, name, canary):
    only_ours(folder)
    log = logging.getLogger(name)
    log.setLevel(logging.DEBUG)
    everywhere = {field: canary for field in logs.FIELDS if field != "message"}

    for level in (logging.DEBUG, logging.INFO, logging.ERROR):
        log.log(level, canary)
        log.log(level, "prompt %s", canary)
        log.log(level, "output.stored", extra={**everywhere, "prompt": canary, "user": canary})
        log.log(level, "output.stored", stack_info=True)
    try:
        draw(canary)
    except ValueError:
        log.exception("Drawing %s failed", canary)
    log.info("broken %d", canary)

    assert len(lines(folder)) >= 13
    assert canary not in written(folder)
    assert canary.lower() not in written(folder).lower()


@given(st.text(min_size=12))
def test_any_typed_text_is_too_much_for_a_field(text):
    accepted = [
        name
        for name, field in logs.FIELDS.items()
        if (" " in text or not text.isascii()) and field.accepts(text)
    ]

    assert accepted == []


def test_declared_fields_arrive(folder):
    with clock.frozen(NOON):
        logging.getLogger("pleinair.vault.local").info(
            "output.stored",
            extra={"ms": 12, "bytes": 40_000, "provider": "openai", "state": "done"},
        )

    (line,) = lines(folder)
    place = line.pop("at")
    assert place.startswith("test_logs:")
    assert line == {
        "time": "2026-11-20T12:34:56Z",
        "level": "info",
        "logger": "pleinair.vault.local",
        "event": "output.stored",
        "ms": 12,
        "bytes": 40_000,
        "provider": "openai",
        "state": "done",
    }


def test_event_is_named_by_the_message_or_beside_it(folder):
    log = logging.getLogger("pleinair.generation")
    log.info("lease lost", extra={"event": "generation.lease_lost"})
    log.info("lease.lost")
    log.info("heron")
    log.info("a heron at dawn")

    assert [line.get("event") for line in lines(folder)] == [
        "generation.lease_lost",
        "lease.lost",
        None,
        None,
    ]


def test_error_is_told_by_class_and_our_own_lines(folder):
    try:
        try:
            _ = clock.nothing
        except AttributeError as error:
            raise ExceptionGroup(PROMPT, [KeyError(PROMPT)]) from error
    except ExceptionGroup:
        logging.getLogger("pleinair.web").exception("page.failed")

    (line,) = lines(folder)
    assert line["error"] == "ExceptionGroup"
    assert set(line["causes"]) == {"AttributeError", "KeyError"}
    assert "frames" not in line


def test_frames_name_only_our_source(folder):
    try:
        logs.configure({"colour": PROMPT})
    except ValueError:
        logging.getLogger("pleinair.web").exception("page.failed")

    (line,) = lines(folder)
    (frame,) = line["frames"]
    assert frame.startswith("pleinair/lib/logs.py:")
    assert frame.endswith(" configure")


def test_error_given_as_a_field_is_its_class(folder):
    logging.getLogger("pleinair.vault").warning("output.lost", extra={"error": OSError(PROMPT)})

    assert lines(folder)[0]["error"] == "OSError"


def test_class_made_of_a_prompt_has_no_name(folder):
    error = type(PROMPT, (Exception,), {})
    logging.getLogger("pleinair.vault").warning("output.lost", extra={"error": error()})

    assert PROMPT not in written(folder)


def test_time_can_be_told_to_the_minute_only(folder):
    logs.configure({"folder": str(folder), "precision": "minute"})
    with clock.frozen(NOON):
        logging.getLogger("pleinair.web").info("page.served")

    assert lines(folder)[0]["time"] == "2026-11-20T12:34Z"


def test_address_agent_and_referrer_are_never_written(folder):
    extra = {"address": ADDRESS, "agent": AGENT, "referrer": "https://search.example"}

    logging.getLogger("pleinair.web.middleware").info("page.served", extra=extra)

    (line,) = lines(folder)
    assert extra.keys().isdisjoint(line)


def test_handlers_of_others_are_taken_away(folder, capsys):
    chatty = logging.getLogger("django.server")
    chatty.addHandler(logging.StreamHandler())
    chatty.propagate = False
    logs.configure({"folder": str(folder)})

    chatty.info('"GET /?q=%s" %s', PROMPT, ADDRESS)

    assert capsys.readouterr().err == ""
    assert [line["logger"] for line in lines(folder)] == ["django.server"]


def test_lines_go_to_stderr_when_there_is_no_folder(folder, capsys):
    logs.configure({"folder": ""})
    logging.getLogger("pleinair.web").info("page.served")

    assert json.loads(capsys.readouterr().err)["event"] == "page.served"


def test_debug_of_our_rooms_shows_only_when_wanted(folder):
    logging.getLogger("pleinair.web").debug("page.served")
    logs.configure({"folder": str(folder), "debug": True})
    logging.getLogger("pleinair.web").debug("page.measured")

    assert [line["event"] for line in lines(folder)] == ["page.measured"]


def test_line_that_cannot_be_made_says_nothing(folder, capsys):
    only_ours(folder)

    logging.getLogger("uvicorn.error").error("Started server process [%d]", PROMPT)

    assert PROMPT not in capsys.readouterr().err
    assert PROMPT not in written(folder)


def test_server_says_that_it_started_but_not_who_came(folder):
    server = logging.getLogger("uvicorn.error")
    server.info("Started server process [%d]", 77)
    server.info('%s - "WebSocket %s" 403', ADDRESS, "/images/7")
    server.error(OSError(98, "address already in use"))

    started, came, failed = lines(folder)
    assert started["message"] == "Started server process [77]"
    assert "message" not in came
    assert failed["error"] == "OSError"


def test_many_threads_write_whole_lines(folder):
    log = logging.getLogger("pleinair.web")
    threads = [
        threading.Thread(target=lambda: [log.info("page.served") for _ in range(50)])
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(lines(folder)) == 200


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Started server process [77]", "Started server process [77]"),
        (f'{ADDRESS}:5000 - "GET /images/7?q={PROMPT}" 403', "… - … 403"),
        (f"from {ADDRESS_6} to {MAIL}", "from … to …"),
        (f"row {IDENTIFIER} of {SESSION}", "row … of …"),
        ("running on https://studio.example/x?key=1 now", "running on … now"),
    ],
)
def test_masks_leave_only_what_is_about_the_process(text, left):
    assert masked(text) == left


def test_every_field_is_declared_for_the_inventory():
    assert {item.where for item in logs.ITEMS} == {f"log.{name}" for name in logs.FIELDS}
    assert [item.where for item in logs.ITEMS if item.personal] == ["log.time"]
