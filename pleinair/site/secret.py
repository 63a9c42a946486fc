"""Secrets that the site makes for itself: once, whatever happens meanwhile."""

import base64
import os
import secrets
from pathlib import Path

_BYTES = 48


def kept(path: Path) -> str:
    """Return the random secret in a file, mode 0600, made at the first call.

    Many processes may start at once: all get the same. One that dies half-way leaves no half.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if found := _read(path):
        return found
    draft = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    try:
        _write(draft)
        _put(draft, path)
    finally:
        draft.unlink(missing_ok=True)
    return _read(path)


def _put(draft: Path, path: Path) -> None:
    """Link a finished file into place: the link is exclusive, and nobody reads half a secret."""
    try:
        os.link(draft, path)
    except FileExistsError:
        if not _read(path):
            # A crash of an earlier release could leave an empty file, which protects nothing.
            draft.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _read(path: Path) -> str:
    try:
        return path.read_text("ascii").strip()
    except FileNotFoundError:
        return ""


def _write(path: Path) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(base64.b64encode(secrets.token_bytes(_BYTES)).decode())
        file.flush()
        os.fsync(file.fileno())
