"""PostgreSQL databases for sites that are processes of their own."""

import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import psycopg
from psycopg.sql import SQL, Identifier


@contextmanager
def own_database() -> Iterator[str]:
    """Make a database beside the one that was given and drop it after use; "" for SQLite."""
    given = os.environ.get("PLEINAIR_DATABASE_URL", "")
    if not given:
        yield ""
        return
    name = f"house_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(given, autocommit=True) as connection:
        connection.execute(SQL("CREATE DATABASE {}").format(Identifier(name)))
    yield urlsplit(given)._replace(path=f"/{name}").geturl()
    with psycopg.connect(given, autocommit=True) as connection:
        connection.execute(SQL("DROP DATABASE {} WITH (FORCE)").format(Identifier(name)))


def on(url: str) -> dict[str, str]:
    """Return the setting that puts a site on a database; "" leaves it on SQLite."""
    return {"PLEINAIR_DATABASE_URL": url} if url else {}
