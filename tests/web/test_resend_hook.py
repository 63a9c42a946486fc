"""Resend's calls: only signed ones, and only what they say of addresses."""

import importlib
import json

import pytest
from django.urls import clear_url_caches

from pleinair import site, urls
from pleinair.lib import clock
from pleinair.mail import sealing
from pleinair.mail.models import Stop
from tests.mail.test_webhooks import OTHER, SECRET, sign
from tests.web.conftest import browser

pytestmark = pytest.mark.django_db
COMPLAINT = json.dumps({"type": "email.complained", "data": {"to": ["alice@example.org"]}}).encode()


@pytest.fixture
def _with_secret():
    with site.override(resend_webhook_secret=SECRET):
        importlib.reload(urls)
        clear_url_caches()
        yield
    importlib.reload(urls)
    clear_url_caches()


def call(body=COMPLAINT, **how):
    headers = sign(body, at=clock.now(), **how)
    client = browser(enforce_csrf_checks=True)
    return client.post("/hooks/resend", body, content_type="application/json", headers=headers)


@pytest.mark.usefixtures("_with_secret")
class TestCall:
    def test_a_signed_complaint_stops_mail_to_the_address(self):
        assert call().status_code == 200

        stop = Stop.objects.get()
        assert stop.reason == Stop.Reason.COMPLAINED
        assert stop.address_digest == sealing.digest("alice@example.org")

    def test_one_that_another_signed_does_nothing(self):
        assert call(secret=OTHER).status_code == 401
        assert not Stop.objects.exists()

    def test_a_replay_changes_nothing(self):
        assert [call().status_code for _ in range(3)] == [200, 200, 200]
        assert Stop.objects.count() == 1

    def test_other_news_is_taken_and_has_no_effect(self):
        body = json.dumps({"type": "email.delivered", "data": {"to": ["a@b.org"]}}).encode()

        assert call(body).status_code == 200
        assert not Stop.objects.exists()

    def test_only_calls_are_taken(self):
        assert browser().get("/hooks/resend").status_code == 405


def test_without_a_secret_there_is_no_such_address():
    assert call().status_code == 404
