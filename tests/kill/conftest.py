"""One prepared worker for the whole suite, emptied before each case."""

import os
import uuid
from collections.abc import Iterator
from urllib.parse import urlsplit

import psycopg
import pytest

from tests.kill.stand import Stand


@pytest.fixture(scope="session")
def database_url() -> Iterator[str]:
    """A database of our own beside the one that was given, or "" for SQLite."""
    given = os.environ.get("PLEINAIR_DATABASE_URL", "")
    if not given:
        yield ""
        return
    name = f"kill_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(given, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    yield urlsplit(given)._replace(path=f"/{name}").geturl()
    with psycopg.connect(given, autocommit=True) as connection:
        connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory, database_url: str) -> Iterator[Stand]:
    """The prepared worker process."""
    data = tmp_path_factory.mktemp("kill") / "data"
    with Stand(data=data, database_url=database_url) as stand:
        stand.do("prepare")
        yield stand


@pytest.fixture
def stand(prepared: Stand) -> Stand:
    """The prepared worker process, with nothing left of the case before."""
    prepared.site = {}
    prepared.do("empty")
    return prepared
