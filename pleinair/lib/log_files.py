"""Log files of an hour each, so that what is too old goes as a whole file."""

import itertools
import logging
import os
from datetime import UTC, datetime, timedelta
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from pleinair.lib import clock

# A size at which a file still opens in any editor.
SEGMENT_BYTES = 10_000_000
_HOUR = "%Y-%m-%dT%H"
_SUFFIX = ".jsonl"


class Quiet(logging.Handler):
    """A handler that says nothing when it cannot write."""

    def handleError(self, record: logging.LogRecord) -> None:
        """Stay silent: the standard reaction prints the record's arguments."""


class Terminal(Quiet, logging.StreamHandler[TextIO]):
    """Writes lines to stderr."""


class HourlyFiles(Quiet):
    """Appends lines to `<folder>/<hour>.<number>.jsonl`; the next number when one is full.

    Nothing is ever renamed: several processes append to the same file, and none loses its place.
    """

    def __init__(self, folder: Path, *, segment_bytes: int = SEGMENT_BYTES) -> None:
        super().__init__()
        self._folder = folder
        self._segment_bytes = segment_bytes
        self._hour = ""
        self._stream: TextIOWrapper | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write one record as one line."""
        try:
            stream = self._current()
            # One write per line: appends of this size do not mix with those of other processes.
            stream.write(self.format(record) + "\n")
            stream.flush()
        except Exception:  # noqa: BLE001 - the log must never break what it reports on
            self.handleError(record)

    def close(self) -> None:
        """Close the open file; the next record opens one again."""
        self.acquire()
        try:
            self._forget_stream()
        finally:
            self.release()
        super().close()

    def _current(self) -> TextIOWrapper:
        hour = clock.now().strftime(_HOUR)
        stream = self._stream
        if stream is not None and hour == self._hour and stream.tell() < self._segment_bytes:
            return stream
        self._forget_stream()
        self._hour, self._stream = hour, self._opened(hour)
        return self._stream

    def _opened(self, hour: str) -> TextIOWrapper:
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        for number in itertools.count():
            path = self._folder / f"{hour}.{number}{_SUFFIX}"
            if not path.exists() or path.stat().st_size < self._segment_bytes:
                break
        descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        return os.fdopen(descriptor, "a", encoding="utf-8")

    def _forget_stream(self) -> None:
        if self._stream is not None:
            self._stream.close()
            self._stream = None


def forget(folder: Path, *, before: datetime) -> int:
    """Delete the files whose last possible line is older than `before`; return how many went."""
    gone = 0
    for path in sorted(folder.glob(f"*{_SUFFIX}")):
        try:
            hour = datetime.strptime(path.name.partition(".")[0], _HOUR).replace(tzinfo=UTC)
        except ValueError:
            continue
        if hour + timedelta(hours=1) <= before:
            path.unlink(missing_ok=True)
            gone += 1
    return gone
