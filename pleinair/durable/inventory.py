"""What the engine keeps: ids of rows, never what is in them."""

from django.utils.translation import gettext_noop as _

from pleinair.lib.inventory import Item

ITEMS: tuple[Item, ...] = (
    Item(
        kind="file",
        where="durable.sqlite3, or the schema dbos",
        category="user.unique_id.pseudonymous",
        purpose=_("Take work up again after a crash, and move it between machines."),
        period=_("Ids of generations that went through the queue, until the file is removed."),
        erasure=_("The ids point to nothing once a generation is deleted."),
    ),
)
