"""The picture that somebody has at Google, fetched once, when they sign up."""

from pleinair import egress
from pleinair.accounts import google_server
from pleinair.accounts.google_server import NotReached

# Faces are a few hundred kilobytes at most.
_MOST_BYTES = 5_000_000
# Somebody waits for their first page.
_TIMEOUT_S = 5.0


def fetch(address: str) -> bytes:
    """Return what is at the address that Google gave. One call. Raises NotReached.

    Nobody but the servers that Google's pictures are on is called, whatever the address says.
    """
    request = egress.Request(google_server.recipient(), "GET", address, timeout_s=_TIMEOUT_S)
    try:
        with egress.send(request) as answer:
            if answer.status != 200:
                raise NotReached
            return answer.read(_MOST_BYTES)
    except egress.EgressError as error:
        raise NotReached from error
