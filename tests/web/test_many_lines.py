"""How many lines one maker may hold, over real sockets."""

import contextlib
from http.client import HTTPConnection

import pytest

from pleinair.web.lines import MOST_OF_ONE
from tests.profiles.house import House
from tests.profiles.visitor import Visitor, until

pytestmark = pytest.mark.kill


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    with House(tmp_path_factory.mktemp("lines") / "data", profile="own-servers") as opened:
        opened.prepare().start()
        yield opened


@pytest.fixture
def visitor(house):
    """A guest: with work, and so with a session."""
    guest = Visitor(house.port)
    guest.ask("a boat")
    return guest


@contextlib.contextmanager
def line(visitor):
    """Ask for a line, hold it, and hang up."""
    connection = HTTPConnection("127.0.0.1", visitor.port, timeout=10)
    connection.request("GET", "/events", headers={"Cookie": visitor._cookie()})
    try:
        yield connection.getresponse()
    finally:
        connection.close()


def has_room(visitor):
    with line(visitor) as answer:
        return answer.status == 200


def test_one_line_too_many_is_told_to_ask_instead(house, visitor):
    with contextlib.ExitStack() as held:
        statuses = [held.enter_context(line(visitor)).status for _ in range(MOST_OF_ONE)]
        refused = held.enter_context(line(visitor))

        assert statuses == [200] * MOST_OF_ONE
        assert refused.status == 429
        assert int(refused.headers["Retry-After"]) > 0
        assert visitor.get("/changes").status == 200


def test_the_lines_of_others_do_not_count(house, visitor):
    other = Visitor(house.port)
    other.ask("another boat")

    with contextlib.ExitStack() as held:
        for _ in range(MOST_OF_ONE):
            held.enter_context(line(other))

        assert has_room(visitor)


def test_a_line_that_was_hung_up_makes_room(visitor):
    with contextlib.ExitStack() as held:
        for _ in range(MOST_OF_ONE):
            held.enter_context(line(visitor))
        assert not has_room(visitor)

    until(lambda: has_room(visitor), seconds=20)
