"""What Evolink calls back with: parsed, checked, and believed as little as possible.

Callbacks are not signed, so the URL holds a secret token, and all that is taken from the body
is which task to look at.
"""

import hmac
import json

from pleinair.providers.errors import ProvidersError
from pleinair.providers.evolink import tasks


class NotOurs(ProvidersError):
    """The token is wrong or the body names no task: answer 404 and forget it."""


def task_of(body: bytes, *, token: str, expected_token: str) -> str:
    """Return the id of the task that a callback is about. Raises `NotOurs`.

    The task must then be looked at; what else the body says is not used.
    """
    if not expected_token or not hmac.compare_digest(token.encode(), expected_token.encode()):
        raise NotOurs("The token is not the one that was handed out.")
    try:
        task = json.loads(body)
    except ValueError as error:
        raise NotOurs("The body is not JSON.") from error
    found = tasks.task_id(task)
    if not found:
        raise NotOurs("The body names no task.")
    return found
