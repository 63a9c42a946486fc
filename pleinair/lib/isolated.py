"""Work on bytes from strangers in a process of its own.

The child gets no secrets (its environment is empty but for what Python needs), no open files, a
folder of its own, limits on memory and time, and dies with its work. Parent and child
speak in frames: one JSON header, then the bytes it announces.
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO

Message = dict[str, object]
Handler = Callable[[Message, list[bytes]], tuple[Message, list[bytes]]]

_HEADER_LIMIT = 16_000_000
_PACKAGE_ROOT = Path(__file__).resolve().parents[2]


class IsolatedError(Exception):
    """The child died, ran out of time or memory, or did not speak the protocol."""


def run(
    module: str,
    message: Message,
    blobs: Sequence[bytes] = (),
    *,
    timeout_s: float,
    memory_bytes: int = 1_500_000_000,
) -> tuple[Message, list[bytes]]:
    """Run a module as a child, hand it one message, and return what it answers.

    Costs a process start (about 0.2 s with Pillow). Raises IsolatedError.
    """
    with tempfile.TemporaryDirectory(prefix="pleinair-") as folder:
        try:
            finished = subprocess.run(  # noqa: S603 - our own interpreter and module
                [sys.executable, "-m", module, str(memory_bytes), str(int(timeout_s) + 1)],
                input=_framed(message, blobs),
                capture_output=True,
                check=False,
                timeout=timeout_s,
                cwd=folder,
                env={"PYTHONPATH": str(_PACKAGE_ROOT), "LANG": "C.UTF-8", "TMPDIR": folder},
                close_fds=True,
            )
        except subprocess.TimeoutExpired as error:
            raise IsolatedError("the child took too long") from error
    if finished.returncode != 0:
        raise IsolatedError(f"the child ended with {finished.returncode}")
    return _unframed(finished.stdout)


def serve_once(handler: Handler) -> None:
    """Be the child: read one message, handle it, write the answer. For `__main__`."""
    _limit(int(sys.argv[1]), int(sys.argv[2]))
    message, blobs = _unframed(sys.stdin.buffer.read())
    _write(sys.stdout.buffer, _framed(*handler(message, blobs)))


def _limit(memory_bytes: int, cpu_s: int) -> None:
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (cpu_s, cpu_s))
    resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
    resource.setrlimit(resource.RLIMIT_NOFILE, (32, 32))
    # No file that it writes may grow: it has nothing to write.
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    os.umask(0o077)


def _framed(message: Message, blobs: Sequence[bytes]) -> bytes:
    header = json.dumps({**message, "blobs": [len(blob) for blob in blobs]}).encode()
    return b"".join((len(header).to_bytes(4, "big"), header, *blobs))


def _unframed(data: bytes) -> tuple[Message, list[bytes]]:
    size = int.from_bytes(data[:4], "big")
    if len(data) < 4 or size > _HEADER_LIMIT or len(data) < 4 + size:
        raise IsolatedError("the frame is cut off")
    message = json.loads(data[4 : 4 + size])
    blobs, at = [], 4 + size
    for length in message.pop("blobs"):
        blobs.append(data[at : at + length])
        at += length
    if at != len(data):
        raise IsolatedError("the frame is cut off")
    return message, blobs


def _write(out: BinaryIO, data: bytes) -> None:
    out.write(data)
    out.flush()
