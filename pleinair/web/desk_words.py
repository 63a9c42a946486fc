"""What the desk's tables, their columns and their states are called, in the reader's language.

Models name them by how they are written in the program. Those names are the texts here.
"""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as _

if TYPE_CHECKING:
    from django.db.models import Model
    from django.db.models.options import Options
    from django.utils.functional import _StrPromise

_TABLES = (
    _("lookup"), _("lookups"), _("grant"), _("grants"), _("movement"), _("movements"),
    _("adjustment"), _("adjustments"), _("payment"), _("payments"), _("subscription"),
    _("subscriptions"), _("invoice"), _("invoices"), _("event"), _("events"),
    _("reconciliation"), _("reconciliations"), _("code"), _("codes"), _("redemption"),
    _("redemptions"), _("letter"), _("letters"), _("stop"), _("stops"),
)  # fmt: skip
_COLUMNS = (
    _("about"), _("account"), _("address digest"), _("again at"), _("amount"), _("changed at"),
    _("closed at"), _("compared"), _("country"), _("created at"), _("credits"),
    _("credits back"), _("currency"), _("digest"), _("ended at"), _("ends at"), _("error"),
    _("findings"), _("for reference"), _("from at"), _("gives up at"), _("halted at"),
    _("happened at"), _("held"), _("interval"), _("issued at"), _("key"), _("kind"), _("label"),
    _("last days"), _("last four"), _("left"), _("looked at"), _("made at"), _("made by"),
    _("missing"), _("most uses"), _("number"), _("owner id"), _("paid at"), _("part"),
    _("period ends at"), _("promotional"), _("purpose"), _("reason"), _("received at"),
    _("redeemed at"), _("reference"), _("returned"), _("since"), _("source"), _("staff id"),
    _("state"), _("subscription status"), _("transaction id"), _("tries"), _("turns"),
    _("until at"), _("uses"),
)  # fmt: skip
_STATES = (
    _("Open"), _("Paid"), _("Void"), _("Uncollectible"), _("Pack"), _("Subscription"),
    _("Failed"), _("Refunded"), _("Disputed"), _("Received"), _("Done"), _("Waiting"), _("Sent"),
    _("Stopped"), _("Bounced"), _("Complained"), _("Unsubscribed"),
)  # fmt: skip
_KNOWN = frozenset((*_TABLES, *_COLUMNS, *_STATES))


def put_into(about: "Options[Model]") -> None:
    """Have a table speak the reader's language, wherever Django names a part of it."""
    # The second follows from the first, where a model gives none.
    one, many = str(about.verbose_name), str(about.verbose_name_plural)
    about.verbose_name, about.verbose_name_plural = _read(one), _read(many)
    for field in about.concrete_fields:
        field.verbose_name = _read(field.verbose_name)
        if field.choices:
            field.choices = [(value, _read(label)) for value, label in field.flatchoices]


def _read(text: "str | _StrPromise") -> "str | _StrPromise":
    """Return a text that is translated when it is read, if there are words for it."""
    return gettext_lazy(text) if isinstance(text, str) and text in _KNOWN else text
