from datetime import UTC, datetime

import pytest

from pleinair.billing import queries
from pleinair.lib import clock


@pytest.fixture
def noon():
    """Hold the clock at noon and hand out that moment."""
    with clock.frozen(datetime(2030, 6, 1, 12, tzinfo=UTC)):
        yield clock.now()


@pytest.fixture
def the_books_agree(db):
    """After the test, every count equals the sum of its movements."""
    yield
    assert queries.list_disagreements() == []
