"""What a session knows of a guest: one random id, and only once the guest has done something."""

from uuid import UUID

from django.contrib.sessions.backends.base import SessionBase

from pleinair.accounts.models import Owner

SESSION_KEY = "guest"


def guest_id(session: SessionBase) -> UUID | None:
    """Return the id of the session's guest, or None. Writes nothing, so a look leaves no trace."""
    try:
        return UUID(session.get(SESSION_KEY, ""))
    except (ValueError, TypeError, AttributeError):
        return None


def remember_guest(session: SessionBase, owner: Owner) -> None:
    """Let the session remember its guest."""
    session[SESSION_KEY] = str(owner.id)


def forget_guest(session: SessionBase) -> None:
    """Let the session forget its guest, who has become a person or is gone."""
    session.pop(SESSION_KEY, None)
