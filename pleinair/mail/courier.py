"""The thread of a worker that carries mail."""

from pleinair.lib.rounds import Rounds


def _look() -> None:
    from pleinair.mail import delivery

    delivery.deliver_due()


_rounds = Rounds("mail", _look)
start, wake, stop = _rounds.start, _rounds.wake, _rounds.stop
