"""What the ledger keeps about people: pseudonymous rows, tied to an owner in one column only."""

from pleinair.lib.inventory import Table, table

_PURPOSE = "To know what credits you have, where they went, and to settle what you paid for."
_PERIOD = "As long as your account, then for as long as tax law asks for payment records."
_ERASURE = "The link to you is cut; the record stays, about nobody."

TABLES: tuple[Table, ...] = (
    table(
        "billing_account",
        purpose=_PURPOSE,
        period=_PERIOD,
        erasure=_ERASURE,
        columns={"owner_id": "user.unique_id.pseudonymous"},
        plain=("id", "created_at"),
        exported=("owner_id",),
    ),
    table(
        "billing_grant",
        purpose=_PURPOSE,
        period=_PERIOD,
        erasure=_ERASURE,
        columns={
            "source": "user.financial",
            "promotional": "user.financial",
            "credits": "user.financial",
            "left": "user.financial",
            "held": "user.financial",
            "ends_at": "user.financial",
            "reference": "user.unique_id.pseudonymous",
            "claimed_at": "user.behavior",
            "created_at": "user.behavior",
        },
        plain=("id", "account_id"),
        exported=("source", "promotional", "credits", "left", "held", "ends_at", "created_at"),
    ),
    table(
        "billing_movement",
        purpose=_PURPOSE,
        period=_PERIOD,
        erasure=_ERASURE,
        columns={
            "kind": "user.financial",
            "credits": "user.financial",
            "reference": "user.unique_id.pseudonymous",
            "for_reference": "user.behavior",
            "created_at": "user.behavior",
        },
        plain=("id", "grant_id", "part"),
        exported=("kind", "credits", "for_reference", "created_at"),
    ),
)
