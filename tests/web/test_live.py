"""What changes arrives: on a stream, after a broken line, by asking, and only one's own."""

import asyncio
import contextlib
import json
import re
import threading
from datetime import timedelta

import pytest
from asgiref.sync import async_to_sync, sync_to_async
from django.db import connection, connections
from django.db.backends.base.base import BaseDatabaseWrapper

from pleinair.generation import listening, queries, services
from pleinair.web import lines
from pleinair.web.views import events
from tests.kill.stand import until
from tests.web.conftest import ask, browser, finish

pytestmark = pytest.mark.django_db(transaction=True)
# A test that hears nothing must end.
PATIENCE_S = 10.0


@pytest.fixture(autouse=True)
def _quick(monkeypatch):
    monkeypatch.setattr(events, "_LOOK_EVERY_S", 0.02)
    monkeypatch.setattr(events, "_LOOK_ALL_THE_SAME_S", 0.02)


def listen(client, *deeds, after="", last_id="", until):
    """Hear the stream, doing one deed after each part, until a pattern is in it."""
    headers = {"last-event-id": last_id} if last_id else {}
    answer = client.get(f"/events?after={after}", headers=headers)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "text/event-stream"
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Accel-Buffering"] == "no"

    async def hear():
        text, left = "", list(deeds)
        stream = answer.streaming_content
        async for part in stream:
            text += part.decode()
            if re.search(until, text):
                break
            if left:
                await sync_to_async(left.pop(0))()
        await stream.aclose()
        return text

    async def patiently():
        return await asyncio.wait_for(hear(), PATIENCE_S)

    return async_to_sync(patiently)()


def told(text):
    """The changes of a stream, and the ids to go on from."""
    changes = [json.loads(line) for line in re.findall(r"^data: (.+)$", text, re.MULTILINE)]
    return changes, re.findall(r"^id: (.+)$", text, re.MULTILINE)


def moment_of(generation):
    """When it changed, in microseconds as lines count them."""
    return round(generation.changed_at.timestamp() * 1_000_000)


def cancelled(owner, generation):
    return lambda: services.cancel(owner_id=owner.id, generation_id=generation.id)


def told_then(deed):
    """Do a deed once the news of the database are heard."""

    def wait_and_do():
        until(listening.is_heard)
        deed()

    return wait_and_do


