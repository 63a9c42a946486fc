"""Counting how much work something is, the same on every machine and under any load."""

import sys
from collections.abc import Callable
from types import FrameType


def steps(work: Callable[..., object], *given: object, **named: object) -> int:
    """Call something and return how many lines of Python that ran, each turn of a loop counted."""
    count = 0

    def trace(_frame: FrameType, event: str, _argument: object) -> Callable[..., object]:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work(*given, **named)
    finally:
        sys.settrace(before)
    return count
