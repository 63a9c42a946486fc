"""Leaving: the account is locked at once, can be had back for some days, and then is erased.

What is erased, and in which order, is said in `privacy.erasure`.
"""

from contextlib import suppress
from datetime import date, datetime, timedelta
from uuid import UUID

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.core import signing
from django.db import transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from pleinair import site
from pleinair.accounts import former_ways_in, mail_language
from pleinair.accounts.errors import AccountsError
from pleinair.accounts.models import Owner, User
from pleinair.lib import clock
from pleinair.mail import services as mail
from pleinair.mail.errors import UnfitAddress
from pleinair.mail.kinds import Kind
from pleinair.vault import scrub

# Long enough to come back from a holiday, and well within the days that policies promise.
_GRACE = timedelta(days=14)
_SALT = "pleinair.accounts.leaving"


class NotLeaving(AccountsError):
    """The link is unknown, the account stays anyway, or it is too late."""

    def __init__(self) -> None:
        super().__init__(_("This link does not work any more."))


class OpenAlready(NotLeaving):
    """The link was good, and its leaving has been undone."""


def grace() -> timedelta:
    """Return how long an account can be had back: within what the profile gives for erasing."""
    days = site.current().switches.erasure_days
    return min(_GRACE, timedelta(days=max(0, days - 1)))


def last_day(leaving_at: datetime) -> date:
    """Return the day on which an account is erased."""
    return (leaving_at + grace()).date()


@transaction.atomic
def leave(user: User) -> date:
    """Lock an account at once and return its last day; all of its sessions are over.

    A mail says so, with a link that undoes it. Asking again changes nothing.
    """
    now = clock.now()
    row = User.objects.select_for_update().get(id=user.id)
    if row.leaving_at is None:
        row.leaving_at = row.signed_out_at = now
        row.save(update_fields=["leaving_at", "signed_out_at"])
        _tell(row, Kind.LEAVING, last_day=last_day(now), link=_link(row))
    assert row.leaving_at is not None
    return last_day(row.leaving_at)


def token_of(user: User) -> str:
    """Return what opens the page that undoes a leaving; it is of use for this one only."""
    moment = user.leaving_at.isoformat() if user.leaving_at else ""
    return signing.dumps([str(user.id), moment], salt=_SALT)


def find(token: str) -> User:
    """Return who is leaving by a token. Raises NotLeaving, of it OpenAlready. One query."""
    try:
        user_id, moment = signing.loads(token, salt=_SALT)
    except signing.BadSignature:
        raise NotLeaving from None
    user = User.objects.filter(id=UUID(user_id), is_active=True).first()
    if user is None:
        raise NotLeaving
    if user.leaving_at is None:
        raise OpenAlready
    if user.leaving_at.isoformat() != moment:
        raise NotLeaving
    return user


@transaction.atomic
def undo(token: str) -> User:
    """Open an account again. Raises NotLeaving, also when the erasing has begun.

    Sessions from before stay over. A mail says that the account stays.
    """
    user = find(token)
    # Conditional: the sweep may have begun to erase since the look above.
    is_back = User.objects.filter(id=user.id, is_active=True, leaving_at=user.leaving_at).update(
        leaving_at=None
    )
    if not is_back:
        raise NotLeaving
    user.leaving_at = None
    _tell(user, Kind.LEAVING_UNDONE, link=f"{site.current().url}{reverse('studio')}")
    return user


def due(*, now: datetime) -> list[UUID]:
    """Return the owners whose days are over, longest first, also those half erased. One query."""
    found = _due(now).filter(owner__isnull=False).order_by("leaving_at")
    return list(found.values_list("owner__id", flat=True))


def begin(owner_id: UUID, *, now: datetime) -> bool:
    """Make an account nobody's before it is erased; say whether it is due.

    From then on it cannot be had back. One conditional update; true again after a death.
    """
    return bool(_due(now).filter(owner__id=owner_id).update(is_active=False))


def close(owner_id: UUID) -> None:
    """Make an owner nobody's, at once and for good: no sign-in, no session, no way back.

    What is closed is erased by the sweep, should whoever closes it die. Idempotent.
    """
    now = clock.now()
    User.objects.filter(owner__id=owner_id).update(
        is_active=False, signed_out_at=now, leaving_at=now - grace()
    )
    Owner.objects.filter(id=owner_id, user__isnull=True).update(kind=Owner.Kind.GOING)


def end_sessions(owner_id: UUID) -> None:
    """Delete the rows of all sessions of a person. Reads every session: for erasing only."""
    user_id = User.objects.filter(owner__id=owner_id).values_list("id", flat=True).first()
    if user_id is None:
        return
    mine = [
        session.session_key
        for session in Session.objects.iterator()
        if session.get_decoded().get(SESSION_KEY) == str(user_id)
    ]
    Session.objects.filter(session_key__in=mine).delete()


@transaction.atomic
def say_goodbye(owner_id: UUID) -> None:
    """Delete a person's account, and tell the address that was taken along from it. Idempotent.

    The mail is a row of the same transaction: it goes if and only if the account is gone.
    """
    # The address stands in the table in plain: it must not stay in the file's free space.
    scrub.overwrite_what_is_deleted()
    user = User.objects.filter(owner__id=owner_id).first()
    if user is None:
        Owner.objects.filter(id=owner_id).delete()
        return
    # Whom no mail can reach goes without one.
    with suppress(UnfitAddress):
        _tell(user, Kind.LEFT)
    former_ways_in.forget(user)
    user.delete()


def _due(now: datetime) -> QuerySet[User]:
    return User.objects.filter(leaving_at__lte=now - grace())


def _tell(user: User, kind: Kind, **values: str | date) -> None:
    language = mail_language.of(user)
    once = f"{kind}:{user.id}" if kind == Kind.LEFT else None
    mail.send(kind=kind, to=user.email, language=language, values=values, once=once)


def _link(user: User) -> str:
    return f"{site.current().url}{reverse('leaving-undo', args=[token_of(user)])}"
