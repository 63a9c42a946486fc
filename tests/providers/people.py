"""Orders and a watch for the tests of providers."""

import threading
import time
from dataclasses import dataclass, field

from pleinair.providers.protocol import (
    Answer,
    InlineProvider,
    NotReached,
    Order,
    Picture,
    RateLimited,
    TaskProvider,
)
from tests.providers.servers.pictures import mask, picture


def make_order(**changes) -> Order:
    chosen = {
        "idempotency_key": "attempt-1",
        "operation": "create",
        "model": "gpt-image-2",
        "prompt": "a red fox in the snow",
        "width_px": 1024,
        "height_px": 1024,
    }
    return Order(**{**chosen, **changes})


def reference(width: int = 64, height: int = 48) -> Picture:
    return Picture(data=picture(width, height), media_type="image/png")


def mask_of(width: int = 64, height: int = 48) -> Picture:
    return Picture(data=mask(width, height), media_type="image/png")


@dataclass
class Notes:
    """A watch that remembers."""

    accepted_times: int = 0
    fractions: list[float] = field(default_factory=list)
    partials: list[tuple[int, Picture]] = field(default_factory=list)
    stop: threading.Event = field(default_factory=threading.Event)

    def accepted(self) -> None:
        self.accepted_times += 1

    def progress(self, fraction: float) -> None:
        self.fractions.append(fraction)

    def partial(self, index: int, picture: Picture) -> None:
        self.partials.append((index, picture))

    def cancelled(self) -> bool:
        return self.stop.is_set()


def run(provider, order: Order, *, watch: Notes | None = None, limit_s: float = 20) -> Answer:
    """Do what the generation room does: make, or submit and look until it is done."""
    watch = watch or Notes()
    if isinstance(provider, InlineProvider):
        return provider.make(order, watch=watch)
    assert isinstance(provider, TaskProvider)
    task_id = provider.submit(order, watch=watch)
    end = time.monotonic() + limit_s
    while time.monotonic() < end:
        try:
            state = provider.look(task_id, order)
        except (NotReached, RateLimited):
            continue
        if state.status == "done":
            assert state.answer is not None
            return state.answer
        time.sleep(0.01)
    raise AssertionError("the task was never done")
