"""Reads: the mails that were written to the folder, and what keeps mail from an address."""

from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from uuid import UUID

from pleinair.mail import sealing
from pleinair.mail.models import Stop
from pleinair.mail.transports.folder import ENDING, place


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """One mail of the folder."""

    id: UUID
    to: str
    subject: str
    text: str
    at: datetime


def list_written(*, limit: int) -> list[Written]:
    """Return the newest mails of the folder. Reads that many files."""
    # Ids are in the order of making.
    paths = sorted(place().glob(f"*{ENDING}"), reverse=True)[:limit]
    return [mail for path in paths if (mail := _read(path)) is not None]


def find_written(mail_id: UUID) -> Written | None:
    """Return one mail of the folder, or None if it is not there (any more). Reads one file."""
    return _read(place() / f"{mail_id}{ENDING}")


def stops_of(address: str) -> list[Stop.Reason]:
    """Return why an address gets no mail, or no news; nothing if it gets all. One query."""
    found = Stop.objects.filter(address_digest=sealing.digest(address)).order_by("reason")
    return [Stop.Reason(reason) for reason in found.values_list("reason", flat=True)]


def _read(path: Path) -> Written | None:
    try:
        mail_id = UUID(path.stem)
        message = message_from_bytes(path.read_bytes(), policy=default)
    except (OSError, ValueError):
        return None
    assert isinstance(message, EmailMessage), "the policy makes these"
    body = message.get_body(("plain",))
    # The id begins with the milliseconds at which it was made.
    written_at = datetime.fromtimestamp((mail_id.int >> 80) / 1000, UTC)
    return Written(
        id=mail_id,
        to=str(message["To"]),
        subject=str(message["Subject"]),
        text=str(body.get_content()) if body is not None else "",
        at=written_at,
    )
