"""Moments at which a process ends or freezes itself: before or after a named call.

Nothing in the product knows of them: the named function is wrapped from outside.
"""

import importlib
import os
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """`at` is "module:attribute". Calls count from the first call of `since`, where it is given."""

    at: str
    when: Literal["before", "after"]
    nth: int = 1
    since: str = ""
    signal: int = signal.SIGKILL


def arm(moment: Moment) -> None:
    """Let this process do to itself, at the moment, what the signal says. Once."""
    seen = {"calls": 0, "open": not moment.since}

    def began() -> None:
        seen["open"] = True

    def due() -> bool:
        if seen["open"]:
            seen["calls"] += 1
        return seen["open"] and seen["calls"] == moment.nth

    if moment.since:
        _wrap(moment.since, lambda call: _opening(call, began))
    _wrap(moment.at, lambda call: _striking(call, moment, due))


def _opening(call: Callable[..., object], began: Callable[[], None]) -> Callable[..., object]:
    @wraps(call)
    def opened(*args: object, **kwargs: object) -> object:
        began()
        return call(*args, **kwargs)

    return opened


def _striking(
    call: Callable[..., object], moment: Moment, due: Callable[[], bool]
) -> Callable[..., object]:
    @wraps(call)
    def struck(*args: object, **kwargs: object) -> object:
        is_due = due()
        if is_due and moment.when == "before":
            _strike(moment.signal)
        result = call(*args, **kwargs)
        if is_due and moment.when == "after":
            _strike(moment.signal)
        return result

    return struck


def _strike(number: int) -> None:
    os.kill(os.getpid(), number)
    if number == signal.SIGKILL:
        # The signal is on its way; no line below may run first.
        time.sleep(60)


def _wrap(name: str, around: Callable[[Callable[..., object]], Callable[..., object]]) -> None:
    module, _, path = name.partition(":")
    holder: object = importlib.import_module(module)
    *parents, last = path.split(".")
    for parent in parents:
        holder = getattr(holder, parent)
    setattr(holder, last, around(getattr(holder, last)))
