"""What can go wrong on the way out, told apart by whether the far side may have it.

`NotSent` is certain: not one byte of the request left this machine, so the call may be made
again. Everything else may have reached the far side; whoever pays per call must not repeat it.
"""


class EgressError(Exception):
    """Base of all failures on the way out. Messages hold no key, no body and no query string."""


class NotSent(EgressError):
    """Not one byte of the request went out: no address, no route, no connection, no TLS."""


class Refused(NotSent):
    """Our own rules forbid the call: an undeclared host, field or address."""


class Broken(EgressError):
    """The line broke, or the answer was not HTTP, after the request may have been received."""


class TooLarge(Broken):
    """The answer is larger than the caller is ready to read."""


class TimedOut(EgressError):
    """Time ran out. `accepted` is False only if no byte of the request had gone out."""

    def __init__(self, message: str, *, accepted: bool) -> None:
        super().__init__(message)
        self.accepted = accepted


class Stopped(EgressError):
    """The caller's `stop` said so. `accepted` as in `TimedOut`."""

    def __init__(self, message: str, *, accepted: bool) -> None:
        super().__init__(message)
        self.accepted = accepted


class Declined(EgressError):
    """A mail server said no. `code` is its answer; `at` is how far the conversation had come."""

    def __init__(self, *, code: int, at: str) -> None:
        super().__init__(f"The mail server answered {code} ({at}).")
        self.code = code
        self.at = at
