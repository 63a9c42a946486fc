"""The one way out. Only this room imports an HTTP client.

`send` a request to a `Recipient`; it tells what nobody else can tell afterwards: whether the
far side may have received it.
"""

from pleinair.egress.client import Part, Response, send
from pleinair.egress.errors import (
    Broken,
    EgressError,
    NotSent,
    Refused,
    Stopped,
    TimedOut,
    TooLarge,
)
from pleinair.egress.line import Hooks
from pleinair.egress.recipients import DECLARED, Recipient, at, may_reach

__all__ = [
    "DECLARED",
    "Broken",
    "EgressError",
    "Hooks",
    "NotSent",
    "Part",
    "Recipient",
    "Refused",
    "Response",
    "Stopped",
    "TimedOut",
    "TooLarge",
    "at",
    "may_reach",
    "send",
]
