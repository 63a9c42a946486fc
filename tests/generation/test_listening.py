"""Who waits is woken by what is committed, by nothing else, and knows when they have to look."""

import threading
import time
from contextlib import contextmanager

import psycopg
import pytest
from django.db import connection, transaction

from pleinair.generation import listening, services
from pleinair.generation.models import Generation
from tests.generation.conftest import ask, finish
from tests.kill.stand import until

pytestmark = pytest.mark.django_db(transaction=True)
PATIENCE_S = 10.0
# Time enough for what must not come.
MOMENT_S = 0.5


@pytest.fixture(autouse=True)
def _quick(monkeypatch):
    monkeypatch.setattr(listening, "_FIRST_PAUSE_S", 0.05)
    monkeypatch.setattr(listening, "_PROOF_WITHIN_S", 0.2)
    monkeypatch.setattr(listening, "_SLICE_S", 0.05)
    monkeypatch.setattr(listening, "_ear", listening._Ear())
    yield
    # A database that somebody is connected to cannot be taken away.
    until(lambda: listening._ear._thread is None)


@contextmanager
def waiting(owner):
    """Wait for an owner's changes, from when they are heard."""
    woken = threading.Event()
    with listening.for_changes_of(owner.id, wake=woken.set):
        until(listening.is_heard)
        assert woken.wait(PATIENCE_S)
        woken.clear()
        yield woken


def listeners():
    """The database's processes that listen for changes."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pid FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        return [pid for (pid,) in cursor.fetchall()]


def cut_every_line():
    with connection.cursor() as cursor:
        for pid in listeners():
            cursor.execute("SELECT pg_terminate_backend(%s)", [pid])


def told_unheard(caplog):
    """What the log says of tries at which nothing was heard."""
    events = [getattr(one, "event", "") for one in caplog.records]
    return [event for event in events if event == "generation.changes_unheard"]


def touch(generation):
    Generation.objects.filter(id=generation.id).update(revision=generation.revision + 1)


@pytest.mark.postgres
class TestHeard:
    def test_what_is_asked_changed_and_finished_wakes_its_maker(self, rich):
        with waiting(rich) as woken:
            generation = ask(rich, "a boat")
            assert woken.wait(PATIENCE_S)
            woken.clear()
            services.cancel(owner_id=rich.id, generation_id=generation.id)
            assert woken.wait(PATIENCE_S)
            until(lambda: woken.clear() or not woken.wait(MOMENT_S))
            finish(generation)
            assert woken.wait(PATIENCE_S)

    def test_what_is_taken_back_and_what_is_a_strangers_wakes_nobody(self, rich, charlie):
        hers, his = ask(rich, "hers"), ask(rich, "his")
        Generation.objects.filter(id=his.id).update(owner=charlie)

        with waiting(rich) as woken:
            with transaction.atomic():
                touch(hers)
                transaction.set_rollback(True)
            touch(his)

            assert not woken.wait(MOMENT_S)

    def test_a_renewed_lease_is_no_news(self, rich):
        generation = ask(rich, "a boat")

        with waiting(rich) as woken:
            Generation.objects.filter(id=generation.id).update(lease_until=generation.created_at)

            assert not woken.wait(MOMENT_S)

    def test_the_database_passes_on_the_row_s_id_and_nothing_else(self, rich):
        connection.ensure_connection()
        with psycopg.connect(connection.connection.info.dsn, autocommit=True) as line:
            line.execute(listening._LISTEN)
            generation = ask(rich, "a very secret boat")
            finish(generation)

            notes = {note.payload for note in line.notifies(timeout=MOMENT_S)}

        assert notes == {str(generation.id)}

    def test_the_proofs_of_other_processes_are_nobodys_change(self, rich, monkeypatch):
        asked = []
        monkeypatch.setattr(
            listening.queries, "owners_of", lambda found: asked.append(found) or set()
        )
        with waiting(rich):
            listening._ear._pass_on({f"{listening._PROOF}of another process"})

            assert listening.is_heard()
        assert asked == []

    def test_any_number_of_those_who_wait_share_one_connection(self, rich, charlie):
        with waiting(rich), waiting_too(rich), waiting_too(charlie):
            assert len(listeners()) == 1

    def test_a_line_that_is_cut_is_made_anew_and_who_waits_looks_meanwhile(self, rich):
        generation = ask(rich, "a boat")

        with waiting(rich) as woken:
            ears = listeners()
            cut_every_line()
            assert woken.wait(PATIENCE_S)
            until(lambda: listening.is_heard() and listeners() != ears)
            until(lambda: woken.clear() or not woken.wait(MOMENT_S))
            touch(generation)

            assert woken.wait(PATIENCE_S)

    @pytest.mark.parametrize("answer", ["SELECT 1", "SELECT 1/0"], ids=["swallowed", "refused"])
    def test_where_listen_is_swallowed_or_refused_nobody_relies_on_it(
        self, rich, monkeypatch, caplog, answer
    ):
        with monkeypatch.context() as patched:
            patched.setattr(listening, "_LISTEN", answer)
            with listening.for_changes_of(rich.id, wake=lambda: None):
                until(lambda: len(told_unheard(caplog)) > 1)
                assert not listening.is_heard()

                patched.undo()
                until(listening.is_heard)

    def test_a_line_that_falls_silent_is_noticed(self, rich, monkeypatch):
        monkeypatch.setattr(listening, "_PROOF_EVERY_S", 0.2)
        with waiting(rich):
            monkeypatch.setattr(listening, "_heard", lambda: time.sleep(0.05) or set())

            until(lambda: not listening.is_heard())

    def test_the_connection_goes_with_the_last_who_waits(self, rich):
        with waiting(rich):
            assert listeners()

        until(lambda: not listeners())


@contextmanager
def waiting_too(owner):
    with listening.for_changes_of(owner.id, wake=lambda: None):
        yield


@pytest.mark.sqlite
def test_sqlite_tells_nobody_and_everybody_looks(rich):
    with listening.for_changes_of(rich.id, wake=lambda: None):
        ask(rich, "a boat")

        assert listening._ear._thread is None
        assert not listening.is_heard()
