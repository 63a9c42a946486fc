"""The root key: where it comes from, and how it is made on the first start.

The environment wins (`PLEINAIR_ROOT_KEY`), then a file it names (`PLEINAIR_ROOT_KEY_FILE`), then
`secrets/root.key` in the data folder. Each may hold several keys in base64, separated by white
space: the first wraps, the others still open what was wrapped before (see `rotation`). The keys
are read from there each time and never put into Django's settings, which error pages print. In
`site.toml` the site refuses them.
"""

import base64
import os
import secrets
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _

from pleinair.lib import whole_files
from pleinair.vault.errors import KeyMissing

KEY_BYTES = 32


def load(*, may_create: bool) -> tuple[bytes, ...]:
    """Return the root keys, the one in use first.

    With `may_create`, a site without any gets a fresh one in its data folder. Many processes may
    start at once: all get the same.

    Raises KeyMissing when there is none, or what is there is not a key.
    """
    if text := os.environ.get("PLEINAIR_ROOT_KEY"):
        return _parse(text, source="PLEINAIR_ROOT_KEY")
    if given := os.environ.get("PLEINAIR_ROOT_KEY_FILE"):
        return _read(Path(given))
    path = own_file()
    if may_create and not path.exists():
        _create(path)
    return _read(path)


def given_as() -> str:
    """Return the name of the setting that the keys come from; "" for the site's own file."""
    names = ("PLEINAIR_ROOT_KEY", "PLEINAIR_ROOT_KEY_FILE")
    return next((name for name in names if os.environ.get(name)), "")


def own_file() -> Path:
    """Return where the site keeps the key it made itself. Keep this file out of every backup."""
    return Path(settings.DATA_DIR) / "secrets" / "root.key"


def fresh_text() -> str:
    """Return a new key in the form the environment and the files hold."""
    return base64.b64encode(secrets.token_bytes(KEY_BYTES)).decode()


def add_to_own_file() -> None:
    """Put a fresh key before the others in the site's own file."""
    path = own_file()
    _replace(path, [fresh_text(), *path.read_text("ascii").split()])


def forget_old_in_own_file() -> None:
    """Keep only the key in use in the site's own file: the others are destroyed."""
    path = own_file()
    _replace(path, path.read_text("ascii").split()[:1])


def _read(path: Path) -> tuple[bytes, ...]:
    try:
        return _parse(path.read_text("ascii"), source=path.name)
    except (OSError, UnicodeDecodeError) as error:
        raise KeyMissing(
            _("The root key file cannot be read. Put it back from where you keep it safe.")
        ) from error


def _parse(text: str, *, source: str) -> tuple[bytes, ...]:
    try:
        keys = tuple(base64.b64decode(part, validate=True) for part in text.split())
    except ValueError:  # neither base64 nor even ASCII
        keys = ()
    if not keys or any(len(key) != KEY_BYTES for key in keys):
        raise KeyMissing(
            _("%(source)s does not hold a key of 32 bytes in base64.") % {"source": source}
        )
    return keys


def _create(path: Path) -> None:
    # Where another process was first, its key is the site's.
    whole_files.make(path, _lines([fresh_text()]))


def _replace(path: Path, keys: list[str]) -> None:
    whole_files.replace(path, _lines(keys))


def _lines(keys: list[str]) -> bytes:
    return "".join(f"{key}\n" for key in keys).encode("ascii")
