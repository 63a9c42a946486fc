"""A hundred want to spend from a balance for ten, on a database that many really open at once."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection, connections

from pleinair.accounts.models import Owner
from pleinair.billing import queries
from pleinair.billing import services as billing
from pleinair.billing.models import Movement, Source
from tests.billing.spender import spend_at_once

ROOT = Path(__file__).parents[2]


@pytest.fixture
def shared_database(transactional_db, tmp_path):
    """Point Django at a database that other threads and processes can open, and name it.

    PostgreSQL's test database is one already. SQLite's lives in memory, where every thread shares
    one connection, which would prove nothing: there a file takes its place for the while.
    """
    if connection.vendor == "postgresql":
        yield connection.settings_dict["NAME"]
        return
    memory = connections["default"]
    original = connections.settings["default"]["NAME"]
    file = str(tmp_path / "ledger.sqlite3")
    connections.settings["default"]["NAME"] = file
    connections["default"] = connections.create_connection("default")
    try:
        call_command("migrate", verbosity=0)
        yield file
    finally:
        connections["default"].close()
        connections.settings["default"]["NAME"] = original
        connections["default"] = memory


@pytest.fixture
def alice_with_ten(shared_database):
    owner = Owner.objects.create()
    billing.grant(owner, credits=6, source=Source.PACK, reference="invoice:1")
    billing.grant(owner, credits=4, source=Source.GIFT, reference="gift:1", promotional=True)
    return owner


def assert_ten_were_spent_and_no_more(owner):
    found = queries.balance(owner)
    assert (found.available, found.held) == (0, 0)
    assert Movement.objects.filter(kind="charge").count() == 10
    assert queries.list_disagreements() == []


def test_hundred_threads_spend_a_balance_for_ten(alice_with_ten):
    counted = spend_at_once(alice_with_ten, prefix="thread", threads=100)

    assert counted == {"served": 10, "refused": 90}
    assert_ten_were_spent_and_no_more(alice_with_ten)


def test_four_processes_spend_a_balance_for_ten(alice_with_ten, shared_database):
    command = [sys.executable, "-m", "tests.billing.spender", os.environ["DJANGO_SETTINGS_MODULE"]]
    running = [
        subprocess.Popen(
            [*command, shared_database, str(alice_with_ten.pk), f"process:{number}", "25"],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        for number in range(4)
    ]
    answers = [process.communicate(timeout=120)[0].split() for process in running]

    assert [process.returncode for process in running] == [0, 0, 0, 0]
    assert sum(int(served) for served, _ in answers) == 10
    assert sum(int(refused) for _, refused in answers) == 90
    assert_ten_were_spent_and_no_more(alice_with_ten)


def test_one_reference_asked_for_by_many_is_held_once(alice_with_ten):
    def hold(_):
        try:
            return billing.hold(
                alice_with_ten, credits=3, reference="hold:1", for_reference="generation:1"
            )
        finally:
            connections.close_all()

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(hold, range(8)))

    assert all(answer == answers[0] for answer in answers)
    assert queries.balance(alice_with_ten).held == 3
