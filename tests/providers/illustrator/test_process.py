"""The process that draws: confined, replaced when it dies, ended when nobody waits."""

import os
import platform
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import get_args

import numpy as np
import pytest
from PIL import Image

from pleinair.lib import confinement
from pleinair.providers.illustrator import adapter
from pleinair.providers.illustrator.adapter import IllustratorProvider
from pleinair.providers.illustrator.scene import Style
from pleinair.providers.illustrator.wire import Message
from pleinair.providers.protocol import Cancelled, Picture, Transient
from tests.providers.illustrator.ordering import foreign, order, pixels_of, png
from tests.providers.people import Notes

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")


class Impatient(Notes):
    """Wants nothing more once the first sketch is there."""

    def partial(self, index, picture):
        super().partial(index, picture)
        self.stop.set()


def test_cancelled_order_stops_the_process_at_once(monkeypatch):
    provider = IllustratorProvider()
    started = []
    monkeypatch.setattr(adapter, "_Drawer", _noted(started))

    with pytest.raises(Cancelled):
        provider.make(order(count=8, partial_images=2, width_px=1024, height_px=1024),
                      watch=Impatient())  # fmt: skip

    (drawer,) = started
    assert not drawer.alive
    provider.close()


def _noise() -> Picture:
    dice = np.random.default_rng(1)
    noise = Image.fromarray(dice.integers(0, 256, (900, 900, 3), np.uint8))
    return Picture(data=png(noise), media_type="image/png")


@pytest.fixture
def stopped(monkeypatch):
    """A provider whose warm process is alive and reads nothing."""
    provider = IllustratorProvider()
    started = []
    monkeypatch.setattr(adapter, "_Drawer", _noted(started))
    provider.make(order(), watch=Notes())
    os.kill(started[0]._process.pid, signal.SIGSTOP)
    rescue = threading.Timer(60, started[0]._process.kill)
    rescue.start()
    yield provider, started[0]
    assert rescue.is_alive(), "only the rescue ended it"
    rescue.cancel()
    provider.close()


def test_order_for_a_process_that_reads_nothing_can_be_cancelled(stopped):
    provider, drawer = stopped
    notes = Notes()
    threading.Timer(0.2, notes.stop.set).start()

    with pytest.raises(Cancelled):
        provider.make(order(operation="edit", references=(_noise(),)), watch=notes)

    assert not drawer.alive
    assert not Path(drawer._folder.name).exists()


def test_process_that_reads_nothing_is_ended_when_time_is_up(stopped, monkeypatch):
    provider, drawer = stopped
    monkeypatch.setattr(adapter, "LIMIT_S", 0.2)

    with pytest.raises(Transient) as late:
        provider.make(order(operation="edit", references=(_noise(),)), watch=Notes())

    assert late.value.detail == "time limit"
    assert not drawer.alive


def test_folders_left_behind_are_swept_and_those_in_use_are_not(monkeypatch, tmp_path):
    monkeypatch.setattr(adapter.tempfile, "tempdir", str(tmp_path))
    left, used, foreign = (tmp_path / f"pleinair-draw-{name}" for name in "abc")
    for folder in (left, used, foreign):
        folder.mkdir()
    (foreign / "file").touch()
    for folder in (left, foreign):
        os.utime(folder, (time.time() - 4000, time.time() - 4000))
    provider = IllustratorProvider()

    provider.make(order(), watch=Notes())
    provider.close()

    assert sorted(tmp_path.iterdir()) == [used, foreign]


def _noted(started):
    real = adapter._Drawer

    def start():
        started.append(real())
        return started[-1]

    return start


def test_killed_process_is_replaced_by_the_next_order(monkeypatch):
    provider = IllustratorProvider()
    started = []
    monkeypatch.setattr(adapter, "_Drawer", _noted(started))
    provider.make(order(), watch=Notes())
    started[0]._process.kill()

    answer = provider.make(order(), watch=Notes())

    assert answer.pictures
    assert len(started) == 2
    provider.close()


def test_process_that_dies_twice_is_told_as_a_failure(monkeypatch):
    provider = IllustratorProvider()
    monkeypatch.setattr(adapter.sys, "executable", "/bin/false")

    with pytest.raises(Transient):
        provider.make(order(), watch=Notes())


