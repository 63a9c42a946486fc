"""The hand-off to DBOS: work that waits, or moves between machines.

Rows are the truth; a workflow only carries a row's id and calls a service with it. DBOS is
launched by `serve` and `worker` alone. Other processes hand work over as clients.
"""

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.utils.module_loading import autodiscover_modules

if TYPE_CHECKING:
    from dbos import DBOSClient

# Raised by hand when a running workflow's order of steps changes: workers of another version
# leave its workflows alone.
VERSION = "2"
QUEUE = "work"

_Workflow = Callable[[str], None]
_lock = threading.Lock()
_launched = False
_client: "DBOSClient | None" = None


def enqueue(name: str, row_id: UUID, *, turn: int) -> None:
    """Hand a row over to whichever worker is free. The same row and turn are taken once.

    One insert into the engine's own database; nothing waits for the work.
    """
    workflow_id = f"{name}:{row_id}:{turn}"
    if _launched:
        from dbos import DBOS, SetWorkflowID

        with SetWorkflowID(workflow_id):
            DBOS.enqueue_workflow(QUEUE, _workflows[name], str(row_id))
        return
    _as_client().enqueue(
        {
            "queue_name": QUEUE,
            "workflow_name": name,
            "workflow_id": workflow_id,
            "app_version": VERSION,
        },
        str(row_id),
    )


def workflow(name: str) -> Callable[[_Workflow], _Workflow]:
    """Register a durable function under a name; it gets the row's id as text."""

    def register(function: _Workflow) -> _Workflow:
        from dbos import DBOS

        _workflows[name] = DBOS.workflow(name=name)(function)
        return _workflows[name]

    return register


def launch(*, at_once: int) -> None:
    """Start taking work in this process. Called once, by `serve` or `worker`.

    Interrupted workflows of this machine are taken up again at once.
    """
    global _launched
    from dbos import DBOS, DBOSConfig

    with _lock:
        config: DBOSConfig = {
            "name": "pleinair",
            "system_database_url": _url(),
            "application_version": VERSION,
            "log_level": "ERROR",
            "console_log_level": "ERROR",
            "enable_otlp": False,
        }
        DBOS(config=config)
        autodiscover_modules("workflows")
        DBOS.launch()
        DBOS.register_queue(QUEUE, worker_concurrency=at_once, on_conflict="always_update")
        _launched = True


def stop() -> None:
    """Stop taking work; what runs is left to be taken up again."""
    global _launched
    from dbos import DBOS

    with _lock:
        if _launched:
            DBOS.destroy()
        _launched = False


_workflows: dict[str, _Workflow] = {}


def _url() -> str:
    database = str(settings.SITE.database_url)
    return database or f"sqlite:///{settings.DATA_DIR / 'durable.sqlite3'}"


def _as_client() -> "DBOSClient":
    global _client
    with _lock:
        if _client is None:
            from dbos import DBOSClient

            _client = DBOSClient(system_database_url=_url())
        return _client
