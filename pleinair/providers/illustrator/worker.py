"""The drawing process: `python -m pleinair.providers.illustrator.worker`.

Reads orders from standard input and writes pictures to standard output. It is given no secret, is
limited in memory and time, and may be killed at any moment. Once code and fonts are loaded, and
before the first order is read, it gives up opening files, sockets and processes, where the system
can take that away (`pleinair.lib.confinement`): what has taken it over can draw, and nothing else.
"""

import contextlib
import importlib
import os
import pkgutil
import resource
import select
import signal
import sys
import traceback
from dataclasses import asdict
from pathlib import Path
from typing import BinaryIO

from pleinair.lib import confinement
from pleinair.providers.illustrator import wire
from pleinair.providers.illustrator.wire import Message
from pleinair.providers.protocol import Answer, Picture, ProviderError

MEMORY_BYTES = 2 << 30
# For one order: eight large pictures in the slowest style take about a minute.
CPU_S = 180
OPEN_FILES = 64
# The modules that the drawing process has no use for: they are the site's side.
SITES_SIDE = {"adapter", "sentences", "terms"}
# Numpy imports these by itself when it first needs them.
NUMPYS_LATER = ("numpy.fft", "numpy.linalg", "numpy.ma", "numpy.random")
# An idle server stays small; a busy one saves the start of Python.
IDLE_S = 30.0


class Wire:
    """The worker's side of a watch: everything told becomes a message."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out

    def accepted(self) -> None:
        """Nothing to tell: drawing costs nobody anything."""

    def progress(self, fraction: float) -> None:
        wire.send(self._out, Message({"event": "progress", "fraction": fraction}))

    def partial(self, index: int, picture: Picture) -> None:
        head: dict[str, object] = {
            "event": "partial",
            "index": index,
            "media_type": picture.media_type,
        }
        wire.send(self._out, Message(head, (picture.data,)))

    def cancelled(self) -> bool:
        """Never: the other side ends the process instead."""
        return False


def main() -> int:
    """Answer orders until the other side hangs up or nothing came for a while."""
    source, out = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    # Whatever a library prints must not land among the messages.
    os.dup2(2, 1)
    confined = settle()
    wire.send(out, Message({"event": "ready", "confined": confined}))
    waiting = select.poll()
    waiting.register(source, select.POLLIN)
    # One order is under way at a time, so nothing waits in the reader's own buffer.
    while waiting.poll(IDLE_S * 1000):
        message = wire.receive(source)
        if message is None:
            break
        # Working longer than this for one order ends the process.
        signal.setitimer(signal.ITIMER_PROF, CPU_S)
        wire.send(out, _answered(message, out))
    return 0


def settle() -> bool:
    """Load all that drawing may need, then give up the right to open anything.

    Return whether this system could take it away.
    """
    _limit()
    _load()
    return confinement.confine()


def _load() -> None:
    """Import what would be imported while drawing, and open every font."""
    from PIL import Image

    from pleinair.providers import illustrator
    from pleinair.providers.illustrator.lettering import fonts
    from pleinair.providers.illustrator.paint import emoji

    ours = pkgutil.walk_packages(illustrator.__path__, f"{illustrator.__name__}.")
    for name in (*NUMPYS_LATER, *(module.name for module in ours)):
        if name.rpartition(".")[2] not in SITES_SIDE:
            importlib.import_module(name)
    Image.init()
    fonts.ours()
    fonts.installed()
    emoji.available()


def _answered(message: Message, out: BinaryIO) -> Message:
    from pleinair.providers.illustrator import studio

    try:
        return _told(studio.make(wire.order_of(message), watch=Wire(out)))
    except ProviderError as error:
        head: dict[str, object] = {
            "event": "error",
            "kind": error.kind,
            "message": error.message,
            "detail": error.detail,
            "parameter": getattr(error, "parameter", ""),
        }
        return Message(head)
    except MemoryError:
        return Message(
            {
                "event": "error",
                "kind": "transient",
                "parameter": "",
                "detail": "memory",
                "message": "This picture is too large to draw here.",
            }
        )
    except Exception as error:  # noqa: BLE001 - the edge of the process: the adapter reports it
        return Message(
            {
                "event": "error",
                "kind": "transient",
                "parameter": "",
                "detail": f"{type(error).__name__} in {_where(error)}",
                "message": "The illustrator failed on this picture.",
            }
        )


def _where(error: BaseException) -> str:
    """Name the line that failed; never the message, which may hold a prompt."""
    *_, (frame, line) = traceback.walk_tb(error.__traceback__)
    return f"{Path(frame.f_code.co_filename).name}:{line}"


def _told(answer: Answer) -> Message:
    head: dict[str, object] = {
        "event": "done",
        "pictures": [{"media_type": p.media_type, "scene": p.scene} for p in answer.pictures],
        "usage": asdict(answer.usage) if answer.usage else None,
        "used": dict(answer.used),
        "notes": list(answer.notes),
        "seeds": list(answer.seeds),
    }
    return Message(head, tuple(p.data for p in answer.pictures))


def _limit() -> None:
    for what, most in (
        (resource.RLIMIT_AS, MEMORY_BYTES),
        (resource.RLIMIT_NOFILE, OPEN_FILES),
        (resource.RLIMIT_CORE, 0),
    ):
        # macOS refuses a limit on addresses; the others hold.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(what, (most, most))


if __name__ == "__main__":
    sys.exit(main())
