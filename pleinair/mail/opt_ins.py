"""Who asked for news: known by a higher room, asked here before every mail of that kind.

The register is given at start-up. Without one there is nobody who asked, and nothing is sent.
"""

from typing import Protocol
from uuid import UUID

from django.core import signing

from pleinair import site
from pleinair.mail import sealing
from pleinair.mail.errors import MailError
from pleinair.mail.models import Stop

# Where the links of `link_out` lead; the token follows.
PATH = "unsubscribe/"
_SALT = "pleinair.mail.unsubscribe"


class NotSigned(MailError):
    """The token of a link to unsubscribe is not one of ours."""


class Register(Protocol):
    """The recorded opt-ins. Called in any thread; may ask the database."""

    def holds(self, opt_in_id: UUID, *, address: str) -> bool:
        """Say whether this address has this opt-in, not withdrawn."""

    def withdraw(self, opt_in_id: UUID) -> None:
        """Record that it is withdrawn. May be called twice."""


def kept_by(register: Register | None) -> None:
    """Name the register of this process."""
    global _register
    _register = register


def holds(opt_in_id: UUID, *, address: str) -> bool:
    """Say whether news may go to an address: it was asked for, and this site sends any."""
    if site.current().switches.marketing_mail != "opt_in" or _register is None:
        return False
    return _register.holds(opt_in_id, address=address)


def link_out(opt_in_id: UUID, *, address: str) -> str:
    """Return the address at which one press ends the news. It names nobody and never expires."""
    token = signing.Signer(salt=_SALT).sign_object([str(opt_in_id), sealing.digest(address)])
    return f"{site.current().url}/{PATH}{token}"


def check_token(token: str) -> None:
    """Raise `NotSigned` if a link to unsubscribe was not made here."""
    _read(token)


def unsubscribe(token: str) -> None:
    """End the news for whoever a link was made for. Raises `NotSigned`. May be repeated."""
    opt_in_id, digest = _read(token)
    Stop.objects.get_or_create(address_digest=digest, reason=Stop.Reason.UNSUBSCRIBED)
    if _register is not None:
        _register.withdraw(opt_in_id)


def _read(token: str) -> tuple[UUID, str]:
    try:
        opt_in_id, digest = signing.Signer(salt=_SALT).unsign_object(token)
    except signing.BadSignature as error:
        raise NotSigned from error
    return UUID(opt_in_id), str(digest)


_register: Register | None = None
