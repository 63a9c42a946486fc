"""Sums of a day: what was made and what failed, what it brought and what it cost. Of nobody."""

import uuid
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, Q, Sum

from pleinair import site
from pleinair.generation.models import Generation, Tally
from pleinair.lib import clock


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOfModel:
    """What one model made on one day. Costs are in millionths of a US dollar."""

    day: date
    provider: str
    model: str
    count: int
    pictures: int
    credits: int
    cost_usd_micros: int
    uncosted: int
    perhaps_paid: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """How often a model's work ended without a picture for one reason."""

    provider: str
    model: str
    state: str
    failure: str
    count: int


def add(
    generation: Generation,
    *,
    state: Generation.State,
    failure: str = "",
    pictures: int = 0,
    credits: int = 0,
    cost_usd_micros: int | None = None,
    perhaps_paid: bool = False,
) -> None:
    """Count one ending, as the last thing in its transaction. One or two queries.

    Where nothing is kept there is no desk that could show it, and nothing is written.
    """
    if site.current().switches.keeps_nothing:
        return
    where = {
        "day": clock.now().date(),
        "provider": generation.provider,
        "model": generation.model,
        "state": state,
        "failure": failure[:32],
    }
    done = state == Generation.State.DONE
    more = {
        "count": F("count") + 1,
        "pictures": F("pictures") + pictures,
        "credits": F("credits") + credits,
        "cost_usd_micros": F("cost_usd_micros") + (cost_usd_micros or 0),
        "uncosted": F("uncosted") + int(done and cost_usd_micros is None),
        "perhaps_paid": F("perhaps_paid") + int(perhaps_paid),
    }
    if not Tally.objects.filter(**where).update(**more):
        # Two may make the day's first at once: the second finds the first's.
        Tally.objects.bulk_create([Tally(**where)], ignore_conflicts=True)
        Tally.objects.filter(**where).update(**more)


def by_day_and_model(*, since: date) -> list[DayOfModel]:
    """Return what each model made on each day, the newest day first. One query."""
    rows = (
        Tally.objects.filter(day__gte=since)
        .values("day", "provider", "model")
        .annotate(
            n=Sum("count"),
            made=Sum("pictures"),
            brought=Sum("credits"),
            cost=Sum("cost_usd_micros"),
            unknown=Sum("uncosted"),
            perhaps=Sum("perhaps_paid"),
        )
        .order_by("-day", "provider", "model")
    )
    return [
        DayOfModel(
            day=row["day"],
            provider=row["provider"],
            model=row["model"],
            count=row["n"],
            pictures=row["made"],
            credits=row["brought"],
            cost_usd_micros=row["cost"],
            uncosted=row["unknown"],
            perhaps_paid=row["perhaps"],
        )
        for row in rows
    ]


def failures(*, since: date) -> list[Reason]:
    """Return why work ended without a picture, the most frequent first. One query."""
    ended = Tally.objects.filter(~Q(state=Generation.State.DONE), day__gte=since)
    rows = ended.values_list("provider", "model", "state", "failure").annotate(n=Sum("count"))
    return [
        Reason(provider=provider, model=model, state=state, failure=failure, count=count)
        for provider, model, state, failure, count in rows.order_by("-n", "model", "failure")
    ]


def states_of(owner_id: uuid.UUID) -> dict[str, int]:
    """Return how many of an owner's requests there are in each state, by its name. One query."""
    rows = Generation.objects.filter(owner_id=owner_id).values_list("state")
    counted = rows.annotate(n=Count("id")).order_by("state")
    return {str(Generation.State(state).label): n for state, n in counted}
