"""What safety keeps about people: that a rule refused something, and how full a limit is."""

from django.utils.translation import gettext_noop as _

from pleinair.lib.inventory import Table, table

TABLES: tuple[Table, ...] = (
    table(
        "safety_refusal",
        purpose=_("Notice when somebody keeps asking for what the rules do not allow."),
        period=_("90 days."),
        erasure=_("Removed with the account."),
        columns={
            "owner_id": "user.unique_id.pseudonymous",
            "category": "user.behavior",
            "rule": "user.behavior",
            "prompt_hmac": "user.behavior",
            "created_at": "user.behavior",
        },
        plain=("id",),
        exported=("category", "rule", "created_at"),
    ),
    table(
        "safety_bucket",
        purpose=_("Share the machine fairly: how much was asked for in the last minute and day."),
        period=_("Until the limit is full again, at most a day."),
        erasure=_("Gone by itself within a day."),
        columns={"key": "user.unique_id.pseudonymous", "full_at_ms": "user.behavior"},
        plain=("id", "key_kind", "window"),
    ),
)
