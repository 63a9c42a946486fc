"""What the scripted provider remembers, in a file that outlives a killed process.

One line per event: a word, a space, a key. The file is only appended to, and each line is on
disk before anything else happens, so the number of `paid` lines is the number of paid calls.
"""

import os
from pathlib import Path
from threading import Lock


class Ledger:
    """An append-only file of events, or the memory of this process where no file is named."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._lines: list[str] = []
        self._lock = Lock()

    def write(self, event: str, key: str) -> None:
        """Append an event, durably."""
        line = f"{event} {key}"
        if self._path is None:
            with self._lock:
                self._lines.append(line)
            return
        handle = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            os.write(handle, f"{line}\n".encode())
            os.fsync(handle)
        finally:
            os.close(handle)

    def first_time(self, event: str, key: str) -> bool:
        """Note an event and say whether it was the first of its kind."""
        if key in self.keys(event):
            return False
        self.write(event, key)
        return True

    def keys(self, event: str) -> list[str]:
        """Return the keys of all events of a kind, in order; `paid` ones are the paid calls."""
        prefix = f"{event} "
        return [line.removeprefix(prefix) for line in self._all() if line.startswith(prefix)]

    def _all(self) -> list[str]:
        if self._path is None:
            return list(self._lines)
        return self._path.read_text().splitlines() if self._path.exists() else []
