import io
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
from pleinair.providers.illustrator import adapter, studio
from pleinair.providers.illustrator.adapter import IllustratorProvider
from pleinair.providers.illustrator.scene import Style
from pleinair.providers.illustrator.wire import Message
from pleinair.providers.protocol import BadRequest, Cancelled, InlineProvider, Picture, Transient
from tests.providers.people import Notes, make_order

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")


@pytest.fixture(scope="module")
def illustrator():
    provider = IllustratorProvider()
    yield provider
    provider.close()


def _order(**changes):
    chosen = {"model": "illustrator", "prompt": "a red boat on the sea", "width_px": 160,
              "height_px": 120, "seed": 7}  # fmt: skip
    return make_order(**{**chosen, **changes})


def _opened(picture: Picture) -> Image.Image:
    with Image.open(io.BytesIO(picture.data)) as image:
        image.load()
        return image


def _pixels(picture: Picture) -> np.ndarray:
    return np.asarray(_opened(picture).convert("RGBA")).astype(int)


def _png(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def _foreign(seed: int = 1) -> Picture:
    dice = np.random.default_rng(seed)
    rough = Image.fromarray(dice.integers(0, 256, (6, 8, 3), np.uint8)).resize((160, 120))
    return Picture(data=_png(rough), media_type="image/png")


def _half_mask() -> Picture:
    mask = Image.new("RGBA", (160, 120), (0, 0, 0, 255))
    mask.paste((0, 0, 0, 0), (80, 0, 160, 120))
    return Picture(data=_png(mask), media_type="image/png")


def test_illustrator_is_an_inline_provider(illustrator):
    assert isinstance(illustrator, InlineProvider)
    assert illustrator.shape == "local"


@pytest.mark.parametrize(
    ("output_format", "kind"), [("png", "PNG"), ("jpeg", "JPEG"), ("webp", "WEBP")]
)
def test_pictures_have_the_exact_size_and_format(illustrator, output_format, kind):
    answer = illustrator.make(_order(output_format=output_format), watch=Notes())

    (picture,) = answer.pictures
    image = _opened(picture)
    assert image.size == (160, 120)
    assert image.format == kind
    assert picture.media_type == f"image/{output_format}"


def test_pictures_of_one_order_differ_and_have_their_seeds(illustrator):
    answer = illustrator.make(_order(count=3), watch=Notes())

    assert answer.seeds == (7, 8, 9)
    assert len({picture.data for picture in answer.pictures}) == 3


def test_another_process_draws_the_same_bytes(illustrator):
    drawn_there = illustrator.make(_order(), watch=Notes())
    drawn_here = studio.make(_order(), watch=Notes())

    assert drawn_there.pictures[0].data == drawn_here.pictures[0].data
    assert drawn_there.pictures[0].scene == drawn_here.pictures[0].scene


def test_without_a_seed_the_attempt_decides(illustrator):
    one = illustrator.make(_order(seed=None, idempotency_key="one"), watch=Notes())
    again = illustrator.make(_order(seed=None, idempotency_key="one"), watch=Notes())
    two = illustrator.make(_order(seed=None, idempotency_key="two"), watch=Notes())

    assert one.pictures[0].data == again.pictures[0].data != two.pictures[0].data


def test_partial_pictures_come_for_every_result(illustrator):
    notes = Notes()

    illustrator.make(_order(count=2, partial_images=2), watch=notes)

    assert [index for index, _ in notes.partials] == [0, 0, 1, 1]
    assert len({picture.data for _, picture in notes.partials}) == 4
    assert notes.fractions[-1] == 1


def test_what_was_not_drawn_is_said(illustrator):
    answer = illustrator.make(_order(prompt="a cat and a flurbelgonk"), watch=Notes())

    assert any("flurbelgonk" in note for note in answer.notes)


def test_edit_of_our_own_picture_changes_its_scene(illustrator):
    first = illustrator.make(_order(), watch=Notes()).pictures[0]

    answer = illustrator.make(
        _order(operation="edit", prompt="make it night", references=(first,)), watch=Notes()
    )

    assert first.scene["time"] != "night"
    assert answer.pictures[0].scene["time"] == "night"
    assert [t["noun"] for t in answer.pictures[0].scene["things"]] == [
        t["noun"] for t in first.scene["things"]
    ]


def test_variants_keep_the_things_and_change_the_picture(illustrator):
    first = illustrator.make(_order(), watch=Notes()).pictures[0]

    answer = illustrator.make(
        _order(operation="variant", prompt="", references=(first,), count=2, seed=40), watch=Notes()
    )

    nouns = [sorted(t["noun"] for t in p.scene["things"]) for p in (first, *answer.pictures)]
    assert nouns[0] == nouns[1] == nouns[2]
    assert len({p.data for p in (first, *answer.pictures)}) == 3


def test_reseed_draws_the_prompt_anew(illustrator):
    first = illustrator.make(_order(), watch=Notes()).pictures[0]

    answer = illustrator.make(
        _order(operation="reseed", references=(first,), seed=99), watch=Notes()
    )

    assert answer.seeds == (99,)
    assert answer.pictures[0].scene["seed"] == 99
    assert answer.pictures[0].data != first.data


def test_foreign_picture_is_edited_by_its_pixels(illustrator):
    reference = _foreign()

    answer = illustrator.make(
        _order(operation="edit", prompt="black and white, add a zebra", references=(reference,)),
        watch=Notes(),
    )

    assert np.ptp(_pixels(answer.pictures[0])[..., :3], axis=2).max() <= 1
    assert answer.pictures[0].scene is None
    assert any("zebra" in note for note in answer.notes)


@pytest.mark.parametrize("output_format", ["png", "webp"])
@pytest.mark.parametrize("own", [True, False])
def test_nothing_outside_the_mask_changes_by_a_bit(illustrator, output_format, own):
    reference = illustrator.make(_order(), watch=Notes()).pictures[0] if own else _foreign()

    answer = illustrator.make(
        _order(operation="edit", prompt="make it night", references=(reference,),
               mask=_half_mask(), output_format=output_format),
        watch=Notes(),
    )  # fmt: skip

    before, after = _pixels(reference), _pixels(answer.pictures[0])
    assert (before[:, :80] == after[:, :80]).all()
    assert (before[:, 80:] != after[:, 80:]).any()


def test_transparent_background_comes_with_alpha(illustrator):
    answer = illustrator.make(_order(prompt="a cat", background="transparent"), watch=Notes())

    alpha = _pixels(answer.pictures[0])[..., 3]
    assert (alpha == 0).mean() > 0.2
    assert (alpha == 255).mean() > 0.05


def test_rubbish_for_a_reference_is_refused_and_the_process_lives_on(illustrator):
    rubbish = Picture(data=b"\x89PNG\r\n\x1a\nrubbish", media_type="image/png")

    with pytest.raises(BadRequest) as refused:
        illustrator.make(_order(operation="edit", references=(rubbish,)), watch=Notes())

    assert refused.value.parameter == "image"
    assert illustrator.make(_order(), watch=Notes()).pictures


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
        provider.make(_order(count=8, partial_images=2, width_px=1024, height_px=1024),
                      watch=Impatient())  # fmt: skip

    (drawer,) = started
    assert not drawer.alive
    provider.close()


def _noise() -> Picture:
    dice = np.random.default_rng(1)
    noise = Image.fromarray(dice.integers(0, 256, (900, 900, 3), np.uint8))
    return Picture(data=_png(noise), media_type="image/png")


@pytest.fixture
def stopped(monkeypatch):
    """A provider whose warm process is alive and reads nothing."""
    provider = IllustratorProvider()
    started = []
    monkeypatch.setattr(adapter, "_Drawer", _noted(started))
    provider.make(_order(), watch=Notes())
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
        provider.make(_order(operation="edit", references=(_noise(),)), watch=notes)

    assert not drawer.alive
    assert not Path(drawer._folder.name).exists()


def test_process_that_reads_nothing_is_ended_when_time_is_up(stopped, monkeypatch):
    provider, drawer = stopped
    monkeypatch.setattr(adapter, "LIMIT_S", 0.2)

    with pytest.raises(Transient) as late:
        provider.make(_order(operation="edit", references=(_noise(),)), watch=Notes())

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

    provider.make(_order(), watch=Notes())
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
    provider.make(_order(), watch=Notes())
    started[0]._process.kill()

    answer = provider.make(_order(), watch=Notes())

    assert answer.pictures
    assert len(started) == 2
    provider.close()


def test_process_that_dies_twice_is_told_as_a_failure(monkeypatch):
    provider = IllustratorProvider()
    monkeypatch.setattr(adapter.sys, "executable", "/bin/false")

    with pytest.raises(Transient):
        provider.make(_order(), watch=Notes())


def test_idle_process_serves_the_next_order(monkeypatch):
    provider = IllustratorProvider()
    started = []
    monkeypatch.setattr(adapter, "_Drawer", _noted(started))

    for seed in (1, 2):
        provider.make(_order(seed=seed), watch=Notes())

    assert len(started) == 1
    provider.close()


@linux
def test_process_has_no_secrets_and_is_limited(monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "sk-very-secret")
    provider = IllustratorProvider()
    started = []
    monkeypatch.setattr(adapter, "_Drawer", _noted(started))
    provider.make(_order(), watch=Notes())

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

    provider.make(_order(), watch=Notes())

    assert "Seccomp:\t2" in Path(f"/proc/{started[0]._process.pid}/status").read_text()
    provider.close()


@pytest.mark.parametrize("style", get_args(Style))
def test_every_style_is_drawn_without_opening_anything(illustrator, style):
    prompt = f"{style} of two foxes at night, in rain, a sign saying 'Ελλάς 日本', 🦊"

    first = illustrator.make(_order(prompt=prompt), watch=Notes()).pictures[0]
    edited = illustrator.make(
        _order(operation="edit", prompt=f"make it {style}", references=(first,)), watch=Notes()
    )

    assert edited.pictures[0].scene["style"] == style


@pytest.mark.parametrize(
    "wish", ["oil painting", "sepia and warmer", "sharper, more contrast", "write 'Hi' below"]
)
def test_foreign_pictures_are_edited_without_opening_anything(illustrator, wish):
    reference = _foreign()

    answer = illustrator.make(
        _order(operation="edit", prompt=wish, references=(reference,)), watch=Notes()
    )

    assert (_pixels(answer.pictures[0]) != _pixels(reference)).any()


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
