"""What every way of sending must be."""

from typing import Protocol

from pleinair.mail.message import Mail


class Transport(Protocol):
    """Takes one mail at a time.

    Called in any thread, outside transactions; blocks for less than `delivery.LEASE`. The same
    mail may come twice, with the same id, after a crash: where the far side can tell, it must
    count once. Never retries by itself.
    """

    def hand_over(self, mail: Mail) -> None:
        """Return once the far side has the mail for good.

        Raises `TryLater`, its kind `Misconfigured`, or `Undeliverable`; no other error.
        """
