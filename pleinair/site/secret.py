"""Secrets that the site makes for itself: once, whatever happens meanwhile."""

import base64
import secrets
from pathlib import Path

from pleinair.lib import whole_files

_BYTES = 48


def kept(path: Path) -> str:
    """Return the random secret in a file, mode 0600, made at the first call.

    Many processes may start at once: all get the same. One that dies half-way leaves no half.
    """
    if not path.exists():
        whole_files.make(path, base64.b64encode(secrets.token_bytes(_BYTES)))
    return path.read_text("ascii").strip()
