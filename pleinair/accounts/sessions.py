"""Where a person is signed in: one row for each browser, which says when and nothing else."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.db import transaction

from pleinair.accounts.models import SignIn, User

# What a session knows of its row: the id, and the hour in which it was last seen.
SESSION_KEY = "sign_in"
# As long as Django lets a session be that is not used.
IDLE = timedelta(seconds=settings.SESSION_COOKIE_AGE)


def begin(session: SessionBase, *, user: User, now: datetime) -> None:
    """Note that somebody has signed in with this session."""
    end(session)
    row = SignIn.objects.create(user=user, signed_in_at=now, seen_at=_hour(now))
    _remember(session, row.id, now=now)


def see(session: SessionBase, *, user: User, now: datetime) -> bool:
    """Note that a session is in use, and say whether it still may be. One query.

    Without its row it was ended elsewhere. A session that is older than the list gets its row now.
    Writes once an hour at most.
    """
    sign_in_id, seen_at = _known(session)
    if sign_in_id is None:
        begin(session, user=user, now=now)
        return True
    rows = SignIn.objects.filter(id=sign_in_id, user=user)
    if seen_at == _hour(now).isoformat():
        return rows.exists()
    is_open = bool(rows.update(seen_at=_hour(now)))
    if is_open:
        _remember(session, sign_in_id, now=now)
    return is_open


def end(session: SessionBase) -> None:
    """Forget the row of a session that signs out."""
    sign_in_id, _seen_at = _known(session)
    if sign_in_id is not None:
        SignIn.objects.filter(id=sign_in_id).delete()


def end_one(user: User, *, sign_in_id: UUID) -> bool:
    """End one session of somebody from its next request on; say whether there was one."""
    return bool(user.sign_ins.filter(id=sign_in_id).delete()[0])


def list_of(user: User) -> list[SignIn]:
    """Return where somebody is signed in, latest first. One query."""
    return list(user.sign_ins.order_by("-seen_at", "-signed_in_at"))


def is_of(session: SessionBase, row: SignIn) -> bool:
    """Say whether a row is that of a session."""
    return _known(session)[0] == row.id


@transaction.atomic
def end_all(user: User, *, now: datetime, but: SessionBase | None = None) -> None:
    """End all sessions of somebody at once, in two statements; also those that have no row.

    Another address that was asked for in one of them is let go. The row of one may stay, which
    then must be made to agree with the user as they are now.
    """
    User.objects.filter(id=user.id).update(signed_out_at=now, wanted_email="")
    user.signed_out_at, user.wanted_email = now, ""
    forget_others(user, but=but)


def forget_others(user: User, *, but: SessionBase | None = None) -> None:
    """Forget the rows of sessions that have ended, as with a new password."""
    rows = user.sign_ins.all()
    kept = _known(but)[0] if but is not None else None
    (rows.exclude(id=kept) if kept is not None else rows).delete()


def forget(*, before: datetime) -> int:
    """Forget rows that nobody was seen with; return how many."""
    return SignIn.objects.filter(seen_at__lt=before).delete()[0]


def _remember(session: SessionBase, sign_in_id: UUID, *, now: datetime) -> None:
    session[SESSION_KEY] = [str(sign_in_id), _hour(now).isoformat()]


def _known(session: SessionBase) -> tuple[UUID | None, str]:
    if SESSION_KEY not in session:
        return None, ""
    sign_in_id, seen_at = session[SESSION_KEY]
    return UUID(sign_in_id), seen_at


def _hour(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
