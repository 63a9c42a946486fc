"""What may be known of generations; every function is told whose."""

import statistics
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, OuterRef, Prefetch, QuerySet, Subquery, UUIDField
from django.db.models.functions import Coalesce

from pleinair.generation.errors import NotFound
from pleinair.generation.models import Attempt, Generation, Input, Output
from pleinair.lib import clock
from pleinair.library.models import Image
from pleinair.providers.catalogue import Model

# Our own figures come from this many of the latest generations of a kind.
_FIGURES_FROM = 30


@dataclass(frozen=True, slots=True)
class Page:
    """Some generations and the key to go on from, or None at the end."""

    rows: tuple[Generation, ...]
    next_after: uuid.UUID | None


@dataclass(frozen=True, slots=True)
class Change:
    """That a generation changed, and to which revision."""

    id: uuid.UUID
    revision: int
    changed_at: datetime
    state: str


def get(*, owner_id: uuid.UUID, generation_id: uuid.UUID) -> Generation:
    """Return one generation with its pictures. Raises NotFound, the same for a foreign one."""
    generation = _whole(owner_id).filter(id=generation_id).first()
    if generation is None:
        raise NotFound
    return generation


def find_by_key(*, owner_id: uuid.UUID, client_key: str) -> Generation | None:
    """Return the generation that was asked for under a client key."""
    return Generation.objects.filter(owner_id=owner_id, client_key=client_key).first()


def find_by_task(*, provider: str, task_id: str) -> uuid.UUID | None:
    """Return the id of the living generation that waits for a provider's task. One query.

    For a provider's call only: it says which task, and nobody's data comes of it.
    """
    found = Generation.objects.alive().filter(
        provider=provider,
        attempts__task_id=task_id,
        attempts__state=Attempt.State.ACCEPTED,
    )
    return found.values_list("id", flat=True).first() if task_id else None


def find_maker_of(*, owner_id: uuid.UUID, image_id: uuid.UUID) -> Generation | None:
    """Return the generation that made an image, or None for an upload. One query."""
    return _whole(owner_id).filter(outputs__image_id=image_id).first()


def has_outputs(*, owner_id: uuid.UUID, generation_id: uuid.UUID, besides: uuid.UUID) -> bool:
    """Say whether another picture of an owner's generation is left than one. One query."""
    return _outputs(owner_id, generation_id).exclude(image_id=besides).exists()


def list_image_ids(*, owner_id: uuid.UUID, generation_id: uuid.UUID) -> list[uuid.UUID]:
    """Return the ids of the pictures that an owner's generation made and still has."""
    return list(_outputs(owner_id, generation_id).values_list("image_id", flat=True))


def first_pictures(
    owner_id: uuid.UUID, generation_ids: Iterable[uuid.UUID]
) -> dict[uuid.UUID, uuid.UUID | None]:
    """Return the first picture of each of an owner's generations that is still there. One query.

    None for one without a picture; those that are gone are left out.
    """
    first = Output.objects.filter(generation=OuterRef("pk")).order_by("position")
    image_id = Subquery(first.values("image_id")[:1], output_field=UUIDField())
    rows = Generation.objects.filter(owner_id=owner_id, id__in=list(generation_ids))
    return dict(rows.values_list("id", image_id))


def count_of(owner_id: uuid.UUID) -> int:
    """Return how many generations an owner has. One query."""
    return Generation.objects.filter(owner_id=owner_id).count()


def list_newest(owner_id: uuid.UUID, *, limit: int, after: uuid.UUID | None = None) -> Page:
    """Return generations, newest first, older than `after`. A fixed number of queries."""
    rows = _whole(owner_id).order_by("-id")
    if after is not None:
        rows = rows.filter(id__lt=after)
    found = tuple(rows[: limit + 1])
    more = len(found) > limit
    return Page(found[:limit], found[limit - 1].id if more else None)


def not_used(
    *, owner_id: uuid.UUID, generation_id: uuid.UUID, images: Iterable[Image]
) -> list[Image]:
    """Return those of some pictures that did not go into an owner's generation. One query."""
    inputs = Input.objects.filter(generation__owner_id=owner_id, generation_id=generation_id)
    used = inputs.filter(image__isnull=False)
    ids = set(used.values_list("image_id", flat=True))
    return [image for image in images if image.id not in ids]


