"""Everything that every room declares, in one place."""

from importlib import import_module
from importlib.util import find_spec

from django.utils.translation import gettext_noop as _

from pleinair.lib import log_fields
from pleinair.lib.inventory import Item, Table, table

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
    "privacy",
    "web",
)

TABLES: tuple[Table, ...] = (
    table(
        "privacy_notice",
        purpose=_("Show what this site said, and since when."),
        period=_("As long as the site exists."),
        erasure=_("Holds nothing about a person."),
        columns={},
        plain=("version", "text", "published_at"),
    ),
)


def tables() -> dict[str, Table]:
    """Return every declared table by its name."""
    return {
        declared.name: declared
        for room in ROOMS
        for declared in _of(room, "TABLES")
        if isinstance(declared, Table)
    }


def items() -> tuple[Item, ...]:
    """Return every declared column, cookie, log field and outbound field."""
    columns = [item for declared in tables().values() for item in declared.items]
    others = [item for room in ROOMS for item in _of(room, "ITEMS") if isinstance(item, Item)]
    others.extend(log_fields.ITEMS)
    return (*columns, *others)


def _of(room: str, name: str) -> tuple[object, ...]:
    module = f"pleinair.{room}.inventory"
    if find_spec(module) is None:
        return ()
    return tuple(getattr(import_module(module), name, ()))
