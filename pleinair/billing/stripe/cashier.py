"""The thread of a worker for Stripe: its reports, plans of leavers, and the books at night."""

from pleinair.lib.rounds import Rounds


def _look() -> None:
    from pleinair.billing.stripe import events, leavers, reconcile, returns

    events.work()
    leavers.settle()
    returns.collect_missing()
    reconcile.run_if_due()


_rounds = Rounds("stripe", _look)
start, wake, stop = _rounds.start, _rounds.wake, _rounds.stop
