import logging
from datetime import UTC, datetime, timedelta

import pytest

from pleinair.lib import clock, log_files

NOON = datetime(2026, 11, 20, 12, 34, tzinfo=UTC)


@pytest.fixture
def handler(tmp_path):
    handler = log_files.HourlyFiles(tmp_path / "logs", segment_bytes=20)
    yield handler
    handler.close()


def write(handler, text):
    handler.handle(logging.LogRecord("pleinair", logging.INFO, "x.py", 1, text, None, None))


def names(tmp_path):
    return sorted(path.name for path in (tmp_path / "logs").iterdir())


def test_every_hour_has_a_file_of_its_own(handler, tmp_path):
    with clock.frozen(NOON):
        write(handler, "one")
    with clock.frozen(NOON + timedelta(minutes=26)):
        write(handler, "two")

    assert names(tmp_path) == ["2026-11-20T12.0.jsonl", "2026-11-20T13.0.jsonl"]


def test_full_file_is_followed_by_the_next_number(handler, tmp_path):
    with clock.frozen(NOON):
        for _ in range(5):
            write(handler, "nine more")

    assert names(tmp_path) == [f"2026-11-20T12.{number}.jsonl" for number in range(3)]


def test_two_processes_share_a_file(handler, tmp_path):
    other = log_files.HourlyFiles(tmp_path / "logs")
    with clock.frozen(NOON):
        write(handler, "one")
        write(other, "two")
        write(handler, "three")
    other.close()

    assert (tmp_path / "logs" / "2026-11-20T12.0.jsonl").read_text() == "one\ntwo\nthree\n"


def test_only_the_operator_may_read_the_files(handler, tmp_path):
    with clock.frozen(NOON):
        write(handler, "one")

    assert (tmp_path / "logs").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "logs" / "2026-11-20T12.0.jsonl").stat().st_mode & 0o777 == 0o600


def test_log_that_cannot_be_written_breaks_nothing(tmp_path, capsys):
    (tmp_path / "logs").write_text("a file where the folder should be")
    handler = log_files.HourlyFiles(tmp_path / "logs")

    write(handler, "one")

    assert capsys.readouterr().err == ""


def test_old_hours_are_forgotten_as_whole_files(handler, tmp_path):
    for hours in (0, 1, 2):
        with clock.frozen(NOON + timedelta(hours=hours)):
            write(handler, "one")
    (tmp_path / "logs" / "notes.jsonl").write_text("not ours")

    gone = log_files.forget(tmp_path / "logs", before=NOON + timedelta(hours=1))

    assert gone == 1
    assert names(tmp_path) == ["2026-11-20T13.0.jsonl", "2026-11-20T14.0.jsonl", "notes.jsonl"]
