"""The illustrator as a provider: orders go to a drawing process of their own."""

import contextlib
import functools
import logging
import os
import queue
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from django.utils.translation import gettext as _

from pleinair.lib import plain
from pleinair.providers.illustrator import sentences, wire
from pleinair.providers.illustrator.wire import Message
from pleinair.providers.protocol import (
    Answer,
    BadRequest,
    Cancelled,
    Order,
    ProviderError,
    Shape,
    Transient,
    Watch,
)

log = logging.getLogger("pleinair.illustrator")

# How soon a cancelled order is noticed.
LOOK_EVERY_S = 0.05
# Far beyond eight large pictures on a slow machine; a process that needs longer hangs.
LIMIT_S = 300.0
# Folders of drawing processes; one that served nobody for so long lost its site to a kill.
FOLDERS = "pleinair-draw-"
LEFT_BEHIND_S = 3600.0
ROOT = Path(__file__).resolve().parents[3]


class IllustratorProvider:
    """Draws in a process that is given no secrets, can open nothing and may be killed at any time.

    A process that has finished an order serves the next one; it ends by itself when idle.
    Calls from several threads draw in as many processes.
    """

    shape: Shape = "local"

    def __init__(self) -> None:
        self._idle: list[_Drawer] = []
        self._lock = threading.Lock()

    def make(self, order: Order, *, watch: Watch) -> Answer:
        """Draw an order's pictures. Costs a second or so of one core for each, and no money."""
        message = wire.order_message(order)
        for fresh in (False, True):
            drawer = self._drawer(fresh=fresh)
            try:
                answer = drawer.ask(message, watch)
            except _Gone:
                # An idle process may end just as we ask it. Asking a new one costs nothing.
                drawer.kill()
                if fresh:
                    break
            except ProviderError as error:
                if error.kind == "bad_request":
                    self._rest(drawer)
                else:
                    drawer.kill()
                raise
            except BaseException:
                drawer.kill()
                raise
            else:
                self._rest(drawer)
                return answer
        raise _stopped("drawing process ended")

    def close(self) -> None:
        """End the processes that wait for work."""
        with self._lock:
            idle, self._idle = self._idle, []
        for drawer in idle:
            drawer.kill()

    def _drawer(self, *, fresh: bool) -> "_Drawer":
        with self._lock:
            while self._idle and not fresh:
                drawer = self._idle.pop()
                if drawer.alive:
                    return drawer
                drawer.kill()
        return _Drawer()

    def _rest(self, drawer: "_Drawer") -> None:
        with self._lock:
            self._idle.append(drawer)


class _Gone(Exception):
    """The process ended before it answered."""


