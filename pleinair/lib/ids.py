"""Identifiers: random for people, time-ordered for things that are listed."""

import secrets
import uuid

from pleinair.lib import clock


def random_id() -> uuid.UUID:
    """Return an identifier that says nothing, not even when it was made."""
    return uuid.uuid4()


def ordered_id() -> uuid.UUID:
    """Return an identifier whose order is the order of making (RFC 9562, version 7).

    48 bits of milliseconds, then 74 random bits: "newest first" is one column.
    """
    milliseconds = int(clock.now().timestamp() * 1000)
    value = milliseconds << 80 | 0x7 << 76 | secrets.randbits(12) << 64
    return uuid.UUID(int=value | 0b10 << 62 | secrets.randbits(62))
