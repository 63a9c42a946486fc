"""Evolink's task object, read loosely."""

from collections.abc import Mapping
from typing import Literal

from pleinair.providers.protocol import Usage

Status = Literal["waiting", "working", "done", "failed"]

_STATUSES: dict[str, Status] = {
    "pending": "waiting",
    "queued": "waiting",
    "processing": "working",
    "completed": "done",
    "failed": "failed",
    "cancelled": "failed",
}
_CREDITS_PER_USD = 68
_MILLION = 1_000_000


def task_id(task: object) -> str:
    """Return the id of a task, or "" if there is none that may go into a URL."""
    found = task.get("id") if isinstance(task, dict) else None
    plain = isinstance(found, str) and found.replace("-", "").replace("_", "").isalnum()
    return str(found) if plain else ""


def status(task: Mapping[str, object]) -> Status:
    """Return where a task stands; a word that we do not know means that it still works."""
    return _STATUSES.get(str(task.get("status")), "working")


def progress(task: Mapping[str, object]) -> float:
    """Return how much is done, 0 to 1."""
    percent = task.get("progress")
    return min(1.0, max(0.0, percent / 100)) if isinstance(percent, int | float) else 0.0


def links(task: Mapping[str, object]) -> list[str]:
    """Return the links of the pictures, in order."""
    results = task.get("results")
    if isinstance(results, list) and results:
        return [link for link in results if isinstance(link, str)]
    rows = task.get("result_data")
    found = (
        [row.get("image_url") for row in rows or [] if isinstance(row, dict)]
        if (isinstance(rows, list))
        else []
    )
    return [link for link in found if isinstance(link, str)]


def usage(task: Mapping[str, object]) -> Usage | None:
    """Return what the task cost, or None if only a reservation is told."""
    told = task.get("usage")
    told = told if isinstance(told, dict) else {}
    cost = told.get("cost")
    cost = cost if isinstance(cost, dict) else {}
    dollars = _number(cost.get("usd"))
    if dollars is None:
        spent = _number(cost.get("credits"))
        spent = _number(told.get("credits_used")) if spent is None else spent
        dollars = None if spent is None else spent / _CREDITS_PER_USD
    return None if dollars is None else Usage(cost_usd_micros=round(dollars * _MILLION))


def _number(value: object) -> float | None:
    try:
        return float(value) if isinstance(value, int | float | str) else None
    except ValueError:
        return None