class TestStream:
    def test_a_change_arrives(self, rich, hers):
        generation = ask(rich, "a boat")

        text = listen(hers, cancelled(rich, generation), until=str(generation.id))

        (change,), _ids = told(text)
        assert text.startswith("retry: ")
        assert change["id"] == str(generation.id)
        assert change["revision"] == generation.revision + 1

    def test_nothing_of_the_maker_is_in_it(self, rich, hers):
        generation = ask(rich, "a very secret boat")

        text = listen(hers, lambda: finish(generation), until='"done"')

        assert "secret" not in text
        assert set(told(text)[0][0]) == {"id", "revision", "state"}

    def test_a_broken_line_goes_on_where_it_broke(self, rich, hers):
        first, second = ask(rich, "one"), ask(rich, "two")
        heard = listen(hers, cancelled(rich, first), until=str(first.id))
        (*_others, last_id) = told(heard)[1]

        cancelled(rich, second)()
        text = listen(hers, last_id=last_id, until=str(second.id))

        changes, ids = told(text)
        assert changes[-1]["id"] == str(second.id)
        assert ids[-1] > last_id

    def test_nothing_older_than_the_broken_line_is_told_again(self, rich, hers, monkeypatch):
        monkeypatch.setattr(events, "_OVERLAP", timedelta(0))
        first, second = ask(rich, "one"), ask(rich, "two")
        heard = listen(hers, cancelled(rich, first), until=f'"{first.id}", "revision": 1')

        text = listen(
            hers, cancelled(rich, second), last_id=told(heard)[1][-1], until=str(second.id)
        )

        assert str(first.id) not in text

    def test_one_line_says_nothing_twice(self, rich, hers, monkeypatch):
        monkeypatch.setattr(events, "_HEARTBEAT_S", 0.2)
        before = str(int(ask(rich, "a boat").changed_at.timestamp() * 1_000_000) - 1)

        assert listen(hers, after=before, until="still here").count("data:") == 1

    def test_what_happened_while_the_page_was_put_together_arrives(self, rich, hers):
        generation = ask(rich, "a boat")
        page = hers.get("/").content.decode()
        (moment,) = set(re.findall(r"\b(\d{16})\b", page))
        cancelled(rich, generation)()

        assert str(generation.id) in listen(hers, after=moment, until=str(generation.id))

    def test_what_is_foreign_never_arrives(self, rich, hers, charlie):
        hers_own, foreign = ask(rich, "hers"), ask(rich, "his")
        type(foreign).objects.filter(id=foreign.id).update(owner=charlie)

        text = listen(
            hers,
            lambda: (cancelled(charlie, foreign)(), cancelled(rich, hers_own)()),
            until=str(hers_own.id),
        )

        assert str(foreign.id) not in text

    def test_nobody_gets_no_line(self, rich, nobodys):
        ask(rich, "a boat")

        answer = nobodys.get("/events?after=1")

        assert (answer.status_code, answer.content) == (204, b"")

    def test_lines_leave_sockets_for_everything_else(self, hers, his, monkeypatch):
        monkeypatch.setattr(lines, "MOST_OF_ALL", 1)

        held = hers.get("/events")

        assert held.status_code == 200
        assert his.get("/events").status_code == 429
        assert his.get("/changes").status_code == 200

    def test_lines_hold_half_of_the_sockets_at_most(self, hers, monkeypatch):
        monkeypatch.setattr("pleinair.lib.open_files.most", lambda: 1)

        assert hers.get("/events").status_code == 429

    def test_an_idle_line_says_that_it_lives(self, hers, monkeypatch):
        monkeypatch.setattr(events, "_HEARTBEAT_S", 0.1)

        assert ": still here" in listen(hers, until="still here.*still here|still here")

    def test_a_line_ends_after_its_life(self, hers, monkeypatch):
        monkeypatch.setattr(events, "_LIFE_S", 0.2)

        assert listen(hers, until="never").startswith("retry: ")

    @pytest.mark.parametrize(
        "moment",
        ["x", "-1", "0", "9" * 30, "9" * 5000, "-62135596800000000", "253402300799000000", "1.5"],
    )
    def test_a_moment_that_cannot_be_means_now(self, rich, hers, moment):
        generation = ask(rich, "a boat")

        text = listen(hers, cancelled(rich, generation), last_id=moment, until=str(generation.id))

        assert len(told(text)[0]) == 1


@pytest.mark.postgres
class TestTold:
    """Where the database tells of changes, nobody has to look for them."""

    @pytest.fixture(autouse=True)
    def _nobody_looks(self, monkeypatch):
        monkeypatch.setattr(events, "_LOOK_ALL_THE_SAME_S", 60)

    def test_a_change_arrives_without_a_look(self, rich, hers):
        generation = ask(rich, "a boat")

        text = listen(hers, told_then(cancelled(rich, generation)), until=str(generation.id))

        assert told(text)[0][0]["revision"] == generation.revision + 1

    def test_an_idle_line_asks_the_database_nothing(self, hers, monkeypatch):
        looked, real = [], queries.list_changed
        monkeypatch.setattr(events, "_HEARTBEAT_S", 0.1)
        monkeypatch.setattr(events, "_LOOK_ALL_THE_SAME_S", 0.3)
        monkeypatch.setattr(
            queries, "list_changed", lambda *args, **given: looked.append(1) or real(*args, **given)
        )

        listen(hers, told_then(looked.clear), until=r"(: still here\s+){3}")

        assert len(looked) < 5

    def test_a_line_that_is_cut_off_from_the_news_looks_again(self, rich, hers, monkeypatch):
        generation = ask(rich, "a boat")

        def cut():
            monkeypatch.setattr(listening, "_LISTEN", "SELECT 1/0")
            with connection.cursor() as cursor:
                cursor.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    "WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )
            until(lambda: not listening.is_heard())
            cancelled(rich, generation)()

        assert str(generation.id) in listen(hers, told_then(cut), until=str(generation.id))


