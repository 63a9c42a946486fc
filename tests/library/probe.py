"""A child that tries what a taken-over decoder would, and says how far it came."""

import os
import socket
import subprocess
import time

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


def _open(message):
    with open(message["path"], "rb") as file:
        return file.read(16).hex()


def _write(message):
    with open(message["path"], "wb") as file:
        file.write(b"mine")
    return "written"


_TRIES = {
    "echo": lambda message: "heard",
    "environment": lambda message: dict(os.environ),
    "open": _open,
    "write": _write,
    "list": lambda message: os.listdir(message["path"]),
    "stat": lambda message: os.stat(message["path"]).st_size,
    "connect": _connect,
    "resolve": lambda message: socket.getaddrinfo("example.org", 443)[0][4][0],
    "start": lambda message: subprocess.run(["/bin/true"], check=False).returncode,
    "fork": lambda message: os.fork(),
    "kill": lambda message: os.kill(message["pid"], 0),
    "descriptors": lambda message: [n for n in range(32) if _is_open(n)],
    "memory": lambda message: len(bytearray(message["bytes"])),
    "sleep": lambda message: time.sleep(60),
    "spin": lambda message: sum(1 for _ in iter(int, 1)),
    "flood": lambda message: os.write(1, b"x" * 100_000) and _TRIES["flood"](message),
    "leave": lambda message: os._exit(3),
}


def _is_open(number):
    try:
        os.read(number, 0)
    except OSError:
        return False
    return True


if __name__ == "__main__":
    isolated.serve_once(handle)
