"""Events, for whoever asks instead of waiting to be told."""

from stripe.params import EventListParams, EventRetrieveParams

from tests.stripe_server.account import Account
from tests.stripe_server.lists import DATED_PAGE, page, retrieving
from tests.stripe_server.routes import Route
from tests.stripe_server.wire import Object


def _list(account: Account, asked: Object, _: str) -> Object:
    rows = account.all("event")
    kinds = asked.get("types", [asked["type"]] if "type" in asked else [])
    if kinds:
        rows = [row for row in rows if any(_is(row["type"], kind) for kind in kinds)]
    return page(rows, asked, "/v1/events")


def _is(kind: str, wanted: str) -> bool:
    return kind.startswith(wanted.removesuffix("*")) if wanted.endswith("*") else kind == wanted


ROUTES = (
    Route(
        method="GET",
        path="/v1/events",
        takes=EventListParams,
        answer=_list,
        models=f"{DATED_PAGE} type types",
    ),
    Route(
        method="GET",
        path="/v1/events/{id}",
        takes=EventRetrieveParams,
        answer=retrieving("event"),
    ),
)
