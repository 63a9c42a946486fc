"""What Django's admin, which the operator's desk is made with, keeps: what staff changed there."""

from pleinair import site
from pleinair.lib.inventory import Table, table

TABLES: tuple[Table, ...] = ()

# Where nobody has an account there is no desk, and no table of it.
if site.current().switches.accounts != "none":
    TABLES = (
        table(
            "django_admin_log",
            purpose="Know which of the staff changed what at the operator's desk.",
            period="As long as that staff member's account exists.",
            erasure="Deleted with the staff member's account.",
            columns={"user_id": "user.unique_id", "action_time": "user.behavior"},
            plain=(
                "id", "content_type_id", "object_id", "object_repr", "action_flag",
                "change_message",
            ),
        ),
    )  # fmt: skip
