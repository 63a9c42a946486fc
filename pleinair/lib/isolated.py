"""Work on bytes from strangers in a process of its own.

The child gets no secrets (its environment holds two plain words), no open files but two pipes, and
limits on memory, time and the length of its answer. Before it reads the first byte it gives up
opening files, sockets and processes, where the system can take that away (see `confinement`). It
dies with its work. Parent and child speak in frames: one JSON header, then the bytes it announces.
"""

import json
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, BinaryIO

from pleinair.lib import confinement

Message = dict[str, object]
Handler = Callable[[Message, list[bytes]], tuple[Message, list[bytes]]]

_HEADER_LIMIT = 16_000_000
_PACKAGE_ROOT = Path(__file__).resolve().parents[2]


class IsolatedError(Exception):
    """The child died, answered too much, or did not speak the protocol."""


class TooSlow(IsolatedError):
    """The child's time was up."""


def run(
    module: str,
    message: Message,
    blobs: Sequence[bytes] = (),
    *,
    timeout_s: float,
    memory_bytes: int,
    answer_bytes: int,
) -> tuple[Message, list[bytes]]:
    """Run a module as a child, hand it one message, and return what it answers.

    Costs a process start (about 0.2 s with Pillow). Raises TooSlow, IsolatedError.
    """
    # Without -P the child would import from the folder it starts in.
    with subprocess.Popen(  # noqa: S603 - our own interpreter and module
        [sys.executable, "-P", "-m", module, str(memory_bytes), str(int(timeout_s) + 1)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd="/",
        env={"PYTHONPATH": str(_PACKAGE_ROOT), "LANG": "C.UTF-8"},
    ) as child:
        answer = _exchange(child, _framed(message, blobs), timeout_s, answer_bytes)
    if child.returncode != 0:
        raise IsolatedError(f"the child ended with {child.returncode}")
    return _unframed(answer)


def serve_once(handler: Handler) -> None:
    """Be the child: give up all rights, read one message, handle it, answer. For `__main__`."""
    confinement.limit(memory_bytes=int(sys.argv[1]), cpu_s=int(sys.argv[2]))
    confinement.confine()
    message, blobs = _unframed(sys.stdin.buffer.read())
    _write(sys.stdout.buffer, _framed(*handler(message, blobs)))


def _exchange(
    child: "subprocess.Popen[bytes]", question: bytes, timeout_s: float, answer_bytes: int
) -> bytes:
    """Write and read at once, so that neither side waits for the other; then end the child."""
    assert child.stdin is not None
    assert child.stdout is not None
    time_is_up = threading.Event()

    def stop() -> None:
        time_is_up.set()
        child.kill()

    clock = threading.Timer(timeout_s, stop)
    writer = threading.Thread(target=_feed, args=(child.stdin, question))
    clock.start()
    writer.start()
    try:
        answer = child.stdout.read(answer_bytes + 1)
        if len(answer) > answer_bytes:
            raise IsolatedError("the child answered too much")
        child.wait()
    finally:
        clock.cancel()
        child.kill()
        writer.join()
    if time_is_up.is_set():
        raise TooSlow("the child took too long")
    return answer


def _feed(pipe: IO[bytes], question: bytes) -> None:
    # A child that died early has closed its end; its exit status says the rest.
    with suppress(BrokenPipeError), pipe:
        pipe.write(question)


def _framed(message: Message, blobs: Sequence[bytes]) -> bytes:
    header = json.dumps({**message, "blobs": [len(blob) for blob in blobs]}).encode()
    return b"".join((len(header).to_bytes(4, "big"), header, *blobs))


def _unframed(data: bytes) -> tuple[Message, list[bytes]]:
    """Take a frame apart. Believes nothing: the child may have been taken over."""
    size = int.from_bytes(data[:4], "big")
    if len(data) < 4 or size > _HEADER_LIMIT or len(data) < 4 + size:
        raise IsolatedError("the frame is cut off")
    try:
        message = json.loads(data[4 : 4 + size])
        lengths = [int(length) for length in message.pop("blobs")]
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise IsolatedError("the frame is not in form") from error
    blobs, at = [], 4 + size
    for length in lengths:
        blobs.append(data[at : at + length])
        at += length
    if at != len(data) or min(lengths, default=0) < 0:
        raise IsolatedError("the frame is cut off")
    return message, blobs


def _write(out: BinaryIO, data: bytes) -> None:
    out.write(data)
    out.flush()
