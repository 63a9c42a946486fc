"""The thread of a worker for Stripe: its reports, plans of leavers, and the books at night."""

import logging
import threading

from django.db import connection

log = logging.getLogger("pleinair.stripe")

_EVERY_S = 2.0


class Cashier:
    """One thread, so that a payment service that hangs holds up nothing but itself."""

    def __init__(self) -> None:
        self._woken = threading.Event()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="stripe", daemon=True)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def wake(self) -> None:
        """Look now."""
        self._woken.set()

    def stop(self, *, wait_s: float = 5.0) -> None:
        """Take nothing new; what is under way is finished, or taken up again later."""
        self._stopping.set()
        self._woken.set()
        self._thread.join(wait_s)

    def _run(self) -> None:
        from pleinair.billing.stripe import events, leavers, reconcile, returns

        while not self._stopping.is_set():
            self._woken.clear()
            try:
                events.work()
                leavers.settle()
                returns.collect_missing()
                reconcile.run_if_due()
            except Exception:
                # The next round tries again; one bad row must not stop the others for good.
                log.exception("stripe round failed", extra={"event": "stripe.round_failed"})
            finally:
                connection.close()
            self._woken.wait(_EVERY_S)


def start() -> None:
    """Let this process deal with reports. Called once, by `serve` or `worker`."""
    global _cashier
    _cashier = Cashier()
    _cashier.start()


def stop() -> None:
    """Deal with no more reports in this process."""
    global _cashier
    if _cashier is not None:
        _cashier.stop()
    _cashier = None


def wake() -> None:
    """Have what was just committed dealt with now, if this process does; else a worker finds it."""
    if _cashier is not None:
        _cashier.wake()


_cashier: Cashier | None = None
