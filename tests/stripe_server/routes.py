"""One table from method and path to what answers."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tests.stripe_server.account import Account
from tests.stripe_server.errors import Refused
from tests.stripe_server.wire import Object

# The account, what was asked, and the id in the path ("" where it has none).
Answer = Callable[[Account, Object, str], Object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """A call of the API: the SDK's type for its parameters and those acted upon."""

    method: str
    path: str
    takes: type
    answer: Answer
    models: str = ""

    @property
    def modelled(self) -> frozenset[str]:
        return frozenset(self.models.split())

    def match(self, path: str) -> str | None:
        """Tell the id in the path, "" where there is none to tell, None for another path."""
        found = re.fullmatch(self.path.replace("{id}", "(?P<id>[^/]+)"), path)
        return None if found is None else found.groupdict().get("id", "")


def choose(routes: Iterable[Route], method: str, path: str) -> tuple[Route, str]:
    """Find what answers, or refuse as Stripe does."""
    for route in routes:
        wanted = route.match(path) if route.method == method else None
        if wanted is not None:
            return route, wanted
    raise Refused(f"Unrecognized request URL ({method}: {path}).", status=404)
