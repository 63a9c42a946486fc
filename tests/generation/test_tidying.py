"""What is over stays over, whatever goes wrong while its working copies are cleared away."""

from datetime import timedelta

import pytest

from pleinair.billing import queries as billing
from pleinair.generation import endings, leftovers
from pleinair.generation.models import Generation
from pleinair.lib import clock
from pleinair.vault import blobs
from tests.generation.conftest import ask, finish

pytestmark = pytest.mark.django_db(transaction=True)


def broken(*_: object) -> None:
    raise OSError(5, "input/output")


def lease_runs_out(generation: Generation) -> None:
    Generation.objects.filter(id=generation.id).update(
        lease_until=clock.now() - timedelta(seconds=1)
    )


def test_what_is_done_stays_done_when_tidying_up_fails(rich, monkeypatch):
    generation = ask(rich, "a boat")
    Generation.objects.filter(id=generation.id).update(crashes=2)
    monkeypatch.setattr(endings, "tidy", broken)

    finish(generation)

    assert (generation.state, generation.crashes) == (Generation.State.DONE, 2)
    assert billing.balance(rich).available == 1000 - generation.price_credits


def test_what_could_not_be_tidied_is_tidied_by_the_sweep(rich, monkeypatch):
    generation = ask(rich, "a boat")
    with monkeypatch.context() as patched:
        patched.setattr(endings, "tidy", broken)
        finish(generation)
    document = generation.attempts.get().id
    assert blobs.exists(document, keeping="working")
    lease_runs_out(generation)

    leftovers.tidy_interrupted()

    generation.refresh_from_db()
    assert not blobs.exists(document, keeping="working")
    assert generation.lease is None


def test_one_that_cannot_be_tidied_does_not_keep_others_from_it(rich, monkeypatch):
    first, second = ask(rich, "one"), ask(rich, "two")
    with monkeypatch.context() as patched:
        patched.setattr(endings, "tidy", broken)
        for generation in (first, second):
            finish(generation)
            lease_runs_out(generation)
    tidy = endings.tidy
    monkeypatch.setattr(endings, "tidy", lambda row: broken() if row == first else tidy(row))

    leftovers.tidy_interrupted()

    first.refresh_from_db()
    second.refresh_from_db()
    assert first.lease is not None
    assert second.lease is None
