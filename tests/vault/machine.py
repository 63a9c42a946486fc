"""Real processes that share one data folder, as the processes of a site do."""

import subprocess
import sys
from pathlib import Path

# Several starts of Django on a machine that is busy with other things.
_PATIENCE_S = 300
_START = """
import sys
from pathlib import Path
from uuid import UUID
import django
from django.conf import settings
folder = Path(sys.argv[1])
settings.configure(
    DATA_DIR=folder,
    USE_TZ=True,
    INSTALLED_APPS=["pleinair.vault"],
    DATABASES={"default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": folder / "site.sqlite3",
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 120,
            "init_command": "PRAGMA journal_mode=WAL;",
        },
    }},
)
django.setup()
from django.core.management import call_command
from pleinair.vault import blobs, errors, keys, root, rotation
alice, charlie = UUID(int=1), UUID(int=2)
"""


def start(folder: Path, code: str) -> subprocess.Popen[str]:
    """Start a process of the site; the code finds `folder`, the vault, `alice` and `charlie`."""
    return subprocess.Popen(
        [sys.executable, "-W", "error", "-c", _START + code, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def run_at_once(folder: Path, code: str, *, count: int) -> list[str]:
    """Run a code in many processes, let go once all are ready; return what they printed."""
    waiting = "print('ready', flush=True)\nsys.stdin.readline()\n"
    processes = [start(folder, waiting + code) for _ in range(count)]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    return [finish(process) for process in processes]


def run(folder: Path, code: str) -> str:
    """Run a process to its end and return what it printed."""
    return finish(start(folder, code))


def finish(process: subprocess.Popen[str]) -> str:
    """Wait for a process and return what it printed; fail with its own words where it failed."""
    printed, complaint = process.communicate(timeout=_PATIENCE_S)
    assert process.returncode == 0, complaint
    return printed.strip()


def migrate(folder: Path) -> Path:
    """Make the tables of a site."""
    run(folder, "call_command('migrate', verbosity=0)")
    return folder
