"""A whole site in a process of its own, in a folder of its own, on a port of its own."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_START_S = 40.0


@contextmanager
def running(folder: Path, *, host: str = "127.0.0.1", **settings: str) -> Iterator[str]:
    """Prepare and serve a site; yield its address, end it afterwards."""
    port = free_port()
    address = f"http://{host}:{port}"
    environment = {
        **{key: value for key, value in os.environ.items() if not key.startswith("PLEINAIR")},
        "PLEINAIR_DATA": str(folder),
        "PLEINAIR_URL": address,
        **settings,
    }
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    command = [sys.executable, "-m", "pleinair"]
    subprocess.run([*command, "prepare"], cwd=ROOT, env=environment, check=True, timeout=120)
    output = (folder / "output.txt").open("w")
    site = subprocess.Popen(
        [*command, "serve", "--port", str(port)],
        cwd=ROOT,
        env=environment,
        stdout=output,
        stderr=subprocess.STDOUT,
    )
    try:
        wait_for(f"{address}/healthz", site, output=folder / "output.txt")
        yield address
    finally:
        site.send_signal(signal.SIGTERM)
        try:
            site.wait(timeout=10)
        except subprocess.TimeoutExpired:
            site.kill()
            site.wait()
        output.close()


def operator_link(folder: Path) -> str:
    """Return the link for the first operator that the site printed at its start."""
    words = (folder / "output.txt").read_text().split()
    return next(word for word in words if "/operator/" in word)


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(url: str, process: subprocess.Popen[bytes], *, output: Path | None = None) -> None:
    """Wait until a server answers at an address."""
    end = time.monotonic() + _START_S
    while time.monotonic() < end:
        if process.poll() is not None:
            break
        try:
            urllib.request.urlopen(url, timeout=2).close()
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
        else:
            return
    said = output.read_text() if output else ""
    raise RuntimeError(f"nobody answers at {url}: {said}")
