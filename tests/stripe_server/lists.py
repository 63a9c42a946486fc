"""Pages of a list."""

from collections.abc import Callable, Sequence

from tests.stripe_server.account import Account
from tests.stripe_server.errors import Refused, missing_resource
from tests.stripe_server.routes import Answer
from tests.stripe_server.wire import Object

# Every list can be asked for these, and most for when a thing was made.
PAGE = "limit starting_after ending_before"
DATED_PAGE = f"{PAGE} created"


def whole(rows: Sequence[Object], url: str) -> Object:
    """Put everything on one page, as lists inside of objects are."""
    return {"object": "list", "data": list(rows), "has_more": False, "url": url}


def page(rows: Sequence[Object], asked: Object, url: str) -> Object:
    """Cut one page out of rows that are sorted newest first."""
    limit = asked.get("limit", 10)
    if not 1 <= limit <= 100:
        raise Refused(
            "Invalid integer: limit must be between 1 and 100.",
            code="parameter_invalid_integer",
            param="limit",
        )
    rows = _made_within(rows, asked.get("created"))
    ids = [row["id"] for row in rows]
    if "ending_before" in asked:
        end = _position(ids, asked["ending_before"], "ending_before")
        start = max(0, end - limit)
        return {**whole(rows[start:end], url), "has_more": start > 0}
    start = 0
    if "starting_after" in asked:
        start = _position(ids, asked["starting_after"], "starting_after") + 1
    return {**whole(rows[start : start + limit], url), "has_more": start + limit < len(rows)}


def _position(ids: Sequence[str], wanted: str, param: str) -> int:
    if wanted not in ids:
        raise missing_resource("object", wanted, param=param)
    return ids.index(wanted)


def _made_within(rows: Sequence[Object], created: int | Object | None) -> Sequence[Object]:
    if created is None:
        return rows
    if isinstance(created, int):
        return [row for row in rows if row["created"] == created]
    tests: dict[str, Callable[[int, int], bool]] = {
        "gt": int.__gt__,
        "gte": int.__ge__,
        "lt": int.__lt__,
        "lte": int.__le__,
    }
    return [
        row
        for row in rows
        if all(tests[name](row["created"], limit) for name, limit in created.items())
    ]


def listing(kind: str, url: str, *same: str) -> Answer:
    """Make what answers a list call whose filters are plain equality."""

    def answer(account: Account, asked: Object, _: str) -> Object:
        wanted = {name: asked[name] for name in same if name in asked}
        return page(account.all(kind, **wanted), asked, url)

    return answer


def retrieving(kind: str) -> Answer:
    """Make what answers a call for one object."""
    return lambda account, _asked, wanted: account.get(kind, wanted)
