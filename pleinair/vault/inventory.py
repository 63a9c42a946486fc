"""What the vault keeps about a person: a key, and bytes that only this key opens."""

from django.utils.translation import gettext_noop as _

from pleinair.lib.inventory import Item, Table, table

_PURPOSE = _("Keep what a person stores readable for that person only, and erasable for good.")
_PERIOD = _("As long as the owner exists. An erased owner leaves a mark without a key.")
_ERASURE = _("The key is destroyed. A mark stays, so that nothing is stored under that id again.")

TABLES: tuple[Table, ...] = (
    table(
        "vault_keyversion",
        purpose=_("Change the key that protects all owners' keys."),
        period=_("Until no owner's key needs it any more."),
        erasure=_("Belongs to the site, not to a person."),
        columns={},
        plain=("version", "wrapped", "created_at"),
    ),
    table(
        "vault_ownerkey",
        purpose=_PURPOSE,
        period=_PERIOD,
        erasure=_ERASURE,
        columns={
            "owner_id": "user.unique_id.pseudonymous",
            "created_at": "user.behavior",
            "shredded_at": "user.behavior",
        },
        plain=("version", "wrapped"),
        protected=("owner_id",),
    ),
)

ITEMS: tuple[Item, ...] = (
    Item(
        kind="file",
        where="vault",
        category="user.content",
        purpose=_("Keep the pictures a person keeps. Encrypted; named by a random id."),
        period=_("As long as the picture is kept."),
        erasure=_("The file is deleted, and the key that opens copies of it is destroyed."),
        protected=True,
    ),
    Item(
        kind="file",
        where="working",
        category="user.content",
        purpose=_("Hold what a running job needs. Encrypted; never in a backup."),
        period=_("Until the job ends; a sweep removes what an interrupted job left."),
        erasure=_("The file is deleted, and the key that opens it is destroyed."),
        protected=True,
    ),
)
