"""A guest who signs up: by the page, in a session that knows them, and what comes of it."""

from django.contrib.sessions.backends.db import SessionStore
from django.test import Client

from pleinair import site
from pleinair.accounts import ages, guests, services
from pleinair.accounts.models import Acceptance, Owner, User
from tests.newcomers import solved

_MAIL = "newcomer@example.org"


def come() -> dict[str, str]:
    """Be a guest who did something and answered for their age; return the session."""
    session = SessionStore()
    guest = services.new_guest()
    guests.remember_guest(session, guest)
    ages.note(session, passed=True)
    session.create()
    return {"session": str(session.session_key), "guest": str(guest.id)}


def sign_up(*, session: str) -> None:
    """Send the form of the page."""
    client = Client(SERVER_NAME=site.current().host)
    client.cookies["session"] = session
    form = {"email": _MAIL, "password1": "correct horse battery"} | solved()
    client.post("/account/signup/", form)


def newcomers() -> dict[str, object]:
    """Tell which accounts there are, whose owner is whom, and what was accepted."""
    return {
        "users": User.objects.count(),
        "owners": {str(owner.id): owner.kind for owner in Owner.objects.all()},
        "accepted": [str(row.owner_id) for row in Acceptance.objects.all()],
    }
