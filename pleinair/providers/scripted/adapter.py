"""A provider whose behaviour is written in the prompt, for tests, test keys and demonstrations.

See `script.py` for the words. `scripted-1` is inline, `scripted-task-1` is a task; both write
each paid call to a ledger that survives the process, so a test can count what was really paid.
"""

import hashlib
import os
import signal
import time
from pathlib import Path

from django.utils.translation import gettext as _

from pleinair.lib import clock
from pleinair.providers.protocol import (
    NOTHING,
    Answer,
    BadRequest,
    Blocked,
    Cancelled,
    NotReached,
    Order,
    OutOfFunds,
    Partial,
    RateLimited,
    Shape,
    TaskState,
    Transient,
    UnknownOutcome,
    Usage,
    Watch,
)
from pleinair.providers.scripted.drawing import again, draw
from pleinair.providers.scripted.ledger import Ledger
from pleinair.providers.scripted.script import Script, read_script

_SLICE_S = 0.05
_TASK_PREFIX = "scripted-task"


class _Desk:
    """What both shapes share: the front desk, which refuses, takes the money, and may die."""

    def __init__(self, *, ledger: Path | None = None, hang_s: float = 600.0) -> None:
        self.ledger = Ledger(ledger)
        self._hang_s = hang_s

    def take(self, order: Order, script: Script, *, watch: Watch) -> None:
        """Accept an order and note that it was paid. Raises what the script says."""
        topic = hashlib.sha256(order.prompt.encode()).hexdigest()[:16]
        if script.says("crash before accept") and self.ledger.first_time("crashed", topic):
            _die()
        if script.says("unreachable"):
            raise NotReached(_("The scripted provider could not be reached."))
        watch.accepted()
        self._refuse(script, topic)
        self.ledger.write("paid", order.idempotency_key)
        if script.says("crash after accept") and self.ledger.first_time("crashed", topic):
            _die()

    def wait(self, seconds: float, *, watch: Watch) -> None:
        """Let time pass, unless the maker loses patience. Raises `Cancelled`."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if watch.cancelled():
                raise Cancelled(_("The generation was cancelled."))
            time.sleep(min(_SLICE_S, left))

    def hang(self, *, watch: Watch) -> None:
        """Say nothing until the time is up."""
        self.wait(self._hang_s, watch=watch)
        raise UnknownOutcome(_("The scripted provider did not answer in time."))

    def _refuse(self, script: Script, topic: str) -> None:
        if script.says("refuse"):
            sentence = _("The scripted provider's rules refused this prompt.")
            raise Blocked(sentence, stage="input", categories=("scripted",))
        if script.says("poor"):
            raise OutOfFunds(_("This site's account with the scripted provider is empty."))
        if script.says("429 once") and self.ledger.first_time("busy", topic):
            raise RateLimited(_("The scripted provider is busy."), retry_after_s=0.1)


class ScriptedProvider:
    """The inline half."""

    shape: Shape = "inline"

    def __init__(self, *, ledger: Path | None = None, hang_s: float = 600.0) -> None:
        self._desk = _Desk(ledger=ledger, hang_s=hang_s)

    def make(self, order: Order, *, watch: Watch) -> Answer:
        """Do what the prompt says. Raises `ProviderError`."""
        script = read_script(order.prompt)
        self._desk.take(order, script, watch=watch)
        if script.says("hang"):
            self._desk.hang(watch=watch)
        partials = max(script.partials, order.partial_images)
        for number in range(partials):
            self._desk.wait(script.slow_s / (partials + 1), watch=watch)
            watch.partial(0, draw(order, seed=number, blank=number == 0))
            watch.progress((number + 1) / (partials + 1))
        self._desk.wait(script.slow_s / (partials + 1), watch=watch)
        return _finish(order, script)

    def paid_calls(self) -> list[str]:
        """Return the idempotency keys of all paid calls, in order."""
        return self._desk.ledger.keys("paid")


class ScriptedTaskProvider:
    """The task half. A task's id tells when it began, so nothing else must be remembered."""

    shape: Shape = "task"
    poll_every_s = 0.2

    def __init__(self, *, ledger: Path | None = None, hang_s: float = 600.0) -> None:
        self._desk = _Desk(ledger=ledger, hang_s=hang_s)

    def submit(self, order: Order, *, watch: Watch) -> str:
        """Take the order in. Raises `ProviderError`."""
        self._desk.take(order, read_script(order.prompt), watch=watch)
        began_ms = int(clock.now().timestamp() * 1000)
        name = hashlib.sha256(order.idempotency_key.encode()).hexdigest()[:12]
        return f"{_TASK_PREFIX}-{began_ms}-{name}"

    def look(self, task_id: str, order: Order) -> TaskState:
        """Say how far a task is; it is as slow as its prompt says. Raises `ProviderError`."""
        script = read_script(order.prompt)
        elapsed_s = clock.now().timestamp() - _began_ms(task_id) / 1000
        if self._desk.ledger.keys("cancelled").count(task_id):
            raise Cancelled(_("The generation was cancelled."))
        if script.says("hang") or elapsed_s < script.slow_s:
            fraction = min(0.99, elapsed_s / script.slow_s) if script.slow_s else 0.0
            return TaskState(status="working", progress=max(0.0, fraction))
        return TaskState(status="done", progress=1.0, answer=_finish(order, script))

    def cancel(self, task_id: str, order: Order) -> bool:
        """Stop a task. Always works."""
        self._desk.ledger.write("cancelled", task_id or order.idempotency_key)
        return True

    def paid_calls(self) -> list[str]:
        """Return the idempotency keys of all paid calls, in order."""
        return self._desk.ledger.keys("paid")


