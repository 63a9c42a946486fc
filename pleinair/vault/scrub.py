"""Leaving no copy of a destroyed key in the database's own file.

SQLite keeps deleted bytes in free space and in its log; PostgreSQL keeps them in dead rows until
its vacuum has passed, which is for the operator to know.
"""

from contextlib import closing

from django.db import connection, transaction


def overwrite_what_is_deleted() -> None:
    """Have SQLite overwrite with zeros what this connection deletes, and empty its log on commit.

    Called inside the transaction that deletes. Does nothing on other databases.
    """
    if connection.vendor != "sqlite":
        return
    with closing(connection.cursor()) as cursor:
        cursor.execute("PRAGMA secure_delete = ON")
    transaction.on_commit(_empty_log)


def _empty_log() -> None:
    """Ask once: while somebody reads an older state, SQLite declines, and its next turn does it."""
    with closing(connection.cursor()) as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
