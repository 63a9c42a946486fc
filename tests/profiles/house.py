"""A site as a real process: prepared, served on a port of its own, and killed when it must be."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Self

ROOT = Path(__file__).resolve().parents[2]
_START_S = 40.0


class House:
    """`settings` are environment variables on top of a profile and a data folder.

    Only tests with the mark `kill` start one: by it those are found that need no database of ours.
    """

    is_allowed = False

    def __init__(self, data: Path, *, profile: str, **settings: str) -> None:
        assert House.is_allowed, "who starts a process of their own has the mark `kill`"
        self.data = data
        self.profile = profile
        self.port = _free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._settings = settings
        self._running: list[subprocess.Popen[bytes]] = []

    @property
    def environment(self) -> dict[str, str]:
        """The whole environment of its processes: nothing of ours leaks in."""
        return {
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "HOME": str(self.data.parent),
            "PYTHONPATH": f"{ROOT / 'tests' / 'profiles' / 'watched'}:{ROOT}",
            "WATCHED_CALLS": str(self.data.parent / "calls"),
            "PLEINAIR_FOLDER": str(self.data.parent),
            "PLEINAIR_DATA": str(self.data),
            "PLEINAIR_PROFILE": self.profile,
            "PLEINAIR_URL": self.url,
            **self._settings,
        }

    @property
    def calls(self) -> list[str]:
        """Every address that one of its processes connected to or looked up."""
        path = self.data.parent / "calls"
        return path.read_text().splitlines() if path.exists() else []

    @property
    def bytes_at_rest(self) -> dict[str, bytes]:
        """Every file of the data folder, except the static ones that everybody gets."""
        files = (path for path in self.data.rglob("*") if path.is_file())
        return {
            str(path.relative_to(self.data)): path.read_bytes()
            for path in files
            if path.relative_to(self.data).parts[0] != "static"
        }

    def prepare(self) -> Self:
        """Make the tables and the static files."""
        self.run("prepare")
        return self

    def run(self, *arguments: str) -> str:
        """Run a command to its end and return what it printed."""
        return self._python("-m", "pleinair", *arguments)

    def do(self, code: str) -> str:
        """Run lines of Python with the product's own settings and return what they printed."""
        return self._python("-c", f"from pleinair import asgi\n{code}")

    def refused(self, *arguments: str) -> str:
        """Run a command that refuses to change anything, and return what it said."""
        done = self._ended("-m", "pleinair", *arguments)
        assert done.returncode == 2, done.stderr
        return done.stderr

    def _python(self, *arguments: str) -> str:
        done = self._ended(*arguments)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def _ended(self, *arguments: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, *arguments],
            cwd=ROOT,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    def start(self, verb: str = "serve") -> "subprocess.Popen[bytes]":
        """Start a part of the site; one that has pages is waited for."""
        command = [sys.executable, "-m", "pleinair", verb]
        if verb != "worker":
            command += ["--port", str(self.port)]
        process = subprocess.Popen(
            command, cwd=ROOT, env=self.environment, stdout=subprocess.DEVNULL
        )
        self._running.append(process)
        if verb != "worker":
            self._wait_for_pages(process)
        return process

    def kill(self, process: "subprocess.Popen[bytes]") -> None:
        """Take the power away."""
        process.kill()
        process.wait(10)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for process in self._running:
            process.terminate()
        for process in self._running:
            try:
                process.wait(15)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(10)

    def _wait_for_pages(self, process: "subprocess.Popen[bytes]") -> None:
        end = time.monotonic() + _START_S
        while time.monotonic() < end:
            assert process.poll() is None, "it did not start"
            try:
                with urllib.request.urlopen(f"{self.url}/healthz", timeout=2):
                    return
            except (urllib.error.URLError, OSError):
                time.sleep(0.05)
        raise AssertionError("it did not answer in time")


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])