def _began_ms(task_id: str) -> int:
    milliseconds = task_id.removeprefix(f"{_TASK_PREFIX}-").partition("-")[0]
    if not milliseconds.isdigit():
        raise BadRequest(_("There is no such task."))
    return int(milliseconds)


def _finish(order: Order, script: Script) -> Answer:
    if script.says("500"):
        raise Transient(_("The scripted provider failed to make the picture."))
    if script.says("cut") or script.says("unknown"):
        raise UnknownOutcome(_("The line to the scripted provider broke."))
    first = order.seed if order.seed is not None else _seed_of(order)
    seeds = tuple(first + number for number in range(order.count))
    if script.says("fewer"):
        seeds = seeds[:-1]
    pictures = tuple(
        again(order)
        if script.says("unchanged")
        else draw(
            order,
            seed=seed,
            blank=script.says("blank"),
            wrong_size=script.says("wrong size"),
        )
        for seed in seeds
    )
    answer = Answer(
        pictures=pictures,
        usage=_usage(order),
        used={
            "size": f"{order.width_px}x{order.height_px}",
            "quality": order.quality,
            **({"understood": NOTHING} if script.says("not understood") else {}),
            **({"done": NOTHING} if script.says("not done") else {}),
        },
        request_id=f"scripted-{order.idempotency_key[:8]}",
        seeds=seeds,
    )
    if len(pictures) < order.count:
        raise Partial(_("One picture is missing."), answer=answer)
    return answer


def _seed_of(order: Order) -> int:
    return int.from_bytes(hashlib.sha256(order.idempotency_key.encode()).digest()[:4], "big") >> 1


def _usage(order: Order) -> Usage:
    return Usage(
        text_input_tokens=max(1, len(order.prompt) // 4),
        image_input_tokens=256 * len(order.references),
        image_output_tokens=196 * order.count,
    )


def _die() -> None:
    """End this process as a power cut would: nothing is flushed, nothing is caught."""
    os.kill(os.getpid(), signal.SIGKILL)
    # The signal is on its way; no line below may run first.
    time.sleep(60)
