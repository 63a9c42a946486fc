"""The test's side of the prepared process: begin a deed, wait for it, read what it returned."""

import itertools
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Self

from tests.kill.moments import Moment

_ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Child:
    """A deed under way."""

    pid: int
    answer: Path


@dataclass(frozen=True, slots=True)
class Ended:
    """How a deed ended: `code` is negative for a signal; `result` is what it returned."""

    code: int
    result: dict[str, object] | None


class Stand:
    """A prepared worker process with a data folder and a database of its own."""

    def __init__(self, *, data: Path, database_url: str = "") -> None:
        self.data = data
        self.site: dict[str, object] = {}
        self._answers = itertools.count()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.kill.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=_ROOT,
            env=surroundings(data, PLEINAIR_DATABASE_URL=database_url),
            text=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(10)
        assert self._process.stdout is not None
        self._process.stdout.close()

    def begin(
        self, deed: str, *, moment: Moment | None = None, later_s: float = 0, **given: object
    ) -> Child:
        """Fork a child that does a deed, `later_s` from now by its clock."""
        answer = self.data.parent / f"answer-{next(self._answers)}.json"
        told = self._tell(
            {
                "deed": deed,
                "given": given,
                "moment": asdict(moment) if moment else None,
                "site": self.site,
                "later_s": later_s,
                "answer": str(answer),
            }
        )
        return Child(pid=int(str(told["pid"])), answer=answer)

    def wait(self, child: Child) -> Ended:
        """Wait until a child has ended."""
        told = self._tell({"wait": child.pid})
        result = json.loads(child.answer.read_text()) if child.answer.exists() else None
        return Ended(code=int(str(told["code"])), result=result)

    def do(self, deed: str, *, later_s: float = 0, **given: object) -> dict[str, object]:
        """Do a deed that must succeed, and return what it returned."""
        ended = self.wait(self.begin(deed, later_s=later_s, **given))
        assert ended.code == 0, f"{deed} failed"
        return ended.result or {}

    def die(self, deed: str, *, moment: Moment | None = None, **given: object) -> None:
        """Do a deed that must be killed half-way."""
        ended = self.wait(self.begin(deed, moment=moment, **given))
        assert ended.code == -9, f"{deed} was not killed, but ended with {ended.code}"

    def freeze(self, deed: str, *, moment: Moment, **given: object) -> Child:
        """Do a deed that must stop itself half-way, and return once it stands still."""
        child = self.begin(deed, moment=moment, **given)
        until(lambda: _state_of(child.pid) == "T")
        return child

    def thaw(self, child: Child) -> None:
        """Let a frozen deed go on, and wait until it is through."""
        os.kill(child.pid, signal.SIGCONT)
        assert self.wait(child).code == 0

    def _tell(self, command: Mapping[str, object]) -> dict[str, object]:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(command) + "\n")
        self._process.stdin.flush()
        return dict(json.loads(self._process.stdout.readline()))


def until(is_so: Callable[[], bool], *, seconds: float = 20) -> None:
    """Wait for something to become true."""
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.02)


def _state_of(pid: int) -> str:
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]


def surroundings(data: Path, **more: str) -> dict[str, str]:
    """Return the environment of a process that belongs to a test: nothing of ours leaks in."""
    return {
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        "DJANGO_SETTINGS_MODULE": "pleinair.settings",
        "PYTHONPATH": str(_ROOT),
        "PLEINAIR_DATA": str(data),
        "PLEINAIR_PROFILE": "own-servers",
        "PLEINAIR_PROVIDER": "scripted",
        "PLEINAIR_SCRIPTED": "yes",
        "PLEINAIR_LEASE_SECONDS": "1",
        "PLEINAIR_PER_MINUTE": "1000",
        **{name: value for name, value in more.items() if value},
    }
