"""Work that outlives a process. Read as `durable.enqueue(...)`."""

from pleinair.durable.engine import enqueue, launch, stop, workflow

__all__ = ["enqueue", "launch", "stop", "workflow"]
