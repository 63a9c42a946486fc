"""Idempotency keys: the same call again has the same answer and no second effect."""

from dataclasses import dataclass

from tests.stripe_server.errors import Refused
from tests.stripe_server.wire import Object


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    call: tuple[str, str]
    status: int
    body: Object


class Memory:
    """Answers by key. Whoever calls holds the account's lock."""

    def __init__(self) -> None:
        self._known: dict[str, Remembered] = {}

    def recall(self, key: str, call: tuple[str, str]) -> Remembered | None:
        """Find the first answer to a key, or refuse it for another call."""
        known = self._known.get(key)
        if known is not None and known.call != call:
            raise Refused(
                "Keys for idempotent requests can only be used with the same parameters they were "
                f"first used with. Try using a key other than '{key}' if you meant to execute a "
                "different request.",
                kind="idempotency_error",
            )
        return known

    def keep(self, key: str, call: tuple[str, str], *, status: int, body: Object) -> None:
        self._known[key] = Remembered(call=call, status=status, body=body)
