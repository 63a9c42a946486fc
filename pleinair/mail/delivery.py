"""Handing over what is due: claim, open, make, hand over, note. Any step may be the last one.

Who dies before the mail is handed over leaves a row that another takes up when the lease ends.
Who dies after it, but before that is noted, makes the mail go out again under the same id: the
folder keeps one file, Resend drops the second by its idempotency key, and a mail server passes
both on with one Message-ID. Never is a mail lost for being sent once only.
"""

import logging
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import F, Q, QuerySet

from pleinair.lib import clock, ids
from pleinair.mail import opt_ins, rendering, sealing, transports
from pleinair.mail.errors import Misconfigured, TryLater, Undeliverable
from pleinair.mail.kinds import MARKETING, Kind
from pleinair.mail.message import Mail
from pleinair.mail.models import Letter, Stop
from pleinair.mail.sealing import Content

log = logging.getLogger("pleinair.mail")

# Longer than any transport takes to say yes or no; see their timeouts.
LEASE = timedelta(minutes=3)
_FIRST_WAIT = timedelta(seconds=20)
_LONGEST_WAIT = timedelta(hours=1)
# One round; what is left comes in the next, two seconds later.
_AT_MOST = 50


def deliver_due() -> int:
    """Hand over what is due, oldest first; return how many rows were taken. Calls outside."""
    now = clock.now()
    due = list(_free(now).order_by("again_at").values_list("id", flat=True)[:_AT_MOST])
    return sum(deliver(letter_id) for letter_id in due)


def deliver(letter_id: UUID) -> bool:
    """Bring one mail one step on; false if somebody else has it or it is over."""
    lease = ids.random_id()
    now = clock.now()
    if (
        not _free(now)
        .filter(id=letter_id)
        .update(lease=lease, lease_until=now + LEASE, tries=F("tries") + 1)
    ):
        return False
    letter = Letter.objects.get(id=letter_id)
    try:
        _hand_over(letter)
    except _Stopped as stopped:
        _end(letter, lease, state=Letter.State.STOPPED, reason=str(stopped))
    except Undeliverable as never:
        _end(letter, lease, state=Letter.State.FAILED, reason=never.reason)
    except TryLater as later:
        _put_off(letter, lease, later)
    else:
        _end(letter, lease, state=Letter.State.SENT, reason="")
    return True


def wait_for(tries: int, *, asked: timedelta) -> timedelta:
    """Return how long to wait after so many tries: longer each time, at least as asked. Pure."""
    doubled = _FIRST_WAIT * (1 << min(tries - 1, 10))
    return min(max(doubled, asked), _LONGEST_WAIT)


class _Stopped(Exception):
    """Nothing goes to this address."""


def _hand_over(letter: Letter) -> None:
    if clock.now() >= letter.gives_up_at:
        raise Undeliverable("too_late")
    try:
        content = sealing.unseal(bytes(letter.sealed or b""), letter_id=letter.id)
    except sealing.Unreadable:
        raise Undeliverable("unreadable") from None
    kind = Kind(letter.kind)
    _check_wanted(kind, letter.address_digest, content)
    transports.chosen().hand_over(_made(kind, letter, content))


def _check_wanted(kind: Kind, address_digest: str, content: Content) -> None:
    stops = Stop.objects.filter(address_digest=address_digest)
    if kind not in MARKETING:
        stops = stops.exclude(reason=Stop.Reason.UNSUBSCRIBED)
    elif not opt_ins.holds(UUID(content.opt_in), address=content.to):
        raise _Stopped("opt_in_withdrawn")
    if reason := stops.values_list("reason", flat=True).first():
        raise _Stopped(reason)


def _made(kind: Kind, letter: Letter, content: Content) -> Mail:
    headers, link_out = {}, ""
    if kind in MARKETING:
        link_out = opt_ins.link_out(UUID(content.opt_in), address=content.to)
        headers = {
            "List-Unsubscribe": f"<{link_out}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }
    subject, text, html = rendering.render(
        kind, content.values, language=content.language, link_out=link_out
    )
    return Mail(
        id=letter.id,
        kind=kind,
        to=content.to,
        subject=subject,
        text=text,
        html=html,
        made_at=letter.created_at,
        headers=headers,
    )


def _put_off(letter: Letter, lease: UUID, later: TryLater) -> None:
    now = clock.now()
    wait = wait_for(letter.tries, asked=later.after)
    if isinstance(later, Misconfigured):
        log.error("mail refused", extra={"event": "mail.misconfigured", "reason": later.reason})
        wait = max(wait, timedelta(minutes=5))
    else:
        log.warning("mail put off", extra={"event": "mail.put_off", "reason": later.reason})
    if now + wait >= letter.gives_up_at:
        _end(letter, lease, state=Letter.State.FAILED, reason=later.reason)
        return
    _mine(letter.id, lease).update(
        lease=None, lease_until=None, again_at=now + wait, reason=later.reason
    )


def _end(letter: Letter, lease: UUID, *, state: Letter.State, reason: str) -> None:
    """Note how it ended and wipe what it said. Whose lease was taken over changes nothing."""
    _mine(letter.id, lease).update(
        state=state, reason=reason, sealed=None, lease=None, lease_until=None, ended_at=clock.now()
    )
    log.log(
        logging.ERROR if state == Letter.State.FAILED else logging.INFO,
        "mail",
        extra={"event": "mail.ended", "state": state.value, "reason": reason or "ok"},
    )


def _mine(letter_id: UUID, lease: UUID) -> QuerySet[Letter]:
    return Letter.objects.filter(id=letter_id, lease=lease)


def _free(now: datetime) -> QuerySet[Letter]:
    return Letter.objects.filter(
        Q(lease__isnull=True) | Q(lease_until__lt=now),
        state=Letter.State.WAITING,
        again_at__lte=now,
    )
