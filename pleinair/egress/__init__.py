"""The one way out. Only this room imports an HTTP client, or one of mail servers.

`send` a `Request` to a `Recipient`; it tells what nobody else can tell afterwards: whether the
far side may have received it.
"""

from pleinair.egress.client import Response, send
from pleinair.egress.errors import (
    Broken,
    Declined,
    EgressError,
    NotSent,
    Refused,
    Stopped,
    TimedOut,
    TooLarge,
)
from pleinair.egress.line import Hooks
from pleinair.egress.mail import MailServer, hand_over, mail_server
from pleinair.egress.recipients import DECLARED, Recipient, at, may_reach
from pleinair.egress.request import Part, Request

__all__ = [
    "DECLARED",
    "Broken",
    "Declined",
    "EgressError",
    "Hooks",
    "MailServer",
    "NotSent",
    "Part",
    "Recipient",
    "Refused",
    "Request",
    "Response",
    "Stopped",
    "TimedOut",
    "TooLarge",
    "at",
    "hand_over",
    "mail_server",
    "may_reach",
    "send",
]
