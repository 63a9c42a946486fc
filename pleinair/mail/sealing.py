"""Who a waiting mail is for and what it says, readable by this site alone.

The keys come from the site's secret, each for one purpose. With another secret nothing that
waits can be opened any more, and the list of stopped addresses knows nobody.
"""

import hashlib
import hmac
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

from pleinair.mail.kinds import Value, Values

_NONCE_BYTES = 12
_DAY = "day:"
_WORD = "word:"


class Unreadable(Exception):
    """The row was sealed with another secret, or changed since."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What only a mail that still waits knows."""

    to: str
    language: str
    values: Values
    opt_in: str = ""


def seal(content: Content, *, letter_id: UUID) -> bytes:
    """Return the content encrypted and bound to its row."""
    plain = json.dumps(
        {
            "to": content.to,
            "language": content.language,
            "values": {name: _packed(value) for name, value in content.values.items()},
            "opt_in": content.opt_in,
        }
    )
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return nonce + _cipher().encrypt(nonce, plain.encode(), letter_id.bytes)


def unseal(sealed: bytes, *, letter_id: UUID) -> Content:
    """Return what was sealed for this row. Raises `Unreadable`."""
    nonce, body = sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:]
    try:
        found = json.loads(_cipher().decrypt(nonce, body, letter_id.bytes))
    except (InvalidTag, ValueError) as error:
        raise Unreadable from error
    values: Mapping[str, str | int] = found["values"]
    return Content(
        to=found["to"],
        language=found["language"],
        values={name: _unpacked(value) for name, value in values.items()},
        opt_in=found["opt_in"],
    )


def digest(address: str) -> str:
    """Return a keyed digest of an address: the same for every way of writing it."""
    written = address.strip().lower().encode()
    return hmac.new(_key("digest of an address"), written, hashlib.sha256).hexdigest()


def _cipher() -> AESGCM:
    return AESGCM(_key("recipient and values"))


def _key(purpose: str) -> bytes:
    kdf = HKDF(algorithm=SHA256(), length=32, salt=None, info=f"pleinair.mail {purpose} 1".encode())
    return kdf.derive(settings.SECRET_KEY.encode())


def _packed(value: Value) -> str | int:
    if isinstance(value, int):
        return value
    return f"{_DAY}{value.isoformat()}" if isinstance(value, date) else f"{_WORD}{value}"


def _unpacked(value: str | int) -> Value:
    if isinstance(value, int):
        return value
    if value.startswith(_DAY):
        return date.fromisoformat(value.removeprefix(_DAY))
    return value.removeprefix(_WORD)
