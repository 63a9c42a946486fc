"""Stripe's way of saying no."""

from collections.abc import Mapping

from tests.stripe_server.wire import Object


class Refused(Exception):
    """An answer that is an error object."""

    def __init__(
        self,
        message: str,
        *,
        status: int = 400,
        kind: str = "invalid_request_error",
        code: str | None = None,
        param: str | None = None,
        more: Mapping[str, object] | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self._error: Object = {"message": message, "type": kind, **(more or {})}
        if code:
            self._error["code"] = code
            self._error["doc_url"] = f"https://stripe.com/docs/error-codes/{code.replace('_', '-')}"
        if param:
            self._error["param"] = param

    @property
    def body(self) -> Object:
        return {"error": self._error}


class Misread(Refused):
    """A request that was refused before any work began; no idempotency key remembers it."""


def missing_resource(kind: str, wanted: str, *, param: str = "id") -> Refused:
    named = kind.rsplit(".", maxsplit=1)[-1]
    return Refused(
        f"No such {named}: '{wanted}'",
        status=404 if param == "id" else 400,
        code="resource_missing",
        param=param,
    )


def wrong_key(key: str) -> Refused:
    if not key:
        return Refused("You did not provide an API key.", status=401)
    return Refused(f"Invalid API Key provided: {key[:8]}****", status=401)
