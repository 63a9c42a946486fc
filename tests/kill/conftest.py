"""One prepared worker for the whole suite, emptied before each case."""

import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import psycopg
import pytest
from psycopg.sql import SQL, Identifier

from tests.kill.stand import Stand


@contextmanager
def own_database() -> Iterator[str]:
    """Make a database beside the one that was given and drop it after use; "" for SQLite."""
    given = os.environ.get("PLEINAIR_DATABASE_URL", "")
    if not given:
        yield ""
        return
    name = f"kill_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(given, autocommit=True) as connection:
        connection.execute(SQL("CREATE DATABASE {}").format(Identifier(name)))
    yield urlsplit(given)._replace(path=f"/{name}").geturl()
    with psycopg.connect(given, autocommit=True) as connection:
        connection.execute(SQL("DROP DATABASE {} WITH (FORCE)").format(Identifier(name)))


@pytest.fixture
def database_url() -> Iterator[str]:
    """A PostgreSQL database for one test, which is marked so."""
    with own_database() as url:
        assert url, "this test needs the mark postgres"
        yield url


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stand]:
    """The prepared worker process."""
    data = tmp_path_factory.mktemp("kill") / "data"
    with own_database() as url, Stand(data=data, database_url=url) as stand:
        stand.do("prepare")
        yield stand


@pytest.fixture
def stand(prepared: Stand) -> Stand:
    """The prepared worker process, with nothing left of the case before."""
    prepared.site = {}
    prepared.do("empty")
    return prepared
