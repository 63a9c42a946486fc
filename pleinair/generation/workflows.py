"""Durable functions: they carry an id, call a service, and wait without holding a thread."""

import uuid

from dbos import DBOS

from pleinair import durable
from pleinair.generation import stages
from pleinair.generation.runner import SIT_OUT_S, WORKFLOW


@durable.workflow(WORKFLOW)
def advance(generation_id: str) -> None:
    """Advance a generation until it is over; survives the worker that began it.

    A long pause is left to the sweep: a workflow that sleeps holds a thread, and a stop up.
    """
    while (wait_s := DBOS.run_step(None, _advance, generation_id)) is not None:
        if wait_s > SIT_OUT_S:
            return
        DBOS.sleep(wait_s)


def _advance(generation_id: str) -> float | None:
    return stages.advance(uuid.UUID(generation_id))