class TestAsking:
    def test_it_says_what_the_stream_says(self, rich, hers):
        generation = ask(rich, "a boat")
        before = str(int(generation.changed_at.timestamp() * 1_000_000))
        text = listen(hers, lambda: finish(generation), after=before, until='"done"')

        asked = hers.get(f"/changes?after={before}").json()

        changes, ids = told(text)
        assert asked["changes"] == [changes[-1]]
        assert asked["after"] == ids[-1]

    def test_asking_again_says_nothing_twice(self, rich, hers, monkeypatch):
        monkeypatch.setattr(events, "_OVERLAP", timedelta(0))
        generation = ask(rich, "a boat")
        before = str(int(generation.changed_at.timestamp() * 1_000_000) - 1)
        first = hers.get(f"/changes?after={before}").json()

        assert [one["id"] for one in first["changes"]] == [str(generation.id)]
        assert hers.get(f"/changes?after={first['after']}").json()["changes"] == []

    def test_what_was_written_late_is_not_lost(self, rich, hers):
        first, late = ask(rich, "one"), ask(rich, "two")
        heard = hers.get(f"/changes?after={moment_of(first) - 1}").json()
        type(late).objects.filter(id=late.id).update(
            changed_at=late.changed_at - timedelta(seconds=1), revision=late.revision + 1
        )

        again = hers.get(f"/changes?after={heard['after']}").json()

        revisions = {one["id"]: one["revision"] for one in again["changes"]}
        assert revisions[str(late.id)] == late.revision + 1
        assert again["after"] == heard["after"]

    def test_many_changes_at_once_hold_up_nothing(self, rich, hers):
        rows = [ask(rich, "one of many") for _ in range(60)]
        before = moment_of(rows[0]) - 1
        type(rows[0]).objects.update(changed_at=rows[0].changed_at)

        asked = hers.get(f"/changes?after={before}").json()
        text = listen(hers, after=str(before), until=str(rows[-1].id))

        everything = {str(row.id) for row in rows}
        assert {one["id"] for one in asked["changes"]} == everything
        assert {one["id"] for one in told(text)[0]} == everything

    def test_a_stranger_and_nobody_hear_nothing(self, rich, his):
        before = str(int(ask(rich, "a boat").changed_at.timestamp() * 1_000_000) - 1)

        for client in (his, browser()):
            assert client.get(f"/changes?after={before}").json()["changes"] == []

    @pytest.mark.parametrize("moment", ["", "x", "-1", "9" * 5000, "-62135596800000000"])
    def test_a_moment_that_cannot_be_means_now(self, hers, moment):
        answer = hers.get(f"/changes?after={moment}").json()

        assert answer["changes"] == []
        assert answer["after"].isdecimal()


class TestConnections:
    def test_idle_lines_share_one_connection_to_the_database(self, rich, monkeypatch):
        opened, looked, often = set(), [], threading.Event()
        real_connect, real_list = BaseDatabaseWrapper.connect, queries.list_changed

        def connect(self):
            opened.add(threading.get_ident())
            return real_connect(self)

        def look(*args, **kwargs):
            looked.append(threading.get_ident())
            if len(looked) > 2 * len(answers):
                often.set()
            return real_list(*args, **kwargs)

        monkeypatch.setattr(BaseDatabaseWrapper, "connect", connect)
        monkeypatch.setattr(queries, "list_changed", look)
        answers = [browser(rich).get("/events") for _ in range(8)]
        opened.clear()

        async def hear(answer, enough):
            async with contextlib.aclosing(answer.streaming_content) as stream:
                await anext(stream)
                waiting = asyncio.ensure_future(anext(stream))
                assert await enough
                waiting.cancel()
                await asyncio.gather(waiting, return_exceptions=True)

        async def hear_all():
            enough = asyncio.ensure_future(asyncio.to_thread(often.wait, PATIENCE_S))
            await asyncio.gather(*(hear(answer, enough) for answer in answers))

        async_to_sync(hear_all)()

        assert len(set(looked)) == 1
        # One more hears what the database tells, where it does.
        heard = connection.vendor == "postgresql"
        assert len(opened - set(looked)) <= heard

    def test_an_open_line_holds_no_connection_of_its_request(self, rich, monkeypatch):
        client, happened = browser(rich), []
        # Closing is only noted: a database in memory has no way to be closed and found again.
        monkeypatch.setattr(
            type(connections["default"]), "close", lambda _self: happened.append("closed")
        )

        def note(execute, *args):
            happened.append("asked")
            return execute(*args)

        with connection.execute_wrapper(note):
            client.get("/events")

        assert "asked" in happened
        assert happened[-1] == "closed"
