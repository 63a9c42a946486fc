"""Where a request came from: found in one place, shortened, or turned into a tag for a day."""

import hashlib
import hmac
import secrets
from dataclasses import dataclass, field
from datetime import UTC, datetime
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

# A Unix socket has no address, and neither has a broken header.
NOWHERE = "unknown"
# Half of a SHA-256 tells any two clients of a day apart.
_TAG_HEX = 32
# One subscriber holds at least a /64 and may draw a new address from it for every request.
_SUBSCRIBER_BITS = 64


def client_address(remote_addr: str, forwarded_for: str, trusted_proxies: int) -> str:
    """Return the client's address, or `NOWHERE` when there is none.

    `forwarded_for` is the raw `X-Forwarded-For`; each trusted proxy appended one entry to it, so
    the client stands exactly `trusted_proxies` entries from the right. What is further left was
    written by the client itself and is ignored. Applying it again to its own answer changes
    nothing.
    """
    entries = [entry for entry in forwarded_for.split(",") if entry.strip()]
    if 0 < trusted_proxies <= len(entries):
        found = _parsed(entries[-trusted_proxies])
        if found is not None:
            return str(found)
    return str(_parsed(remote_addr) or NOWHERE)


@dataclass(frozen=True, slots=True)
class DailyTag:
    """Turns addresses into tags that cannot be turned back, with another key each UTC day.

    The secret lives in memory only: with the process ends every way to link a tag to an address.
    """

    secret: bytes = field(repr=False)

    def of(self, address: str, *, now: datetime) -> str:
        """Return the tag of an address on the day of `now`; one for a whole IPv6 subscriber."""
        day = now.astimezone(UTC).date().isoformat().encode()
        key = hmac.digest(self.secret, day, "sha256")
        return hmac.new(key, subscriber(address).encode(), hashlib.sha256).hexdigest()[:_TAG_HEX]


_OF_THIS_PROCESS = DailyTag(secrets.token_bytes(32))


def daily_tag(address: str, *, now: datetime) -> str:
    """Return the tag that stands for an address in this process on this UTC day."""
    return _OF_THIS_PROCESS.of(address, now=now)


def subscriber(address: str) -> str:
    """Return the network that one subscriber holds: of version 4 an address, of version 6 a /64."""
    found = _parsed(address)
    if found is None or found.version == 4:
        return str(found or NOWHERE)
    return str(ip_network((found, _SUBSCRIBER_BITS), strict=False))


def _parsed(text: str) -> IPv4Address | IPv6Address | None:
    try:
        address = ip_address(_without_port(text.strip()))
    except ValueError:
        return None
    if isinstance(address, IPv6Address):
        # A version 4 client on a version 6 socket is still the same client.
        return address.ipv4_mapped or address
    return address


def _without_port(text: str) -> str:
    if text.startswith("["):
        return text[1:].partition("]")[0].partition("%")[0]
    if text.count(":") == 1:
        return text.partition(":")[0]
    return text.partition("%")[0]
