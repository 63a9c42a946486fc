from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.cache import cache
from django.db import connection

from pleinair.accounts import counting
from pleinair.accounts.models import Count, DailyKey
from pleinair.lib import clock


@pytest.mark.django_db(transaction=True)
@pytest.mark.postgres
def test_of_many_processes_at_the_same_moment_one_gets_the_lock_and_all_share_a_key():
    def add(_number):
        try:
            counting._found.clear()
            return cache.add("lock", True, 60), tuple(counting._secrets(clock.now()))
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as threads:
        results = list(threads.map(add, range(24)))

    assert sorted(is_first for is_first, _keys in results) == [False] * 23 + [True]
    assert len({keys for _first, keys in results}) == 1
    assert (DailyKey.objects.count(), Count.objects.count()) == (1, 1)
