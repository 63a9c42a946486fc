"""Many at the same moment, on a database where they really are."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from pleinair.mail import delivery, services, transports
from pleinair.mail.kinds import Kind
from pleinair.mail.models import Letter
from tests.mail.conftest import ALICE, write

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]
MANY = 10


def at_once(deed):
    """Do a deed in many threads at the same moment; return what each returned."""
    line_up = threading.Barrier(MANY)

    def run(_number):
        try:
            line_up.wait(10)
            return deed()
        finally:
            connection.close()

    with ThreadPoolExecutor(MANY) as pool:
        return list(pool.map(run, range(MANY)))


def test_one_of_many_workers_hands_a_mail_over(monkeypatch):
    handed_over = []

    class Counting:
        def hand_over(self, mail):
            handed_over.append(mail.id)

    monkeypatch.setattr(transports, "chosen", Counting)
    letter = write()

    took = at_once(lambda: delivery.deliver(letter.id))

    assert handed_over == [letter.id]
    assert sum(took) == 1


def test_one_reference_asked_for_by_many_is_one_mail():
    were_new = at_once(
        lambda: services.send(kind=Kind.LEFT, to=ALICE, language="en", values={}, once="left:alice")
    )

    assert sum(were_new) == 1
    assert Letter.objects.count() == 1
