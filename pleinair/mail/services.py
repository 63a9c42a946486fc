"""Writes: a mail is asked for, an address is stopped, what is over is forgotten."""

from datetime import datetime, timedelta
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.db.models import Q

from pleinair.lib import clock, ids
from pleinair.mail import courier, kinds, opt_ins, sealing
from pleinair.mail.errors import NotOptedIn, UnfitAddress
from pleinair.mail.kinds import Kind, Values
from pleinair.mail.message import written
from pleinair.mail.models import Letter, Stop
from pleinair.mail.transports import folder

# As `inventory` says.
KEPT_AFTERWARDS = timedelta(days=30)
STOPPED_FOR = timedelta(days=365)


def send(
    *,
    kind: Kind,
    to: str,
    language: str,
    values: Values,
    once: str | None = None,
    opt_in_id: UUID | None = None,
) -> bool:
    """Have a mail sent after the caller's transaction commits; say whether it is a new one.

    One row; two queries at most. With the same `once` again nothing happens. News also needs the
    id of a recorded opt-in of the same address. Raises `WrongValues`, `UnfitAddress`, and
    `NotOptedIn`.
    """
    kinds.check(kind, values)
    check_address(to)
    if kind in kinds.MARKETING and (opt_in_id is None or not opt_ins.holds(opt_in_id, address=to)):
        raise NotOptedIn(f"{kind} goes only to those who asked for it.")
    now, letter_id = clock.now(), ids.ordered_id()
    content = sealing.Content(
        to=to, language=language, values=values, opt_in=str(opt_in_id) if opt_in_id else ""
    )
    letter = Letter(
        id=letter_id,
        kind=kind,
        once=once or str(letter_id),
        address_digest=sealing.digest(to),
        sealed=sealing.seal(content, letter_id=letter_id),
        again_at=now,
        gives_up_at=now + kinds.SPECS[kind].waits,
        created_at=now,
    )
    Letter.objects.bulk_create([letter], ignore_conflicts=once is not None)
    is_new = once is None or Letter.objects.filter(id=letter_id).exists()
    if is_new:
        transaction.on_commit(courier.wake)
    return is_new


def check_address(address: str) -> None:
    """Raise `UnfitAddress` unless mail can be sent to an address. Pure."""
    try:
        validate_email(address)
        written(address)
    except (ValidationError, UnicodeError) as error:
        raise UnfitAddress("No mail can be sent to that address.") from error


def stop(*, address: str, reason: Stop.Reason) -> None:
    """Send nothing more to an address: it bounced, or its owner complained. May be repeated."""
    digest = sealing.digest(address)
    _stop, is_new = Stop.objects.get_or_create(address_digest=digest, reason=reason)
    if not is_new:
        # A later report counts from its own day.
        Stop.objects.filter(id=_stop.id).update(created_at=clock.now())


def let_again(*, address: str) -> None:
    """Send to an address again that was confirmed anew, or that the operator knows better of."""
    reasons = (Stop.Reason.BOUNCED, Stop.Reason.COMPLAINED)
    Stop.objects.filter(address_digest=sealing.digest(address), reason__in=reasons).delete()


def let_news_again(*, address: str) -> None:
    """Send news to an address again whose owner has opted in anew."""
    digest = sealing.digest(address)
    Stop.objects.filter(address_digest=digest, reason=Stop.Reason.UNSUBSCRIBED).delete()


def forget(*, now: datetime) -> None:
    """Delete rows of mails that are over, their files, and stops that are older than a year.

    Whoever wants no news is remembered until they ask for it again.
    """
    Letter.objects.filter(ended_at__lt=now - KEPT_AFTERWARDS).delete()
    old = Q(created_at__lt=now - STOPPED_FOR) & ~Q(reason=Stop.Reason.UNSUBSCRIBED)
    Stop.objects.filter(old).delete()
    folder.forget(now=now)
