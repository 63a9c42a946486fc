"""A drawing process that tries what one taken over would, and prints how far it came."""

import os
import socket
import subprocess
import sys
from pathlib import Path

from pleinair.providers.illustrator import worker

_TRIES = {
    "read": lambda path: Path(path).read_bytes(),
    "write": lambda path: Path(path).write_bytes(b"mine"),
    "list": lambda path: list(Path(path).parent.iterdir()),
    "socket": lambda _path: socket.socket(),
    "unix": lambda _path: socket.socket(socket.AF_UNIX),
    "start": lambda _path: subprocess.run(["/bin/true"], check=False),
    "fork": lambda _path: os.fork(),
    "kill": lambda _path: os.kill(os.getppid(), 0),
}


def _tried(what: str, path: str) -> str:
    try:
        _TRIES[what](path)
    except PermissionError:
        return "refused"
    return "done"


if __name__ == "__main__":
    worker.settle()
    print(*(f"{what}={_tried(what, sys.argv[1])}" for what in _TRIES))
