"""The thread of a worker that carries mail: it looks every two seconds, and when it is woken."""

import logging
import threading

from django.db import connection

log = logging.getLogger("pleinair.mail")

_EVERY_S = 2.0


class Courier:
    """One thread, so that a mail server that hangs holds up nothing but mail."""

    def __init__(self) -> None:
        self._woken = threading.Event()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="mail", daemon=True)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def wake(self) -> None:
        """Look now."""
        self._woken.set()

    def stop(self, *, wait_s: float = 5.0) -> None:
        """Take nothing new. What is being handed over is finished, or taken up again later."""
        self._stopping.set()
        self._woken.set()
        self._thread.join(wait_s)

    def _run(self) -> None:
        from pleinair.mail import delivery

        while not self._stopping.is_set():
            self._woken.clear()
            try:
                delivery.deliver_due()
            except Exception:
                # The next round tries again; one bad row must not stop the others for good.
                log.exception("mail round failed", extra={"event": "mail.round_failed"})
            finally:
                connection.close()
            self._woken.wait(_EVERY_S)


def start() -> None:
    """Let this process carry mail. Called once, by `serve` or `worker`."""
    global _courier
    _courier = Courier()
    _courier.start()


def stop() -> None:
    """Carry no more mail in this process."""
    global _courier
    if _courier is not None:
        _courier.stop()
    _courier = None


def wake() -> None:
    """Have what was just committed carried now, if this process does; else a worker finds it."""
    if _courier is not None:
        _courier.wake()


_courier: Courier | None = None
