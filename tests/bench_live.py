"""How soon a page hears of a change: told by PostgreSQL, and by looking.

`sh tools/with_postgres.sh python -m tests.bench_live` prints milliseconds from the commit to the
event on the page's line, the looks of an idle line in a minute, and the ratios of one run.
"""

import asyncio
import contextlib
import os
import random
import statistics
import tempfile
import time
from unittest.mock import patch

from tests.kill.stand import until

CHANGES = 60
IDLE_S = 15.0


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="bench-live-") as folder:
        generation = _set_up(folder)
        from pleinair.generation import listening

        # As behind a pooler that takes LISTEN and passes nothing on.
        with (
            patch.object(listening, "_LISTEN", "SELECT 1"),
            patch.object(listening, "_ear", listening._Ear()),
        ):
            looking_s, looks = asyncio.run(_measured(generation, told=False))
        told_s, rare_looks = asyncio.run(_measured(generation, told=True))
    _report("a change arrives, in ms", looking_s * 1000, told_s * 1000)
    _report("looks of an idle line in a minute", looks, rare_looks)


def _report(what, looking, told):
    print(f"{what}: looking {looking:.1f}, told {told:.1f}, {looking / told:.1f} times less")


async def _measured(generation, *, told):
    """Return the median seconds until a change arrives, and an idle line's looks in a minute."""
    from asgiref.sync import sync_to_async

    from pleinair.generation import listening, queries
    from pleinair.lib import clock
    from pleinair.web import lines
    from pleinair.web.views import events

    took = []
    async with contextlib.aclosing(
        events._events(lines.open_one(generation.owner_id), clock.now())
    ) as stream:
        await anext(stream)
        event = asyncio.ensure_future(_arrival(stream))
        if told:
            await asyncio.to_thread(until, listening.is_heard)
        for _ in range(CHANGES):
            await asyncio.sleep(random.uniform(0.1, 0.5))
            committed_at = await sync_to_async(_change)(generation)
            took.append(await event - committed_at)
            event = asyncio.ensure_future(_arrival(stream))
        with patch.object(queries, "list_changed", wraps=queries.list_changed) as look:
            await asyncio.sleep(IDLE_S)
        event.cancel()
        await asyncio.gather(event, return_exceptions=True)
    return statistics.median(took), look.call_count * 60 / IDLE_S


async def _arrival(stream):
    await anext(stream)
    return time.perf_counter()


def _change(generation):
    from django.db.models import F

    from pleinair.generation.models import Generation
    from pleinair.lib import clock

    Generation.objects.filter(id=generation.id).update(
        revision=F("revision") + 1, changed_at=clock.now()
    )
    return time.perf_counter()


def _set_up(folder):
    """Make the tables of a site, and a generation that nobody works on."""
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "pleinair.settings",
        "PLEINAIR_DATA": f"{folder}/data",
        "PLEINAIR_PROFILE": "own-servers",
    }
    import django

    django.setup()
    from django.core.management import call_command

    from pleinair.accounts.models import Owner
    from pleinair.generation.models import Generation

    call_command("migrate", verbosity=0)
    return Generation.objects.create(
        owner=Owner.objects.create(kind=Owner.Kind.GUEST),
        client_key="bench",
        operation="create",
        mode="instant",
        provider="illustrator",
        model="illustrator-1",
        width_px=1024,
        height_px=1024,
        price_credits=0,
    )


if __name__ == "__main__":
    main()