def test_idle_process_serves_the_next_order(monkeypatch):
    provider = IllustratorProvider()
    started = []
    monkeypatch.setattr(adapter, "_Drawer", _noted(started))

    for seed in (1, 2):
        provider.make(order(seed=seed), watch=Notes())

    assert len(started) == 1
    provider.close()


@linux
def test_process_has_no_secrets_and_is_limited(monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "sk-very-secret")
    provider = IllustratorProvider()
    started = []
    monkeypatch.setattr(adapter, "_Drawer", _noted(started))
    provider.make(order(), watch=Notes())

    folder = Path(f"/proc/{started[0]._process.pid}")
    limits = (folder / "limits").read_text()
    named = {
        line.rsplit(maxsplit=3)[0].strip(): line.split()[-3:-1] for line in limits.splitlines()
    }

    assert "secret" not in (folder / "environ").read_text()
    assert (folder / "cwd").readlink() != Path.cwd()
    assert str(2 << 30) in " ".join(limits.split())
    assert "Max core file size 0 0" in " ".join(limits.split())
    assert named
    provider.close()
    assert not Path(started[0]._folder.name).exists()


filtered = pytest.mark.skipif(
    not sys.platform.startswith("linux") or platform.machine() not in confinement._MACHINES,
    reason="this system has no filter for system calls",
)


@filtered
def test_drawing_process_can_open_nothing(tmp_path):
    (tmp_path / "root.key").write_text("secret")

    said = subprocess.run(
        [sys.executable, "-m", "tests.providers.illustrator.probe", str(tmp_path / "root.key")],
        capture_output=True,
        check=True,
        text=True,
    ).stdout

    assert said.split() == [
        f"{what}=refused"
        for what in ("read", "write", "list", "socket", "unix", "start", "fork", "kill")
    ]
    assert (tmp_path / "root.key").read_text() == "secret"


@filtered
def test_process_that_draws_is_confined(monkeypatch):
    provider = IllustratorProvider()
    started = []
    monkeypatch.setattr(adapter, "_Drawer", _noted(started))

    provider.make(order(), watch=Notes())

    assert "Seccomp:\t2" in Path(f"/proc/{started[0]._process.pid}/status").read_text()
    provider.close()


@pytest.mark.parametrize("style", get_args(Style))
def test_every_style_is_drawn_without_opening_anything(illustrator, style):
    prompt = f"{style} of two foxes at night, in rain, a sign saying 'Ελλάς 日本', 🦊"

    first = illustrator.make(order(prompt=prompt), watch=Notes()).pictures[0]
    edited = illustrator.make(
        order(operation="edit", prompt=f"make it {style}", references=(first,)), watch=Notes()
    )

    assert edited.pictures[0].scene["style"] == style


@pytest.mark.parametrize(
    "wish", ["oil painting", "sepia and warmer", "sharper, more contrast", "write 'Hi' below"]
)
def test_foreign_pictures_are_edited_without_opening_anything(illustrator, wish):
    reference = foreign()

    answer = illustrator.make(
        order(operation="edit", prompt=wish, references=(reference,)), watch=Notes()
    )

    assert (pixels_of(answer.pictures[0]) != pixels_of(reference)).any()


def test_system_that_cannot_confine_is_told_of_once(monkeypatch):
    told = []
    monkeypatch.setattr(adapter.log, "warning", lambda *_args, extra: told.append(extra["event"]))
    adapter._say_unconfined.cache_clear()

    adapter._pass_on(Message({"event": "ready", "confined": False}), Notes())
    adapter._pass_on(Message({"event": "ready", "confined": False}), Notes())
    adapter._pass_on(Message({"event": "ready", "confined": True}), Notes())

    assert told == ["illustrator.not_confined"]


@linux
def test_idle_process_ends_by_itself():
    code = "from pleinair.providers.illustrator import worker; worker.IDLE_S = 0.1; worker.main()"

    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL
    ) as process:
        assert process.wait(timeout=20) == 0


@linux
def test_drawing_process_does_not_know_django():
    code = (
        "import sys; from pleinair.providers.illustrator import worker; worker.settle();"
        "sys.exit('django' in sys.modules)"
    )

    assert os.spawnv(os.P_WAIT, sys.executable, [sys.executable, "-c", code]) == 0
