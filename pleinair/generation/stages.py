"""One generation moved on, stage by stage, from whatever point its row is at.

moderate → attempt → call → vault → renditions → settle. Every stage may be entered again after
a crash; a paid call is never made again once the provider may have accepted it.
"""

import logging
import uuid
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from django.db import transaction

from pleinair import site
from pleinair.generation import (
    absence,
    answers,
    briefs,
    endings,
    faults,
    holding,
    leases,
    telling,
    withdrawal,
)
from pleinair.generation.models import Attempt, Generation
from pleinair.generation.orders import order_of
from pleinair.generation.suppliers import find_provider
from pleinair.generation.watching import Watch
from pleinair.lib import clock, ids
from pleinair.providers import catalogue
from pleinair.providers.protocol import (
    Answer,
    Cancelled,
    InlineProvider,
    Partial,
    ProviderError,
    RateLimited,
    TaskProvider,
)
from pleinair.safety import moderation
from pleinair.vault.errors import NotFound, OwnerShredded, Tampered, VaultFull

log = logging.getLogger("pleinair.generation")

# Calls that were not accepted may be made again, this often at most.
_ATTEMPTS = 4
# Waiting before such a call when the provider gave no advice, in seconds, by attempt.
_PAUSES_S = (1.0, 4.0, 15.0)
_LONGEST_PAUSE_S = 120.0


def advance(generation_id: uuid.UUID) -> float | None:
    """Move a generation on as far as it goes now.

    Returns the seconds after which it should be called again, or None when nothing is left to do
    here: it is over, or somebody else holds it. May be called from any process at any time.
    """
    lease = leases.take(generation_id)
    if lease is None:
        return None
    if isinstance(lease, leases.NoPlace):
        # A workflow ends with this, and none of its name begins again: whoever frees a place, or
        # the sweep that each worker runs, comes back to the row.
        return None
    try:
        with lease.kept_alive():
            wait_s = _advance(lease)
    except (leases.Lost, OwnerShredded):
        _stop(generation_id)
        return None
    except VaultFull:
        log.exception("no room", extra={"event": "vault.full"})
        return _after_fault(lease, "no_room")
    except Exception:
        log.exception("generation crashed", extra={"event": "generation.crashed"})
        return _after_fault(lease, "crashed")
    lease.give_back(wait_s=wait_s)
    return wait_s


def _after_fault(lease: leases.Lease, why: str) -> float | None:
    try:
        return faults.after(lease, why)
    except (leases.Lost, OwnerShredded):
        _stop(lease.generation_id)
        return None


def _stop(generation_id: uuid.UUID) -> None:
    log.info("lease lost", extra={"event": "generation.lease_lost"})
    _leave_nothing(generation_id)


def _leave_nothing(generation_id: uuid.UUID) -> None:
    """Remove what was written after others had ended it; while they work on it, it is theirs."""
    generation = Generation.objects.filter(id=generation_id).first()
    if generation is not None and generation.is_over:
        endings.tidy(generation)


def _advance(lease: leases.Lease) -> float | None:
    generation = lease.read()
    with telling.as_asked(generation):
        return _begin(lease, generation)


def _begin(lease: leases.Lease, generation: Generation) -> float | None:
    """Go on from the last attempt, or make the first."""
    attempt = generation.attempts.order_by("-number").first()
    if generation.cancel_asked_at is not None:
        withdrawal.let_go(generation, attempt)
        endings.cancelled(lease, generation)
        return None
    if attempt is None:
        if _refused_by_us(lease, generation):
            return None
        attempt = _open_attempt(generation, number=1)
    return _go_on(lease, generation, attempt)


def _go_on(lease: leases.Lease, generation: Generation, attempt: Attempt) -> float | None:
    """Decide what the last attempt's state means now."""
    kept = answers.find(generation, attempt)
    if kept is not None:
        with _nothing_of_the_forgotten(generation, attempt):
            endings.done(lease, generation, attempt, kept)
        return None
    provider = find_provider(generation)
    if provider is None:
        return absence.wait_or_end(lease, generation, attempt)
    if attempt.state == Attempt.State.FAILED:
        attempt = _open_attempt(generation, number=attempt.number + 1)
    elif attempt.state != Attempt.State.OPEN:
        if isinstance(provider, TaskProvider) and attempt.task_id:
            with _nothing_of_the_forgotten(generation, attempt):
                return _look(lease, generation, attempt, provider)
        if not catalogue.remembered(generation.provider, generation.model).repeatable:
            _give_up(lease, generation, attempt)
            return None
        if attempt.number >= _ATTEMPTS:
            endings.failed(lease, generation, attempt, "crashed")
            return None
        _fail(lease, attempt, "worker_lost")
        attempt = _open_attempt(generation, number=attempt.number + 1)
    with _nothing_of_the_forgotten(generation, attempt):
        return _call(lease, generation, attempt, provider)


@contextmanager
def _nothing_of_the_forgotten(generation: Generation, attempt: Attempt) -> Iterator[None]:
    """Clear away what was written for an owner who was forgotten meanwhile: no row leads to it."""

    def clear() -> None:
        if endings.is_forgotten(generation):
            endings.clear(generation, [attempt])

    with ExitStack() as undo:
        undo.callback(clear)
        yield
        undo.pop_all()


def _refused_by_us(lease: leases.Lease, generation: Generation) -> bool:
    verdict = moderation.current().review(prompt=briefs.prompt_of(generation))
    if verdict.allowed:
        return False
    endings.refused(lease, generation, verdict)
    return True


