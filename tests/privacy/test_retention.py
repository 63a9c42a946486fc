"""What is due goes, what is not stays."""

from datetime import UTC, datetime, timedelta

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session

from pleinair import site
from pleinair.accounts import leaving
from pleinair.accounts.models import Owner
from pleinair.billing.models import Event
from pleinair.lib import clock, log_files
from pleinair.mail import services as mail
from pleinair.privacy import inventory, retention
from pleinair.safety import limits
from pleinair.safety import services as safety
from pleinair.safety.models import Refusal
from pleinair.safety.moderation import Verdict

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
VERDICT = Verdict(allowed=False, categories=("violence",), rule="r", sentence="No.", rewrite=None)


@pytest.mark.django_db
def test_refusals_are_forgotten_after_their_time(alice):
    with clock.frozen(NOW):
        safety.note_refusal(owner_id=alice.id, verdict=VERDICT)
    with clock.frozen(NOW + timedelta(days=89)):
        retention.run()
    assert Refusal.objects.count() == 1

    with clock.frozen(NOW + timedelta(days=91)):
        retention.run()

    assert Refusal.objects.count() == 0


@pytest.mark.django_db
@pytest.mark.parametrize(("profile", "hours"), [("ephemeral", 24), ("hosted", 24 * 90)])
def test_logs_go_after_the_hours_of_the_profile(profile, hours):
    folder = settings.DATA_DIR / "logs"
    folder.mkdir(exist_ok=True)
    line = folder / f"{NOW.strftime(log_files._HOUR)}.1{log_files._SUFFIX}"
    line.write_text("{}\n")

    with site.override(profile=profile):
        with clock.frozen(NOW + timedelta(hours=hours - 2)):
            retention.run()
        assert line.exists()
        with clock.frozen(NOW + timedelta(hours=hours + 2)):
            retention.run()

    assert not line.exists()


@pytest.mark.django_db
def test_sessions_that_ended_are_removed():
    long_ago = datetime(2020, 1, 1, tzinfo=UTC)
    Session.objects.create(session_key="over", session_data="", expire_date=long_ago)

    retention.run()

    assert not Session.objects.filter(session_key="over").exists()


@pytest.mark.django_db
@pytest.mark.parametrize(("state", "days"), [("done", 30), ("failed", 90)])
def test_reports_of_payments_go_after_their_time(state, days):
    Event.objects.create(id="evt_1", kind="-", state=state, happened_at=NOW, received_at=NOW)
    with clock.frozen(NOW + timedelta(days=days - 1)):
        retention.run()
    assert Event.objects.exists()

    with clock.frozen(NOW + timedelta(days=days + 1)):
        retention.run()

    assert not Event.objects.exists()


@pytest.mark.django_db
def test_what_fails_holds_up_neither_erasing_nor_anything_else(alice, monkeypatch):
    with clock.frozen(NOW):
        safety.note_refusal(owner_id=alice.id, verdict=VERDICT)
        leaving.leave(alice.user)
    for room, task in ((log_files, "forget"), (mail, "forget"), (limits, "forget_full")):
        monkeypatch.setattr(room, task, _fail)

    with clock.frozen(NOW + timedelta(days=91)):
        retention.run()

    assert not Owner.objects.exists()
    assert not Refusal.objects.exists()


@pytest.mark.django_db
def test_erasing_waits_for_nothing(alice, monkeypatch):
    with clock.frozen(NOW):
        leaving.leave(alice.user)
    seen = []
    monkeypatch.setattr(log_files, "forget", lambda *_a, **_k: seen.append(Owner.objects.count()))

    with clock.frozen(NOW + timedelta(days=91)):
        retention.run()

    assert seen == [0]


def _fail(*_args, **_kwargs):
    raise OSError(5, "input/output")


def test_every_item_says_why_how_long_and_how_it_goes():
    items = inventory.items()

    assert {"column", "cookie", "log", "outbound", "file"} <= {item.kind for item in items}
    assert all(item.purpose and item.period and item.erasure for item in items)


def test_no_item_is_declared_twice():
    seen = [(item.kind, item.where) for item in inventory.items()]

    assert len(seen) == len(set(seen))