def list_changed(owner_id: uuid.UUID, *, since: datetime) -> list[Change]:
    """Return what changed after a moment, oldest first. One query; a row each, without bounds."""
    rows = Generation.objects.filter(owner_id=owner_id, changed_at__gt=since)
    found = rows.order_by("changed_at", "id")
    return [Change(*row) for row in found.values_list("id", "revision", "changed_at", "state")]


def owners_of(generation_ids: Iterable[uuid.UUID]) -> set[uuid.UUID]:
    """Return whose some generations are; nothing of those that are gone. One query.

    For waking those who wait: it leads to nobody's data.
    """
    rows = Generation.objects.filter(id__in=list(generation_ids))
    return set(rows.values_list("owner_id", flat=True))


def usual_seconds(model: Model, *, quality: str, thinking: bool, count: int) -> float | None:
    """Return the median running time of the latest such generations, or None without any.

    What is drawn here takes its time for each picture; a vendor draws them side by side. One
    query down an index; only a quality that is rarely asked for walks a month of the model's rows.
    """
    mode = Generation.Mode.THINKING if thinking else Generation.Mode.INSTANT
    rows = (
        Generation.objects.filter(
            provider=model.provider,
            model=model.id,
            mode=mode,
            asked__quality=quality,
            state=Generation.State.DONE,
            started_at__isnull=False,
            id__gt=_oldest_figure(),
        )
        .order_by("-id")
        .values_list("started_at", "finished_at", "count")[:_FIGURES_FROM]
    )
    times = [
        (finished - started).total_seconds() * (count / made if model.shape == "local" else 1)
        for started, finished, made in rows
        if started and finished
    ]
    return statistics.median(times) if times else None


def find_usage(*, owner_id: uuid.UUID, generation_id: uuid.UUID) -> dict[str, int]:
    """Return the tokens that a provider counted for an owner's generation; none it did not count.

    One query. What was asked again after it was paid for counts once more.
    """
    total: dict[str, int] = {}
    mine = Attempt.objects.filter(generation__owner_id=owner_id, generation_id=generation_id)
    attempts = mine.filter(usage__isnull=False)
    for usage in attempts.values_list("usage", flat=True):
        for name, count in dict(usage or {}).items():
            total[name] = total.get(name, 0) + int(count or 0)
    return total


def places_in_queue(generations: Iterable[Generation]) -> dict[uuid.UUID, int]:
    """Return how many generations wait before each of those that wait; 0 is next.

    One query, or none where none of them waits.
    """
    waiting = [row.id for row in generations if row.state == Generation.State.QUEUED]
    if not waiting:
        return {}
    before = Generation.objects.filter(
        state=Generation.State.QUEUED, provider=OuterRef("provider"), id__lt=OuterRef("id")
    )
    number = before.order_by().values("provider").annotate(n=Count("id")).values("n")
    rows = Generation.objects.filter(id__in=waiting)
    return dict(rows.values_list("id", Coalesce(Subquery(number), 0)))


def remaining_seconds(generation: Generation, *, now: datetime) -> float:
    """Return how long it is likely to take still, from the expected time. No query."""
    if generation.started_at is None:
        return generation.expected_s
    gone = (now - generation.started_at).total_seconds()
    return max(0.0, generation.expected_s - gone)


def _outputs(owner_id: uuid.UUID, generation_id: uuid.UUID) -> QuerySet[Output]:
    return Output.objects.filter(generation__owner_id=owner_id, generation_id=generation_id)


def _whole(owner_id: uuid.UUID) -> QuerySet[Generation]:
    outputs = Output.objects.select_related("image").order_by("position")
    return Generation.objects.filter(owner_id=owner_id).prefetch_related(
        Prefetch("outputs", queryset=outputs.prefetch_related("image__renditions")),
        "inputs__image",
    )


def _oldest_figure() -> uuid.UUID:
    """Return an id that anything made more than 30 days ago is below (ids hold milliseconds)."""
    moment = clock.now() - timedelta(days=30)
    return uuid.UUID(int=int(moment.timestamp() * 1000) << 80)
