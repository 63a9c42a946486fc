"""What Resend reports back, signed the Svix way: verified first, then only addresses to stop."""

import base64
import binascii
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from pleinair.mail.errors import MailError
from pleinair.mail.models import Stop

# As the signers' own library does: longer ago is a replay, later a clock that is wrong.
TOLERANCE = timedelta(minutes=5)
_PREFIX = "whsec_"
_VERSION = "v1"


class NotGenuine(MailError):
    """Nothing proves that the call comes from Resend, or it comes too late."""


@dataclass(frozen=True, slots=True)
class Report:
    """An address that must get nothing more, and why."""

    address: str
    reason: Stop.Reason


def verify(body: bytes, *, headers: Mapping[str, str], secret: str, now: datetime) -> None:
    """Hold the raw body of a call against its signatures; one that fits is enough. Pure.

    `headers` have lower-case names. Raises `NotGenuine`.
    """
    call_id, sent_at = headers.get("svix-id", ""), headers.get("svix-timestamp", "")
    if not call_id or not sent_at.isdecimal() or len(sent_at) > 12:
        raise NotGenuine
    if abs(now.timestamp() - int(sent_at)) > TOLERANCE.total_seconds():
        raise NotGenuine
    expected = hmac.digest(_key(secret), f"{call_id}.{sent_at}.".encode() + body, "sha256")
    right = base64.b64encode(expected)
    given = [one.partition(",") for one in headers.get("svix-signature", "").split(" ")]
    if not any(
        version == _VERSION and hmac.compare_digest(right, signature.encode())
        for version, _comma, signature in given
    ):
        raise NotGenuine


def reports_in(body: bytes) -> list[Report]:
    """Return what a verified call asks to stop; nothing for all other news. Pure."""
    try:
        event = json.loads(body)
    except ValueError:
        return []
    data = event.get("data") if isinstance(event, dict) else None
    if not isinstance(data, dict):
        return []
    reason, to = _reason(event.get("type"), data), data.get("to", [])
    if reason is None:
        return []
    return [Report(one, reason) for one in (to if isinstance(to, list) else [to]) if _is_text(one)]


def _reason(kind: object, data: Mapping[str, object]) -> Stop.Reason | None:
    if kind == "email.complained":
        return Stop.Reason.COMPLAINED
    bounce = data.get("bounce")
    # A full mailbox may be empty tomorrow: only what lasts counts.
    lasts = isinstance(bounce, dict) and bounce.get("type") == "Permanent"
    return Stop.Reason.BOUNCED if kind == "email.bounced" and lasts else None


def _is_text(value: object) -> bool:
    return isinstance(value, str) and 0 < len(value) < 400


def _key(secret: str) -> bytes:
    try:
        return base64.b64decode(secret.removeprefix(_PREFIX), validate=True)
    except (binascii.Error, ValueError) as error:
        raise NotGenuine from error
