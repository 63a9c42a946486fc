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


def sweep_working(*, older_than: timedelta) -> int:
    """Delete working copies written longer ago than a duration; return how many.

    This is the net under the jobs, which delete their own. Idempotent; reads every name.
    """
    before = clock.now() - older_than
    store = store_for("working")
    swept = 0
    for name in store.names():
        if store.is_older(name, before):
            store.delete(name)
            swept += 1
    return swept


def sweep_unfinished(*, older_than: timedelta) -> int:
    """Remove what killed writes left behind in both stores; return how many.

    Take a duration longer than the longest write, hours rather than minutes.
    """
    before = clock.now() - older_than
    keepings: tuple[Keeping, ...] = ("kept", "working")
    return sum(store_for(keeping).clear_unfinished(before) for keeping in keepings)
