"""Stripe's client on the one way out: what it sends goes through `pleinair.egress`."""

from collections.abc import Callable, Mapping
from urllib.parse import parse_qsl

import stripe

from pleinair import egress, site

# Lists of a hundred invoices, each with its lines, are the largest answers.
_LIMIT_BYTES = 16 * 1024 * 1024
# They tell of this machine and of earlier calls, which is nobody's business.
_NOT_SENT = {"x-stripe-client-user-agent", "x-stripe-client-telemetry", "user-agent"}


class Line(stripe.HTTPClient):
    """What the SDK calls instead of a library of its own. Keeps nothing between calls."""

    name = "egress"

    def request(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str] | None,
        post_data: str | None = None,
        *,
        _usage: list[str] | None = None,
    ) -> tuple[str, int, Mapping[str, str]]:
        """Send one call. Raises `stripe.APIConnectionError`, which the SDK may try again.

        A second try does nothing twice: the SDK gives every call that changes something a key.
        """
        said = {name: value for name, value in (headers or {}).items() if _may_go(name)}
        form = parse_qsl(post_data or "", keep_blank_values=True)
        asked = egress.Request(_recipient(), method.upper(), url, headers=said, form=form)
        try:
            with egress.send(asked) as answer:
                return answer.read(_LIMIT_BYTES).decode(), answer.status, answer.headers
        except egress.Refused:
            raise
        except egress.EgressError as error:
            broken: Callable[..., Exception] = stripe.APIConnectionError
            raise broken(str(error), should_retry=True) from error

    def close(self) -> None:
        """Nothing is open between calls."""


def _may_go(name: str) -> bool:
    return name.lower() not in _NOT_SENT


def _recipient() -> egress.Recipient:
    return egress.at(egress.DECLARED["stripe"], site.current().stripe_url)
