"""The thread that carries mail in a worker."""

import threading

from pleinair.lib import rounds
from pleinair.mail import courier, delivery


def test_it_delivers_what_is_due(monkeypatch):
    delivered = threading.Event()
    monkeypatch.setattr(delivery, "deliver_due", delivered.set)
    monkeypatch.setattr(rounds.connection, "close", lambda: None)

    courier.start()

    assert delivered.wait(20)
    courier.stop()


def test_waking_nobody_is_no_fault():
    courier.wake()
