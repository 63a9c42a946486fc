"""Nothing that staff change about a person stays without its note."""

import pytest
from django.contrib.admin.models import LogEntry

from pleinair.accounts import roles, staff
from pleinair.accounts.models import User
from pleinair.mail.models import Stop
from pleinair.mail.sealing import digest

pytestmark = pytest.mark.django_db


@pytest.fixture
def root():
    """Who operates the site."""
    user = User.objects.create_user(email="root@example.org", password="a long password")
    roles.give(user, "operator")
    return user


@pytest.fixture
def full_log(monkeypatch):
    """A log that takes no line."""
    monkeypatch.setattr(LogEntry.objects, "create", lambda **_line: 1 / 0)


def test_each_change_is_noted_with_who_made_it(alice, root):
    staff.give_role("support", to=alice.user, by=root)
    staff.take_role("support", of=alice.user, by=root)
    staff.let_mail_again(to=alice.user, by=root)

    notes = LogEntry.objects.order_by("id").values_list("user", "object_id", "change_message")
    sentences = ("give support", "take support", "let mail go again")
    assert list(notes) == [(root.pk, str(alice.user.pk), said) for said in sentences]


@pytest.mark.usefixtures("full_log")
def test_a_role_is_not_given_without_its_note(alice, root):
    with pytest.raises(ZeroDivisionError):
        staff.give_role("support", to=alice.user, by=root)

    assert not roles.of(User.objects.get(pk=alice.user.pk))


@pytest.mark.usefixtures("full_log")
def test_a_stop_is_not_lifted_without_its_note(alice, root):
    Stop.objects.create(address_digest=digest(alice.user.email), reason=Stop.Reason.BOUNCED)

    with pytest.raises(ZeroDivisionError):
        staff.let_mail_again(to=alice.user, by=root)

    assert Stop.objects.exists()
