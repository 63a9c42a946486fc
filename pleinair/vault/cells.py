"""One encrypted value in a column: format, random nonce, AES-256-GCM."""

import os
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from pleinair.vault.errors import Tampered

_FORMAT = b"\x01"
_NONCE_BYTES = 12
_TAG_BYTES = 16


class Sealed(bytes):
    """A value as its column holds it."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Opened:
    """A value as its instance shows it."""

    value: object


def close(plain: bytes, *, key: bytes, bound: bytes) -> Sealed:
    """Encrypt a value, bound to where it stands.

    A random nonce is safe for 2^32 values of one owner; no owner writes so many.
    """
    nonce = os.urandom(_NONCE_BYTES)
    return Sealed(_FORMAT + nonce + AESGCM(key).encrypt(nonce, plain, _FORMAT + bound))


def open_sealed(sealed: Sealed, *, key: bytes, bound: bytes, what: str) -> bytes:
    """Decrypt a value.

    Raises Tampered where it was changed or stands elsewhere than it was written for.
    """
    nonce, rest = sealed[1 : 1 + _NONCE_BYTES], sealed[1 + _NONCE_BYTES :]
    if sealed[:1] != _FORMAT or len(rest) < _TAG_BYTES:
        raise Tampered(what)
    try:
        return AESGCM(key).decrypt(nonce, rest, _FORMAT + bound)
    except InvalidTag as error:
        raise Tampered(what) from error
