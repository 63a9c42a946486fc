"""Leaving no copy of what was deleted in the database's own files.

SQLite keeps deleted bytes in free space and in its log; PostgreSQL keeps them in dead rows until
its vacuum has passed, which is for the operator to know.
"""

from contextlib import closing
from pathlib import Path

from django.db import connection, transaction


def overwrite_what_is_deleted() -> None:
    """Have SQLite overwrite with zeros what this connection deletes, and empty its log on commit.

    Called inside the transaction that deletes. Does nothing on other databases.
    """
    if connection.vendor != "sqlite":
        return
    with closing(connection.cursor()) as cursor:
        cursor.execute("PRAGMA secure_delete = ON")
    transaction.on_commit(empty_log)


def empty_log() -> None:
    """Have SQLite move its log into its file and empty it: the log holds what was deleted since.

    Asks once and waits for nobody: while somebody reads an older state, SQLite declines, and the
    next call does it. Not inside a transaction. Costs a look at a file where nothing was written.
    """
    if connection.vendor != "sqlite" or not _has_log():
        return
    with closing(connection.cursor()) as cursor:
        (waits_ms,) = cursor.execute("PRAGMA busy_timeout").fetchone()
        cursor.execute("PRAGMA busy_timeout = 0")
        try:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            cursor.execute(f"PRAGMA busy_timeout = {int(waits_ms)}")


def _has_log() -> bool:
    log = Path(f"{connection.settings_dict['NAME']}-wal")
    return log.exists() and log.stat().st_size > 0
