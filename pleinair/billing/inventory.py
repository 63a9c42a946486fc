"""What the ledger keeps about people: pseudonymous rows, tied to an owner in one column only."""

from django.utils.translation import gettext_noop as _

from pleinair.lib.inventory import Table, table

_PURPOSE = _("Know what credits you have, where they went, and to settle what you paid for.")
_PERIOD = _("As long as your account, then for as long as tax law asks for payment records.")
_ERASURE = _("The link to you is cut; the record stays, about nobody.")
# Who gave, took or looked must stay told for as long as the record: it is kept for the others.
_STAFF = _(
    "The link to you is cut; the record stays, about nobody. The random number of a staff member "
    "stays when they leave, and then names nobody."
)

TABLES: tuple[Table, ...] = (
    table(
        "billing_account",
        purpose=_PURPOSE,
        period=_PERIOD,
        erasure=_ERASURE,
        columns={"owner_id": "user.unique_id.pseudonymous", "gift_at": "user.behavior"},
        plain=("id", "created_at"),
        exported=("owner_id", "gift_at"),
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
    table(
        "billing_subscription",
        purpose=_("Know what you subscribed to, and how that stands."),
        period=_PERIOD,
        erasure=_ERASURE,
        columns={
            "transaction_id": "user.payment",
            "subscription_status": "user.financial",
        },
        plain=(
            "id", "account_id", "key", "interval", "amount", "currency", "credits",
            "period_ends_at", "ends_at", "halted_at", "looked_at", "created_at",
        ),
        exported=(
            "key", "interval", "amount", "currency", "credits", "transaction_id",
            "subscription_status", "period_ends_at", "ends_at", "created_at",
        ),
    ),
    table(
        "billing_payment",
        purpose=_("Settle what you bought, and to show that it was paid."),
        period=_PERIOD,
        erasure=_ERASURE,
        columns={
            "transaction_id": "user.payment",
            "last_four": "user.payment",
            "country": "user.contact.address.country",
        },
        plain=(
            "id", "account_id", "subscription_id", "kind", "key", "interval", "amount", "currency",
            "credits", "state", "returned", "credits_back", "missing", "turns", "looked_at",
            "paid_at", "created_at", "changed_at",
        ),
        exported=(
            "kind", "key", "interval", "amount", "currency", "credits", "state", "transaction_id",
            "last_four", "country", "returned", "credits_back", "missing", "paid_at", "created_at",
        ),
    ),
    table(
        "billing_invoice",
        purpose=_("List the invoices for what you bought."),
        period=_PERIOD,
        erasure=_ERASURE,
        columns={"transaction_id": "user.payment", "number": "user.payment"},
        plain=("id", "account_id", "amount", "currency", "state", "issued_at"),
        exported=("number", "amount", "currency", "state", "issued_at"),
    ),
    table(
        "billing_event",
        purpose=_("Deal with each report of the payment processor once."),
        period=_("30 days after it came; 90 days if it could not be dealt with."),
        erasure=_(
            "Holds nothing of a person but the number of a transaction; gone after its time."
        ),
        columns={"about": "user.payment"},
        plain=(
            "id", "kind", "state", "error", "tries", "again_at", "happened_at", "received_at",
        ),
    ),
    table(
        "billing_reconciliation",
        purpose=_("Find what the payment processor and this site tell differently."),
        period=_("90 days."),
        erasure=_("Holds nothing of a person but numbers of transactions; gone after its time."),
        columns={"findings": "user.payment"},
        plain=("id", "compared", "since", "made_at"),
    ),
    table(
        "billing_nextreconciliation",
        purpose=_("Compare with the payment processor once a night."),
        period=_("As long as the site exists."),
        erasure=_("Holds nothing about a person."),
        columns={},
        plain=("id", "due_at"),
    ),
    table(
        "billing_code",
        purpose=_("Give credits to whoever has a code."),
        period=_("As long as the site exists."),
        erasure=_(
            "Holds of people only who made it. The random number of a staff member stays when they "
            "leave, and then names nobody."
        ),
        columns={"made_by": "user.unique_id.pseudonymous"},
        plain=(
            "id", "digest", "label", "credits", "last_days", "most_uses", "uses", "from_at",
            "until_at", "closed_at", "created_at",
        ),
    ),
    table(
        "billing_redemption",
        purpose=_("Let each person use a code once."),
        period=_PERIOD,
        erasure=_ERASURE,
        columns={"redeemed_at": "user.behavior", "reference": "user.unique_id.pseudonymous"},
        plain=("id", "code_id", "account_id"),
        exported=("redeemed_at",),
    ),
    table(
        "billing_adjustment",
        purpose=_("Know who of the staff gave or took credits, and why."),
        period=_PERIOD,
        erasure=_STAFF,
        columns={
            "credits": "user.financial",
            "reason": "user.account",
            "staff_id": "user.unique_id.pseudonymous",
            "created_at": "user.behavior",
        },
        plain=("id", "account_id"),
        exported=("credits", "reason", "created_at"),
    ),
)  # fmt: skip
