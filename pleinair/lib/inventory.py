"""The shape of a declaration: what personal data a room keeps, and why.

Each room lists its own in `inventory.py`; the `privacy` room reads them all.
"""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["column", "cookie", "log", "outbound", "file", "browser_storage"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One declared place where data about a person is kept or sent.

    `where` is `table.column`, a cookie's name, a log field, or `recipient.field`.
    `category` uses fideslang keys (`user.content`, `user.contact.email`, `system.operations` …).
    `personal` is false for columns that say nothing about a person (a flag, a counter, a key).
    `purpose`, `period` and `erasure` are sentences that the policy page prints in the language of
    who reads it: each is marked by `gettext_noop` where it is written.
    """

    kind: Kind
    where: str
    category: str
    purpose: str
    period: str
    erasure: str
    personal: bool = True
    exported: bool = False
    protected: bool = False
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Every column of one table, each with its item."""

    name: str
    items: tuple[Item, ...]


def table(
    name: str,
    *,
    purpose: str,
    period: str,
    erasure: str,
    columns: dict[str, str],
    plain: tuple[str, ...] = (),
    exported: tuple[str, ...] = (),
    protected: tuple[str, ...] = (),
) -> Table:
    """Declare a table briefly: `columns` maps personal columns to their category.

    `plain` names the columns that hold nothing personal.
    """
    personal = [
        Item(
            kind="column",
            where=f"{name}.{column}",
            category=category,
            purpose=purpose,
            period=period,
            erasure=erasure,
            exported=column in exported,
            protected=column in protected,
        )
        for column, category in columns.items()
    ]
    rest = [
        Item(
            kind="column",
            where=f"{name}.{column}",
            category="system.operations",
            purpose=purpose,
            period=period,
            erasure=erasure,
            personal=False,
        )
        for column in plain
    ]
    return Table(name=name, items=(*personal, *rest))
