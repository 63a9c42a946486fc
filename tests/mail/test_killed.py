"""Killed between any two steps, a mail still goes out, and counts once."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.kill.stand import surroundings
from tests.mail import mail_server, resend_server

pytestmark = pytest.mark.kill
ROOT = Path(__file__).resolve().parents[2]
STEPS = [
    ("pleinair.mail.services:send", "before"),
    ("pleinair.mail.services:send", "after"),
    ("pleinair.mail.courier:wake", "before"),
    ("pleinair.mail.delivery:deliver", "before"),
    ("pleinair.mail.delivery:_hand_over", "before"),
    ("pleinair.mail.sealing:unseal", "after"),
    ("pleinair.mail.rendering:render", "after"),
    ("pleinair.lib.whole_files:replace", "before"),
    ("pleinair.lib.whole_files:replace", "after"),
    ("pathlib:Path.replace", "after"),
    ("pleinair.mail.delivery:_end", "before"),
    ("pleinair.mail.delivery:_end", "after"),
]
BEFORE_NOTED = ("pleinair.mail.delivery:_end", "before")


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    """One data folder, so that its database is made once."""
    return tmp_path_factory.mktemp("killed") / "data"


def kill_at(step, data, **settings):
    """Let a process die at a step and another go on; return how that ended."""
    at, when = step
    words = [json.dumps({"at": at, "when": when}), json.dumps(settings or {"mail": "folder"})]
    done = subprocess.run(
        [sys.executable, "-m", "tests.mail.postman", *words],
        cwd=ROOT,
        env=surroundings(data),
        capture_output=True,
        check=True,
        text=True,
        timeout=60,
    )
    ended = json.loads(done.stdout.splitlines()[-1])
    assert ended["codes"] == [-9, 0]
    assert ended["rows"] == [{"state": "sent", "is_wiped": True}]


@pytest.mark.parametrize("step", STEPS, ids=[f"{when} {at}" for at, when in STEPS])
def test_one_mail_lies_in_the_folder(step, data):
    for old in data.glob("mail/*.eml"):
        old.unlink()

    kill_at(step, data)

    assert len(list(data.glob("mail/*.eml"))) == 1


def test_resend_takes_it_once_though_it_is_called_twice(data):
    with resend_server.running() as server:
        kill_at(
            BEFORE_NOTED, data, mail="resend", resend_url=server.url,
            resend_api_key=resend_server.KEY,
        )  # fmt: skip

    assert server.calls == 2
    assert len(server.taken) == 1


def test_a_mail_server_gets_it_twice_under_one_id(data):
    with mail_server.running() as server:
        kill_at(
            BEFORE_NOTED, data, mail="smtp", smtp_url=f"smtp://127.0.0.1:{server.port}?tls=none"
        )

    first, second = server.taken
    assert first["Message-ID"] == second["Message-ID"]
    assert first.as_bytes() == second.as_bytes()
