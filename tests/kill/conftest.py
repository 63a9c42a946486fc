"""One prepared worker for the whole suite, emptied before each case."""

from collections.abc import Iterator

import pytest

from tests.kill.stand import Stand
from tests.profiles.databases import own_database


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
