"""What this room keeps of a person."""

from django.utils.translation import gettext_noop as _

from pleinair.lib.inventory import Table, table

_PERIOD = _(
    "Until the maker deletes it or the account goes; where nothing is kept, until the download "
    "or ten minutes."
)
_ERASURE = _("Rows are deleted, and the owner's key is destroyed.")

TABLES: tuple[Table, ...] = (
    table(
        "generation_generation",
        purpose=_("Make pictures and show their history."),
        period=_PERIOD,
        erasure=_ERASURE,
        columns={
            "id": "user.unique_id.pseudonymous",
            "owner_id": "user.unique_id.pseudonymous",
            "prompt": "user.content",
            "told": "user.content",
            "operation": "user.behavior",
            "mode": "user.behavior",
            "asked": "user.behavior",
            "created_at": "user.behavior",
            "started_at": "user.behavior",
            "finished_at": "user.behavior",
            "cancel_asked_at": "user.behavior",
            "price_credits": "user.financial",
            "charged_credits": "user.financial",
        },
        plain=(
            "client_key", "provider", "model", "used", "width_px", "height_px", "count", "seed",
            "state", "progress", "partials", "expected_s", "failure", "revision", "changed_at",
            "lease", "lease_until", "lease_number", "again_at", "crashes",
        ),
        exported=(
            "id", "prompt", "told", "operation", "mode", "asked", "used", "created_at",
            "finished_at", "price_credits", "charged_credits", "state", "seed",
        ),
        protected=("prompt", "told"),
    ),
    table(
        "generation_attempt",
        purpose=_("Never pay a provider twice."),
        period=_PERIOD,
        erasure=_ERASURE,
        columns={"generation_id": "user.unique_id.pseudonymous"},
        plain=(
            "id", "number", "state", "task_id", "silent_s", "error", "request_id", "image_ids",
            "usage", "cost_usd_micros", "started_at", "ended_at",
        ),
    ),
    table(
        "generation_output",
        purpose=_("Show which pictures a generation made."),
        period=_PERIOD,
        erasure=_ERASURE,
        columns={
            "generation_id": "user.unique_id.pseudonymous",
            "image_id": "user.unique_id.pseudonymous",
        },
        plain=("id", "position", "seed"),
        exported=("position", "seed"),
    ),
    table(
        "generation_input",
        purpose=_("Show what a picture was made from."),
        period=_PERIOD,
        erasure=_ERASURE,
        columns={
            "generation_id": "user.unique_id.pseudonymous",
            "image_id": "user.unique_id.pseudonymous",
        },
        plain=("id", "position", "role", "was_upload"),
        exported=("position", "role", "was_upload"),
    ),
    table(
        "generation_tombstone",
        purpose=_("Not make again what was deleted, when its request is repeated."),
        period=_("One day after the deletion, and an hour at most until it is cleared."),
        erasure=_("Rows are deleted."),
        columns={"owner_id": "user.unique_id.pseudonymous"},
        plain=("id", "key_digest", "until"),
    ),
    table(
        "generation_tally",
        purpose=_("Compare what pictures bring with what they cost, and see what fails."),
        period=_("As long as the site exists."),
        erasure=_("Holds sums of a day, and nothing about a person."),
        columns={},
        plain=(
            "id", "day", "provider", "model", "state", "failure", "count", "pictures", "credits",
            "cost_usd_micros", "uncosted", "perhaps_paid",
        ),
    ),
)  # fmt: skip
