"""Evolink's calls: only with the secret, only for tasks of ours, and never believed."""

import importlib
import json

import pytest
from django.urls import clear_url_caches

from pleinair import site, urls
from pleinair.generation import suppliers
from pleinair.generation.models import Attempt, Generation
from tests.web.conftest import ask, browser

pytestmark = pytest.mark.django_db(transaction=True)
TASK = "task-unified-1790000000-abcdefgh"


@pytest.fixture
def with_key():
    """A site with an Evolink key; its addresses are those of such a site."""
    with site.override(evolink_api_key="a key"):
        importlib.reload(urls)
        clear_url_caches()
        yield
    importlib.reload(urls)
    clear_url_caches()


@pytest.fixture
def waiting(rich):
    """A generation of alice's that waits for a task of Evolink's, later today."""
    generation = ask(rich, "a boat")
    Attempt.objects.create(
        generation=generation, number=1, state="accepted", task_id=TASK, image_ids=[]
    )
    Generation.objects.filter(id=generation.id).update(
        provider="evolink", state="running", again_at="2100-01-01T00:00:00Z"
    )
    generation.refresh_from_db()
    return generation


def call(secret=None, body=None, client=None):
    secret = suppliers.callback_secret() if secret is None else secret
    body = json.dumps({"id": TASK, "status": "completed"}) if body is None else body
    strict = client or browser(enforce_csrf_checks=True)
    return strict.post(f"/hooks/evolink/{secret}", body, content_type="application/json")


def is_woken(generation, offered):
    generation.refresh_from_db()
    return generation.again_at is None and offered.offered[-1:] == [generation.id]


@pytest.mark.usefixtures("with_key")
class TestCall:
    def test_the_task_is_looked_at_now(self, waiting, offered):
        offered.offered.clear()

        assert call().status_code == 200

        assert is_woken(waiting, offered)
        assert waiting.state == Generation.State.RUNNING

    def test_a_forged_secret_is_no_address(self, waiting, offered):
        offered.offered.clear()
        right = suppliers.callback_secret()

        for secret in ("x", right[:-1], right + "a", right.upper(), "%00"):
            assert call(secret).status_code == 404

        assert not is_woken(waiting, offered)

    @pytest.mark.parametrize(
        "body", [b"", b"{", b"[]", b"{}", b'{"id": 3}', b'{"id": "../x"}', b"\xff\xfe", b"null"]
    )
    def test_a_body_that_names_no_task_is_not_found(self, waiting, offered, body):
        offered.offered.clear()

        assert call(body=body).status_code == 404
        assert not is_woken(waiting, offered)

    def test_a_task_of_somebody_elses_has_no_effect(self, waiting, offered):
        offered.offered.clear()

        assert call(body=json.dumps({"id": "task-other-1"})).status_code == 200
        assert not offered.offered
        assert not is_woken(waiting, offered)

    def test_a_task_that_is_over_has_no_effect(self, waiting, offered):
        Attempt.objects.filter(generation=waiting).update(state="answered")
        offered.offered.clear()

        assert call().status_code == 200
        assert not offered.offered

    def test_a_task_of_another_provider_has_no_effect(self, waiting, offered):
        Generation.objects.filter(id=waiting.id).update(provider="scripted")
        offered.offered.clear()

        assert call().status_code == 200
        assert not offered.offered

    def test_a_replay_changes_nothing_but_an_early_look(self, waiting):
        call()
        waiting.refresh_from_db()
        before = Generation.objects.filter(id=waiting.id).values().get()

        assert [call().status_code for _ in range(3)] == [200, 200, 200]

        assert Generation.objects.filter(id=waiting.id).values().get() == before
        assert Attempt.objects.get(generation=waiting).state == Attempt.State.ACCEPTED

    def test_what_the_body_says_is_not_believed(self, waiting):
        said = {"id": TASK, "status": "failed", "results": ["https://evil.example/a.png"]}

        assert call(body=json.dumps(said)).status_code == 200

        waiting.refresh_from_db()
        assert waiting.state == Generation.State.RUNNING
        assert not waiting.outputs.exists()

    def test_only_calls_are_taken(self):
        answer = browser().get(f"/hooks/evolink/{suppliers.callback_secret()}")

        assert answer.status_code == 405


def test_without_a_key_there_is_no_such_address(offered):
    assert call().status_code == 404


class TestAddress:
    def test_it_is_told_only_where_evolink_can_reach_it(self):
        for url in ("http://127.0.0.1:8000", "https://localhost", "http://studio.example"):
            with site.override(url=url) as here:
                assert suppliers._callback_url(here) == ""
        with site.override(url="https://studio.example") as here:
            address = suppliers._callback_url(here)

        assert address == f"https://studio.example/hooks/evolink/{suppliers.callback_secret()}"

    def test_it_follows_from_the_sites_secret_alone(self, settings):
        first = suppliers.callback_secret()
        settings.SECRET_KEY = "another"

        assert len(first) == 64
        assert suppliers.callback_secret() != first
