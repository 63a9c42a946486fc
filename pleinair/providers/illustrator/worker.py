"""The drawing process: `python -m pleinair.providers.illustrator.worker`.

Reads orders from standard input and writes pictures to standard output. It is given no secret, is
limited in memory and time, and may be killed at any moment, so a picture that is merely broken
harms only its own order. Nothing holds it in beyond that: it may open what its account may open,
since it loads fonts and code while it draws. What makers bring was rebuilt from its pixels before.
"""

import contextlib
import os
import sys
import threading
from dataclasses import asdict
from typing import BinaryIO

from pleinair.providers.illustrator import wire
from pleinair.providers.illustrator.wire import Message
from pleinair.providers.protocol import Answer, Picture, ProviderError

MEMORY_BYTES = 2 << 30
# For one order: eight large pictures in the slowest style take about a minute.
CPU_S = 180
OPEN_FILES = 64
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
    _limit_memory()
    wire.send(out, Message({"event": "ready"}))
    while True:
        idle = threading.Timer(IDLE_S, os._exit, (0,))
        idle.daemon = True
        idle.start()
        message = wire.receive(source)
        idle.cancel()
        if message is None:
            return 0
        _limit_time()
        wire.send(out, _answered(message, out))


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
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    if trace is None:
        return "?"
    return f"{os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}"  # noqa: PTH119


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


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:
        # Windows has no such limits; the adapter's time limit still holds there.
        return
    for what, most in (
        (resource.RLIMIT_AS, MEMORY_BYTES),
        (resource.RLIMIT_NOFILE, OPEN_FILES),
        (resource.RLIMIT_CORE, 0),
    ):
        # macOS refuses a limit on addresses; the others hold.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(what, (most, most))


def _limit_time() -> None:
    """Allow CPU_S more seconds of work than were used so far."""
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime) + CPU_S
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


if __name__ == "__main__":
    sys.exit(main())
