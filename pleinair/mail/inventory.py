"""What is kept of those who get mail. What is sent stands in the inventory of `egress`."""

from django.utils.translation import gettext_noop as _

from pleinair.lib.inventory import Item, Table, table

TABLES: tuple[Table, ...] = (
    table(
        "mail_letter",
        purpose=_("Send a mail once, whatever happens meanwhile, and show that it was sent."),
        period=_("Address and words until the mail is sent, a day at most; the rest for 30 days."),
        erasure=_("The row is deleted when its time is over; nothing in it names anybody by then."),
        columns={
            "sealed": "user.contact.email",
            "address_digest": "user.unique_id.pseudonymous",
            "kind": "user.account",
            "once": "user.unique_id.pseudonymous",
            "created_at": "user.behavior",
        },
        plain=(
            "id", "state", "reason", "tries", "lease", "lease_until", "again_at", "gives_up_at",
            "ended_at",
        ),
        protected=("sealed",),
    ),
    table(
        "mail_stop",
        purpose=_("Send nothing to an address that does not exist or does not want it."),
        period=_(
            "A year after the last report; of who unsubscribed, until they ask for news again."
        ),
        erasure=_(
            "A keyed digest; deleted when its time is over or the address is confirmed anew."
        ),
        columns={
            "address_digest": "user.unique_id.pseudonymous",
            "reason": "user.account",
            "created_at": "user.behavior",
        },
        plain=("id",),
    ),
)  # fmt: skip

ITEMS: tuple[Item, ...] = (
    Item(
        kind="file",
        where="mail/*.eml",
        category="user.contact.email",
        purpose=_("Keep the mail that a site without a mail server would have sent."),
        period=_("7 days."),
        erasure=_("The file is deleted when its time is over."),
    ),
)
