"""What safety keeps about people: that a rule refused something, and how full a limit is."""

from pleinair.lib.inventory import Table, table

TABLES: tuple[Table, ...] = (
    table(
        "safety_refusal",
        purpose="To notice when somebody keeps asking for what the rules do not allow.",
        period="90 days.",
        erasure="Removed with the account.",
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
        purpose="To share the machine fairly: how much was asked for in the last minute and day.",
        period="Until the limit is full again, at most a day.",
        erasure="Gone by itself within a day.",
        columns={"key": "user.unique_id.pseudonymous", "full_at_ms": "user.behavior"},
        plain=("id", "key_kind", "window"),
    ),
)
