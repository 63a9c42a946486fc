"""Which store keeps what."""

from datetime import timedelta
from pathlib import Path

from django.conf import settings

from pleinair.lib import clock
from pleinair.vault.folder import FolderStore
from pleinair.vault.sealing import Keeping
from pleinair.vault.store import Store

# "working" has a folder of its own, so that a backup of the other never sees a working copy.
_FOLDERS: dict[Keeping, str] = {"kept": "vault", "working": "working"}


def store_for(keeping: Keeping) -> Store:
    """Return the store for a keeping."""
    return FolderStore(Path(settings.DATA_DIR) / _FOLDERS[keeping])


def sweep_unfinished(*, older_than: timedelta) -> int:
    """Remove what killed writes left behind in both stores; return how many.

    Take a duration longer than the longest write, hours rather than minutes.
    """
    before = clock.now() - older_than
    keepings: tuple[Keeping, ...] = ("kept", "working")
    return sum(store_for(keeping).clear_unfinished(before) for keeping in keepings)
