"""What a session knows of a guest: one random id, and only once the guest has done something.

After signing out it knows one thing more: that this browser is no newcomer's.
"""

from uuid import UUID

from django.contrib.auth import logout
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest

from pleinair import site
from pleinair.accounts.models import Owner

SESSION_KEY = "guest"
_KNOWN_KEY = "no_newcomer"


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


def sign_out(request: HttpRequest) -> None:
    """End a person's session. The next one points to nobody, and begins no newcomer's trial."""
    logout(request)
    if site.current().trial_credits and site.current().switches.billing != "none":
        request.session[_KNOWN_KEY] = True


def is_newcomer(session: SessionBase) -> bool:
    """Say whether nobody has signed out in this browser for as long as its session is kept."""
    return not session.get(_KNOWN_KEY, False)
