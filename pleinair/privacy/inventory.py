"""Everything that every room declares, in one place."""

from importlib import import_module
from importlib.util import find_spec

from pleinair.lib import log_fields
from pleinair.lib.inventory import Item, Table

ROOMS = (
    "egress",
    "vault",
    "durable",
    "mail",
    "accounts",
    "billing",
    "library",
    "safety",
    "generation",
    "web",
)


def tables() -> dict[str, Table]:
    """Return every declared table by its name."""
    return {
        table.name: table
        for room in ROOMS
        for table in _of(room, "TABLES")
        if isinstance(table, Table)
    }


def items() -> tuple[Item, ...]:
    """Return every declared column, cookie, log field and outbound field."""
    columns = [item for table in tables().values() for item in table.items]
    others = [item for room in ROOMS for item in _of(room, "ITEMS") if isinstance(item, Item)]
    others.extend(log_fields.ITEMS)
    return (*columns, *others)


def _of(room: str, name: str) -> tuple[object, ...]:
    module = f"pleinair.{room}.inventory"
    if find_spec(module) is None:
        return ()
    return tuple(getattr(import_module(module), name, ()))