class _Drawer:
    """One drawing process and the thread that listens to it."""

    def __init__(self) -> None:
        _sweep()
        self._folder = tempfile.TemporaryDirectory(prefix=FOLDERS, ignore_cleanup_errors=True)
        self._process = subprocess.Popen(
            [sys.executable, "-s", "-m", "pleinair.providers.illustrator.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=self._folder.name,
            env=_surroundings(),
            close_fds=True,
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._to = self._process.stdin
        self._writer: threading.Thread | None = None
        self._heard: queue.Queue[Message | None] = queue.Queue()
        self._listener = threading.Thread(
            target=self._listen, args=(self._process.stdout,), daemon=True
        )
        self._listener.start()

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def ask(self, message: Message, watch: Watch) -> Answer:
        """Hand one order over and pass on what comes back until it is answered."""
        ends = time.monotonic() + LIMIT_S
        self._hand_over(message, watch, ends=ends)
        watch.accepted()
        while True:
            _go_on(watch, ends=ends)
            try:
                heard = self._heard.get(timeout=LOOK_EVERY_S)
            except queue.Empty:
                continue
            if heard is None:
                raise _Gone
            try:
                answer = _pass_on(heard, watch)
            except plain.NotPlain as error:
                raise _stopped(f"a message not in form: {error.name}") from error
            if answer is not None:
                return answer

    def kill(self) -> None:
        """End the process at once and remove its folder."""
        self._process.kill()
        self._process.wait()
        if self._writer is not None:
            # Nobody reads any more, so what it still had to write has failed.
            self._writer.join(timeout=5)
        with contextlib.suppress(OSError):
            self._to.close()
        self._listener.join(timeout=5)
        if self._process.stdout is not None:
            self._process.stdout.close()
        self._folder.cleanup()

    def _hand_over(self, message: Message, watch: Watch, *, ends: float) -> None:
        """Write from a thread: a process that reads nothing must not keep us from ending it."""
        failed: list[OSError] = []

        def write() -> None:
            try:
                wire.send(self._to, message)
            except OSError as error:
                failed.append(error)

        with contextlib.suppress(OSError):
            # Shows the sweep of other processes that this folder is in use.
            os.utime(self._folder.name)
        self._writer = threading.Thread(target=write, daemon=True)
        self._writer.start()
        while self._writer.is_alive():
            _go_on(watch, ends=ends)
            self._writer.join(LOOK_EVERY_S)
        if failed:
            raise _Gone from failed[0]

    def _listen(self, source: IO[bytes]) -> None:
        try:
            while (message := wire.receive(source)) is not None:
                self._heard.put(message)
        except (wire.WireError, OSError, ValueError):
            pass
        self._heard.put(None)
        # It ended by itself: leave neither a dead process nor a folder behind.
        self._process.wait()
        self._folder.cleanup()


def _go_on(watch: Watch, *, ends: float) -> None:
    """Raise when the order is cancelled or its time is up."""
    if watch.cancelled():
        raise Cancelled(_("The picture is not wanted any more."))
    if time.monotonic() > ends:
        raise Transient(_("Drawing took too long and was stopped."), detail="time limit")


def _stopped(detail: str) -> Transient:
    return Transient(_("The illustrator stopped while drawing."), detail=detail)


def _sweep() -> None:
    """Remove the folders that killed sites left behind; they are empty, or not ours to judge."""
    before = time.time() - LEFT_BEHIND_S
    for folder in Path(tempfile.gettempdir()).glob(f"{FOLDERS}*"):
        with contextlib.suppress(OSError):
            if folder.stat().st_mtime < before:
                folder.rmdir()


def _surroundings() -> dict[str, str]:
    """Return the environment of the drawing process: nothing of ours but the way to the code."""
    kept = {
        "PYTHONPATH": str(ROOT),
        "OPENBLAS_NUM_THREADS": "1",
        "OMP_NUM_THREADS": "1",
        "LANG": "C.UTF-8",
        "PYTHONUTF8": "1",
    }
    if "SYSTEMROOT" in os.environ:
        kept["SYSTEMROOT"] = os.environ["SYSTEMROOT"]
    return kept


def _pass_on(heard: Message, watch: Watch) -> Answer | None:
    """Tell the watch what was heard, or return the answer. Believes nothing that is not in form.

    Raises `plain.NotPlain`, or the failure that was told.
    """
    told = dict(heard.head)
    match told.pop("event", None):
        case "ready":
            if not plain.read(_Ready, told).confined:
                _say_unconfined()
        case "progress":
            watch.progress(plain.read(_Progress, told).fraction)
        case "partial":
            index = plain.read(_Partial, {"index": told.pop("index", None)}).index
            (picture,) = wire.pictures_of([told], heard.blobs)
            watch.partial(index, picture)
        case "error":
            raise _failure(plain.read(_Failure, told))
        case "done":
            pictures = wire.pictures_of(told.pop("pictures", None), heard.blobs)
            return plain.read(Answer, {**told, "pictures": pictures})
        case _:
            raise plain.NotPlain("event", "is unknown")
    return None


@dataclass(frozen=True, slots=True)
class _Ready:
    confined: bool


@dataclass(frozen=True, slots=True)
class _Progress:
    fraction: float


@dataclass(frozen=True, slots=True)
class _Partial:
    index: int


@dataclass(frozen=True, slots=True)
class _Failure:
    kind: str
    message: str
    detail: str
    parameter: str


@functools.cache
def _say_unconfined() -> None:
    """Tell the operator, once, that this system cannot take rights away from a process."""
    log.warning("not confined", extra={"event": "illustrator.not_confined"})


def _failure(told: _Failure) -> ProviderError:
    """Return the failure that was told, in words of the active language."""
    message = sentences.in_language(told.message)
    if told.kind == "bad_request":
        return BadRequest(message, parameter=told.parameter, detail=told.detail)
    return Transient(message, detail=told.detail)
