from concurrent.futures import ThreadPoolExecutor

import pytest
from allauth.core import ratelimit
from django.core.cache import cache
from django.db import connection
from django.test import RequestFactory

from pleinair.accounts import counting
from pleinair.accounts.models import Count, DailyKey
from pleinair.lib import clock

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.postgres]
MOST = 30


def at_once(deed, *, times):
    """Do something in many threads, each with a connection of its own; return what came of it."""

    def do(number):
        try:
            return deed(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(20) as threads:
        return list(threads.map(do, range(times)))


def test_of_many_processes_at_the_same_moment_one_puts_a_value_and_all_share_a_key():
    def add(_number):
        counting._found.clear()
        return cache.add("once", True, 60), tuple(counting._secrets(clock.now()))

    results = at_once(add, times=24)

    assert sorted(is_first for is_first, _keys in results) == [False] * 23 + [True]
    assert len({keys for _first, keys in results}) == 1
    assert (DailyKey.objects.count(), Count.objects.count()) == (1, 1)


def test_a_value_that_is_removed_while_others_put_theirs_troubles_nobody():
    def put_and_remove(_number):
        return cache.add("contended", True, 60) and cache.delete("contended")

    at_once(put_and_remove, times=200)

    assert cache.get("contended") is None


def test_a_limit_gives_exactly_what_it_allows_to_many_at_once(settings):
    settings.ACCOUNT_RATE_LIMITS = {"trial": f"{MOST}/d/ip"}
    request = RequestFactory().post("/")

    given = at_once(lambda _number: ratelimit.consume(request, action="trial"), times=MOST + 10)

    assert sum(given) == MOST
    assert Count.objects.count() == 1


def test_whoever_fails_in_turn_lets_the_next_one_in():
    with pytest.raises(ZeroDivisionError), counting.alone("limit"):
        raise ZeroDivisionError

    with counting.alone("limit") as has_turn:
        assert has_turn