def _open_attempt(generation: Generation, *, number: int) -> Attempt:
    return Attempt.objects.create(
        generation=generation,
        number=number,
        image_ids=[str(ids.ordered_id()) for _ in range(generation.count)],
    )


def _call(
    lease: leases.Lease,
    generation: Generation,
    attempt: Attempt,
    provider: InlineProvider | TaskProvider,
) -> float | None:
    watch = Watch(lease, generation, attempt)
    try:
        order = order_of(generation, attempt)
        if isinstance(provider, TaskProvider):
            task_id = provider.submit(order, watch=watch)
            withdrawal.note_task(attempt, provider, task_id, order)
            return provider.poll_every_s
        answer = provider.make(order, watch=watch)
    except NotFound:
        endings.failed(lease, generation, attempt, "reference_gone")
    except Tampered:
        endings.failed(lease, generation, attempt, "reference_damaged")
    except Partial as error:
        return _keep(lease, generation, attempt, error.answer)
    except ProviderError as error:
        return _after_error(lease, generation, attempt, error)
    else:
        return _keep(lease, generation, attempt, answer)
    return None


def _look(
    lease: leases.Lease, generation: Generation, attempt: Attempt, provider: TaskProvider
) -> float | None:
    """Ask a task provider how far it is; looking costs nothing and may be repeated."""
    try:
        state = provider.look(attempt.task_id, order_of(generation, attempt, with_bytes=False))
    except Partial as error:
        return _keep(lease, generation, attempt, error.answer)
    except ProviderError as error:
        if not error.again:
            return _after_error(lease, generation, attempt, error, paid=True)
        return _look_again(lease, generation, attempt, _advice_s(error) or provider.poll_every_s)
    if state.answer is not None:
        return _keep(lease, generation, attempt, state.answer)
    if _had_its_time(generation, attempt, provider):
        _give_up(lease, generation, attempt)
        return None
    if attempt.silent_s:
        Attempt.objects.filter(id=attempt.id).update(silent_s=0)
    if generation.told:
        # What kept us from looking is over.
        endings.tell(lease)
    if state.progress > generation.progress:
        lease.change(progress=min(state.progress, 1.0))
    return provider.poll_every_s


def _had_its_time(generation: Generation, attempt: Attempt, provider: TaskProvider) -> bool:
    """Say whether a task is overdue: by the clock, and by our looks in case the clock was set."""
    most_s = site.current().call_seconds
    looked_s = generation.lease_number * provider.poll_every_s
    return min(looked_s, (clock.now() - attempt.started_at).total_seconds()) > most_s


def _look_again(
    lease: leases.Lease, generation: Generation, attempt: Attempt, wait_s: float
) -> float | None:
    """Wait after a look that failed, unless that has gone on for as long as a call may take.

    Only waits that we chose are counted: after our own downtime a paid task is looked at as often
    as any other.
    """
    silent_s = attempt.silent_s + wait_s
    if silent_s > site.current().call_seconds:
        _give_up(lease, generation, attempt)
        return None
    Attempt.objects.filter(id=attempt.id).update(silent_s=silent_s)
    return wait_s


def _give_up(lease: leases.Lease, generation: Generation, attempt: Attempt) -> None:
    withdrawal.let_go(generation, attempt)
    endings.unknown(lease, generation, attempt)


def _keep(
    lease: leases.Lease, generation: Generation, attempt: Attempt, answer: Answer
) -> float | None:
    kept = holding.lay_down(lease, generation, attempt, answer)
    if kept is None:
        endings.cancelled(lease, generation)
        return None
    Attempt.objects.filter(id=attempt.id, state=Attempt.State.ACCEPTED).update(
        state=Attempt.State.ANSWERED
    )
    endings.done(lease, generation, attempt, kept)
    return None


def _after_error(
    lease: leases.Lease,
    generation: Generation,
    attempt: Attempt,
    error: ProviderError,
    *,
    paid: bool = False,
) -> float | None:
    """End the generation, or say when to try again where nothing was accepted."""
    _note(generation, error)
    if isinstance(error, Cancelled) and lease.read().cancel_asked_at is not None:
        endings.cancelled(lease, generation)
        return None
    if error.again and not paid and attempt.number < _ATTEMPTS:
        _fail(lease, attempt, error.kind)
        advice_s = _advice_s(error)
        return _PAUSES_S[attempt.number - 1] if advice_s is None else advice_s
    attempt.refresh_from_db()
    withdrawal.let_go(generation, attempt)
    endings.provider_failed(lease, generation, attempt, error)
    return None


def _note(generation: Generation, error: ProviderError) -> None:
    """Tell the log: as an error what goes on until somebody acts, as a warning what may pass."""
    log.log(
        logging.ERROR if error.for_operator else logging.WARNING,
        "provider error",
        extra={
            "event": "generation.provider_failed",
            "provider": generation.provider,
            "error": error.kind,
            "reason": error.reason,
        },
    )


def _advice_s(error: ProviderError) -> float | None:
    """Return how long the vendor asks us to wait, within what a maker can be asked to."""
    if not isinstance(error, RateLimited) or error.retry_after_s is None:
        return None
    return min(error.retry_after_s, _LONGEST_PAUSE_S)


def _fail(lease: leases.Lease, attempt: Attempt, error: str) -> None:
    """Write down that an attempt came to nothing and another may follow. Raises Lost."""
    with transaction.atomic():
        lease.read()
        Attempt.objects.filter(id=attempt.id).update(
            state=Attempt.State.FAILED, error=error, ended_at=clock.now()
        )
