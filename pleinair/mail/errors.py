"""What can go wrong before a mail is taken, and what a transport may say when it is handed over."""

from datetime import timedelta


class MailError(Exception):
    """Base of everything that this room refuses."""


class WrongValues(MailError):
    """A template was given other values than its kind takes."""


class UnfitAddress(MailError):
    """That is no address a mail can be sent to."""


class NotOptedIn(MailError):
    """Advertising was to go to somebody who has not asked for it."""


class NotHandedOver(MailError):
    """Base of what a transport raises; `reason` is one word for the row and the log."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class TryLater(NotHandedOver):
    """Worth trying again: nobody has the mail, or it may be handed over twice under one id."""

    def __init__(self, reason: str, *, after: timedelta = timedelta(0)) -> None:
        super().__init__(reason)
        self.after = after


class Misconfigured(TryLater):
    """The site's own settings are refused. The mail waits for the operator as long as it may."""


class Undeliverable(NotHandedOver):
    """The mail will never be taken; trying again would change nothing."""
