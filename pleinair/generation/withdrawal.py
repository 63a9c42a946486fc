"""Taking back what a vendor was asked for, once nobody waits for it any more."""

import logging

from pleinair.generation.models import Attempt, Generation
from pleinair.generation.orders import order_of
from pleinair.generation.suppliers import find_provider
from pleinair.providers.protocol import Order, ProviderError, TaskProvider
from pleinair.vault.errors import VaultError

log = logging.getLogger("pleinair.generation")


def let_go(generation: Generation, attempt: Attempt | None) -> None:
    """Have a task provider stop and delete what was lent to it, as well as can be.

    Before the row is over: after a crash in between, this is done again. One call to the vendor.
    """
    if attempt is None or attempt.state != Attempt.State.ACCEPTED:
        return
    provider = find_provider(generation)
    if provider is None:
        log.warning("not let go", extra={"event": "generation.task_not_let_go"})
    if not isinstance(provider, TaskProvider):
        return
    try:
        order = order_of(generation, attempt, with_bytes=False)
        _cancel(provider, attempt.task_id, order)
    except VaultError:
        log.exception("not let go", extra={"event": "generation.task_not_let_go"})


def let_go_of_all(generation: Generation) -> None:
    """Let go of whatever attempt of a generation a vendor may still be at work on."""
    for attempt in generation.attempts.filter(state=Attempt.State.ACCEPTED):
        let_go(generation, attempt)


def note_task(attempt: Attempt, provider: TaskProvider, task_id: str, order: Order) -> None:
    """Write down a task's name; where the attempt was given up meanwhile, let it go instead."""
    noted = Attempt.objects.filter(id=attempt.id, state=Attempt.State.ACCEPTED).update(
        task_id=task_id
    )
    if not noted:
        _cancel(provider, task_id, order)


def _cancel(provider: TaskProvider, task_id: str, order: Order) -> None:
    try:
        provider.cancel(task_id, order)
    except ProviderError:
        log.exception("not let go", extra={"event": "generation.task_not_let_go"})
