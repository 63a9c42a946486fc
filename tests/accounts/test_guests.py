import pytest
from django.contrib.sessions.backends.cache import SessionStore

from pleinair.accounts import guests
from pleinair.accounts.models import Owner


def test_mere_look_leaves_no_trace():
    session = SessionStore()

    assert guests.guest_id(session) is None
    assert not session.modified


def test_session_holds_one_random_id_and_nothing_else():
    session, owner = SessionStore(), Owner()

    guests.remember_guest(session, owner)

    assert guests.guest_id(session) == owner.id
    assert dict(session.items()) == {"guest": str(owner.id)}


@pytest.mark.parametrize("value", ["", "not an id", None, 7, ["x"]])
def test_broken_session_has_no_guest(value):
    session = SessionStore()
    session["guest"] = value

    assert guests.guest_id(session) is None


def test_session_forgets_its_guest():
    session = SessionStore()
    guests.remember_guest(session, Owner())

    guests.forget_guest(session)
    guests.forget_guest(session)

    assert guests.guest_id(session) is None
