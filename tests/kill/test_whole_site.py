"""The power goes out under a whole site, and comes back."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.profiles import rows
from tests.profiles.house import House
from tests.profiles.pictures import noise
from tests.profiles.visitor import Visitor

pytestmark = pytest.mark.kill

SETTINGS = {
    "PLEINAIR_PROVIDER": "scripted",
    "PLEINAIR_SCRIPTED": "yes",
    "PLEINAIR_LEASE_SECONDS": "1",
    "PLEINAIR_AT_ONCE_PER_OWNER": "1",
}
FIRST_CREDITS = 40


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """A site on one machine."""
    with House(tmp_path / "data", profile="own-servers", **SETTINGS) as opened:
        yield opened.prepare()


def test_the_page_says_what_happened_when_the_power_went_out(house):
    serving = house.start()
    visitor = Visitor(house.port)
    generation = visitor.ask("a boat [slow 3]", files=[("cat.png", noise(64, 64, seed=1))])
    visitor.wait(generation, states={"running"})
    rows.paid_for(house, 1)

    house.kill(serving)
    house.start()

    assert visitor.wait(generation) == "unknown"
    page = visitor.get(f"/g/{generation}").text
    assert "not charged" in page
    row = rows.generation(house, generation)
    assert row["charged_credits"] == 0
    assert balance(house) == (FIRST_CREDITS, 0)
    assert len(rows.paid(house)) == 1
    assert rows.count(house, "library_image") == 0


def test_what_waited_while_the_power_was_out_is_made(house):
    serving = house.start()
    visitor = Visitor(house.port)
    first, second = visitor.ask("a boat [slow 30]"), visitor.ask("another boat")
    visitor.wait(first, states={"running"})
    rows.paid_for(house, 1)

    house.kill(serving)
    house.start()

    assert visitor.wait(second) == "done"
    assert visitor.wait(first) == "unknown"
    price = rows.generation(house, second)["price_credits"]
    assert balance(house) == (FIRST_CREDITS - price, 0)
    assert len(rows.paid(house)) == 2


def test_a_task_goes_on_after_the_power_came_back(tmp_path):
    settings = {**SETTINGS, "PLEINAIR_MODEL": "scripted-task-1"}
    with House(tmp_path / "data", profile="own-servers", **settings) as house:
        serving = house.prepare().start()
        visitor = Visitor(house.port)
        generation = visitor.ask("a boat [slow 2]")
        until_handed_in(house, generation)

        house.kill(serving)
        house.start()

        assert visitor.wait(generation) == "done"
        assert len(rows.paid(house)) == 1


@pytest.mark.postgres
def test_a_worker_that_dies_for_good_leaves_its_tasks_to_the_other(tmp_path, database_url):
    settings = {
        **SETTINGS,
        "PLEINAIR_AT_ONCE_PER_OWNER": "10",
        "PLEINAIR_MODEL": "scripted-task-1",
        "PLEINAIR_DATABASE_URL": database_url,
    }
    with House(tmp_path / "data", profile="own-servers", **settings) as house:
        house.prepare()
        first = house.start("worker")
        house.start("web")
        visitor = Visitor(house.port)
        asked = [visitor.ask(f"boat number {n} [slow 4]") for n in range(3)]
        for generation in asked:
            until_handed_in(house, generation)
        house.start("worker")

        house.kill(first)

        assert {visitor.wait(generation) for generation in asked} == {"done"}
        assert len(rows.paid(house)) == len(set(rows.paid(house))) == 3
        spent = sum(rows.generation(house, one)["price_credits"] for one in asked)
        assert balance(house) == (FIRST_CREDITS - spent, 0)


@pytest.mark.postgres
def test_two_workers_share_what_comes_and_one_of_them_dies(tmp_path, database_url):
    settings = {
        **SETTINGS,
        "PLEINAIR_AT_ONCE_PER_OWNER": "10",
        "PLEINAIR_MODEL": "scripted-task-1",
        "PLEINAIR_DATABASE_URL": database_url,
    }
    with House(tmp_path / "data", profile="own-servers", **settings) as house:
        house.prepare()
        first = house.start("worker")
        house.start("worker")
        house.start("web")
        visitor = Visitor(house.port)
        asked = [visitor.ask(f"boat number {n} [slow 2]") for n in range(6)]
        for generation in asked:
            until_handed_in(house, generation)

        house.kill(first)

        assert {visitor.wait(generation) for generation in asked} == {"done"}
        assert len(rows.paid(house)) == len(set(rows.paid(house))) == 6


def until_handed_in(house: House, generation: str) -> None:
    """Wait until a task's id is written down."""
    sql = "SELECT task_id FROM generation_attempt WHERE generation_id = ? AND task_id <> ''"
    end = time.monotonic() + 30
    while not rows.query(house, sql, rows.key(house, generation)):
        assert time.monotonic() < end, "nobody handed it in"
        time.sleep(0.05)


def balance(house: House) -> tuple[int, int]:
    """Return what all makers together have left, and what is held."""
    sql = 'SELECT sum("left") AS a, sum(held) AS h FROM billing_grant'
    (row,) = rows.query(house, sql)
    return int(row["a"]), int(row["h"])
