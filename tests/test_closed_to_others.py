"""No other account of the machine reads what the site keeps: its folder and files are shut."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def _run(code: str, data: Path) -> None:
    """Run code as a site of its own whose account lets everybody read its files."""
    surroundings = {
        **os.environ,
        "PLEINAIR_DATA": str(data),
        "PLEINAIR_FOLDER": str(data.parent),
        "PLEINAIR_PROFILE": "hosted",
        "PLEINAIR_MAIL": "folder",
        "DJANGO_SETTINGS_MODULE": "pleinair.settings",
    }
    code = f"import os; os.umask(0o022); {code}"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=surroundings, check=True)


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_folder_that_was_open_is_closed_at_the_next_start(tmp_path):
    data = tmp_path / "data"
    for folder in (data, data / "mail"):
        folder.mkdir()
        folder.chmod(0o755)

    _run("import pleinair.settings", data)

    assert _mode(data) == 0o700
    assert _mode(data / "mail") == 0o700


def test_folder_that_all_share_on_purpose_stays_open(tmp_path):
    data = tmp_path / "shared"
    data.mkdir()
    data.chmod(0o1777)

    _run("import pleinair.settings", data)

    assert _mode(data) == 0o1777
    assert _mode(data / "mail") == 0o700


@pytest.mark.parametrize("verb", ["check", "prepare"])
def test_what_a_command_writes_is_for_its_account_alone(tmp_path, verb):
    data = tmp_path / "data"
    mail = (
        "from django.core.management import call_command; call_command('migrate', verbosity=0); "
        "from pleinair.mail import delivery, services; "
        "services.send(kind='left', to='c@example.org', language='en', values={}); "
        "assert delivery.deliver_due() == 1"
    )

    _run(f"from pleinair import cli; assert cli.main(['{verb}']) == 0; {mail}", data)

    # What everybody's browser is sent anyway may be copied as open as it was.
    written = [path for path in data.rglob("*") if data / "static" not in path.parents]
    assert [path for path in written if path.parent.name == "mail"]
    assert [str(path) for path in written if _mode(path) & 0o077] == []
