"""What pages keep: a cookie of their own, and what staff changed at the operator's desk."""

from django.utils.translation import gettext_noop as _

from pleinair import site
from pleinair.lib.inventory import Item, Table, table

TABLES: tuple[Table, ...] = ()

# Where nobody has an account there is no desk, and no table of it.
if site.current().switches.accounts != "none":
    TABLES = (
        table(
            "django_admin_log",
            purpose=_("Know which of the staff changed what at the operator's desk."),
            period=_("As long as that staff member's account exists."),
            erasure=_("Deleted with the staff member's account."),
            columns={"user_id": "user.unique_id", "action_time": "user.behavior"},
            plain=(
                "id", "content_type_id", "object_id", "object_repr", "action_flag",
                "change_message",
            ),
        ),
    )  # fmt: skip

# Names as they are on plain HTTP; on HTTPS the browser sees this one with `__Host-` before.
ITEMS: tuple[Item, ...] = (
    Item(
        kind="cookie",
        where="visit",
        category="user.unique_id",
        purpose=_("Know that first requests sent at the same moment come from one browser."),
        period=_("Ten minutes, or until the first thing somebody does."),
        erasure=_("Deleted in the browser as soon as the session knows its guest."),
    ),
    Item(
        kind="cookie",
        where="language",
        category="user.account",
        purpose=_("Show the site in the language somebody chose."),
        period=_(
            "A year after the last choice; where nothing is kept, until the browser is closed."
        ),
        erasure=_("The browser deletes it when it is over."),
    ),
    Item(
        kind="cookie",
        where="theme",
        category="user.account",
        purpose=_("Show the site in the light or dark colours somebody chose."),
        period=_(
            "A year after the last choice; where nothing is kept, until the browser is closed."
        ),
        erasure=_("The browser deletes it when it is over."),
    ),
)
