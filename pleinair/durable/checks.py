"""What this machine must have for work to be durable, said before anything starts."""

import sqlite3
import sys

from django.conf import settings
from django.core.checks import CheckMessage, Error

_NEEDED_SINCE = (3, 12)
_SQLITE_AT_LEAST = (3, 42, 0)


def sqlite_fits_python(**_asked: object) -> list[CheckMessage]:
    """Refuse an SQLite that DBOS cannot keep its tables in, where it would keep them there."""
    in_sqlite = not settings.SITE.database_url
    new_python = sys.version_info[:2] >= _NEEDED_SINCE
    if not (in_sqlite and new_python and sqlite3.sqlite_version_info < _SQLITE_AT_LEAST):
        return []
    return [
        Error(
            f"Python {sys.version_info[0]}.{sys.version_info[1]} is linked to SQLite "
            f"{sqlite3.sqlite_version}; durable work needs 3.42 with this Python.",
            hint="Use Python 3.11, a Python with a newer SQLite, or PostgreSQL.",
            id="durable.E001",
        )
    ]
