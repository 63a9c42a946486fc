"""A child that tries what a taken-over decoder would, and says how far it came."""

import os
import socket
import subprocess
from pathlib import Path

from pleinair.lib import isolated


def handle(message, blobs):
    try:
        found = _TRIES[str(message["try"])](message)
    except (OSError, MemoryError) as error:
        return {"error": type(error).__name__}, []
    return {"found": found}, blobs


def _connect(message):
    with socket.socket() as line:
        line.connect(("127.0.0.1", message["port"]))
    return "connected"


def _write(message):
    Path(message["path"]).write_bytes(b"mine")
    return "written"


def _spin(_message):
    while True:
        pass


def _flood(_message):
    while True:
        os.write(1, b"x" * 100_000)


_TRIES = {
    "echo": lambda _message: "heard",
    "environment": lambda _message: dict(os.environ),
    "open": lambda message: Path(message["path"]).read_bytes().hex(),
    "write": _write,
    "list": lambda message: [str(path) for path in Path(message["path"]).iterdir()],
    "stat": lambda message: Path(message["path"]).stat().st_size,
    "connect": _connect,
    "datagram": lambda _message: socket.socket(type=socket.SOCK_DGRAM).fileno(),
    "unix": lambda _message: socket.socket(socket.AF_UNIX).fileno(),
    "start": lambda _message: subprocess.run(["/bin/true"], check=False).returncode,
    "fork": lambda _message: os.fork(),
    "kill": lambda message: os.kill(message["pid"], 0),
    "descriptors": lambda _message: [n for n in range(32) if _is_open(n)],
    "memory": lambda message: len(bytearray(message["bytes"])),
    "spin": _spin,
    "flood": _flood,
    "leave": lambda _message: os._exit(3),
}


def _is_open(number):
    try:
        os.read(number, 0)
    except OSError:
        return False
    return True


if __name__ == "__main__":
    isolated.serve_once(handle)
