"""What a prompt says is what happens, and what was paid is known after a crash."""

import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from pleinair.providers.protocol import (
    Blocked,
    Cancelled,
    NotReached,
    OutOfFunds,
    Partial,
    RateLimited,
    Transient,
    UnknownOutcome,
)
from pleinair.providers.scripted.adapter import ScriptedProvider, ScriptedTaskProvider
from tests.providers.people import Notes, make_order, run
from tests.providers.servers.pictures import size_of

ROOT = Path(__file__).parents[3]


def make(prompt, *, provider=None, watch=None, **changes):
    provider = provider or ScriptedProvider(hang_s=0.2)
    order = make_order(model="scripted-1", prompt=prompt, **changes)
    return provider.make(order, watch=watch or Notes())


@pytest.mark.parametrize(
    ("prompt", "kind", "paid"),
    [
        ("a fox [refuse]", Blocked, 0),
        ("a fox [429 once]", RateLimited, 0),
        ("a fox [poor]", OutOfFunds, 0),
        ("a fox [unreachable]", NotReached, 0),
        ("a fox [500]", Transient, 1),
        ("a fox [cut]", UnknownOutcome, 1),
        ("a fox [unknown]", UnknownOutcome, 1),
        ("a fox [hang]", UnknownOutcome, 1),
        ("a fox [fewer]", Partial, 1),
    ],
)
def test_prompt_says_how_it_fails_and_what_is_paid(prompt, kind, paid):
    provider = ScriptedProvider(hang_s=0.1)

    with pytest.raises(kind):
        make(prompt, provider=provider, count=2)

    assert len(provider.paid_calls()) == paid


def test_busy_provider_is_busy_once(tmp_path):
    ledger = tmp_path / "ledger"
    with pytest.raises(RateLimited):
        make("a fox [429 once]", provider=ScriptedProvider(ledger=ledger))

    # Another process, as far as the provider can tell.
    again = ScriptedProvider(ledger=ledger)
    make("a fox [429 once]", provider=again)

    assert again.paid_calls() == ["attempt-1"]


def test_unfinished_pictures_and_time_as_asked():
    watch = Notes()
    begun = time.monotonic()

    make("a fox [partials 2] [slow 0.3]", watch=watch)

    assert len(watch.partials) == 2
    assert time.monotonic() - begun > 0.25


def test_same_seed_draws_the_same_picture_and_another_does_not():
    one, same, other = (make("a fox", seed=seed).pictures[0].data for seed in (1, 1, 2))

    assert one == same
    assert one != other


def test_wrong_size_is_wrong():
    assert size_of(make("a fox [wrong size]").pictures[0].data) == (512, 1024)


def test_blank_is_one_colour():
    small = {"width_px": 64, "height_px": 64}

    assert len(make("a [blank]", **small).pictures[0].data) < 400


def test_patience_ends_a_slow_call():
    watch = Notes()
    threading.Timer(0.1, watch.stop.set).start()

    with pytest.raises(Cancelled):
        make("a fox [slow 20]", watch=watch)


def test_other_words_in_brackets_do_nothing():
    assert len(make("a sign that says [open]").pictures) == 1


def test_task_takes_its_time_and_is_done():
    provider, order = ScriptedTaskProvider(), make_order(prompt="a fox [slow 0.2]")

    task_id = provider.submit(order, watch=Notes())

    assert provider.look(task_id, order).status == "working"
    assert len(run(provider, order).pictures) == 1


def test_task_is_known_to_a_process_that_did_not_submit_it():
    order = make_order()
    task_id = ScriptedTaskProvider().submit(order, watch=Notes())

    assert ScriptedTaskProvider().look(task_id, order).status == "done"


def test_cancelled_task_stays_cancelled():
    provider, order = ScriptedTaskProvider(), make_order(prompt="a fox [slow 9]")
    task_id = provider.submit(order, watch=Notes())

    assert provider.cancel(task_id, order)
    with pytest.raises(Cancelled):
        provider.look(task_id, order)


PROGRAM = """
import sys
from pathlib import Path

import django
from django.conf import settings

settings.configure(USE_I18N=False)
django.setup()

from pleinair.providers.scripted.adapter import ScriptedProvider
from tests.providers.people import Notes, make_order

class Telling(Notes):
    def accepted(self):
        print("accepted", flush=True)

order = make_order(prompt=sys.argv[2], width_px=64, height_px=64)
ScriptedProvider(ledger=Path(sys.argv[1])).make(order, watch=Telling())
print("done", flush=True)
"""


@pytest.mark.kill
@pytest.mark.parametrize(
    ("prompt", "said", "paid"),
    [("a fox [crash before accept]", [], 0), ("a fox [crash after accept]", ["accepted"], 1)],
)
def test_killed_process_leaves_the_truth_in_the_ledger(tmp_path, prompt, said, paid):
    ledger = tmp_path / "ledger"

    def start():
        return subprocess.run(
            [sys.executable, "-c", PROGRAM, ledger, prompt],
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    first = start()
    paid_at_the_crash = len(ScriptedProvider(ledger=ledger).paid_calls())
    second = start()

    assert (first.returncode, first.stdout.split()) == (-signal.SIGKILL, said)
    assert paid_at_the_crash == paid
    assert second.stdout.split() == ["accepted", "done"]
