from datetime import UTC, datetime

import pytest

from pleinair.accounts.models import Owner
from pleinair.lib import clock

NOON = datetime(2030, 6, 1, 12, tzinfo=UTC)


def make_owner():
    return Owner.objects.create()


@pytest.fixture
def alice(db):
    return make_owner()


@pytest.fixture
def charlie(db):
    return make_owner()


@pytest.fixture
def noon():
    """Hold the clock at noon and hand out that moment."""
    with clock.frozen(NOON):
        yield NOON
