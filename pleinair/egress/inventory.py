"""What leaves this machine, field by field.

Every field of every recipient must be described here: a new one fails at import.
"""

from django.utils.translation import gettext_noop as _

from pleinair.egress.recipients import DECLARED, Recipient
from pleinair.lib.inventory import Item, Table

TABLES: tuple[Table, ...] = ()

# Fields that carry something of a person: category and purpose.
_PERSONAL = {
    "prompt": ("user.content", _("The words that the picture is made from.")),
    "image": ("user.content", _("Reference pictures of an edit.")),
    "image_urls": ("user.content", _("Short-lived links to reference pictures.")),
    "base64_data": ("user.content", _("A reference picture, lent for one job.")),
    "mask": ("user.content", _("Which part of a reference may change.")),
    "mask_image": ("user.content", _("Which part of a reference may change.")),
    "customer": ("user.unique_id.pseudonymous", _("Who pays, by Stripe's own number.")),
    "customer_email": ("user.contact.email", _("The address that Stripe sends its receipt to.")),
    "client_reference_id": ("user.unique_id.pseudonymous", _("Our number of what is bought.")),
    "metadata": (
        "user.unique_id.pseudonymous",
        _("Our number of what is bought, or what is sold."),
    ),
    "payment_intent_data": ("user.unique_id.pseudonymous", _("Our number of what is bought.")),
    "subscription_data": ("user.unique_id.pseudonymous", _("Our number of what is bought.")),
    "to": ("user.contact.email", _("The address that a mail goes to.")),
    "subject": ("user.account", _("What a mail is about.")),
    "text": ("user.account", _("What a mail says: a link or a code, an amount, a day.")),
    "response": ("user.device", _("What a browser answered to Cloudflare's puzzle.")),
    "html": ("user.account", _("The same, set in type.")),
    "code": ("user.unique_id.pseudonymous", _("What Google gave a browser for one sign-in.")),
    "cancel_at_period_end": (
        "user.account",
        _("That a plan renews no more: its owner is leaving."),
    ),
    "auto_advance": ("user.account", _("That an unpaid invoice is to wait: its owner is leaving.")),
}
# Fields that say what the picture shall be like, or how it shall come back.
_SETTINGS = {
    "model",
    "n",
    "size",
    "quality",
    "background",
    "output_format",
    "moderation",
    "complexity",
    "stream",
    "partial_images",
    "seed",
    "response_format",
    "callback_url",
    "file_name",
    "upload_path",
    "from",
    "headers",
    "secret",
    "active",
    "automatic_tax",
    "billing_address_collection",
    "business_profile",
    "cancel_url",
    "configuration",
    "currency",
    "currency_options",
    "customer_creation",
    "customer_update",
    "default_return_url",
    "expand",
    "features",
    "id",
    "invoice_creation",
    "line_items",
    "locale",
    "lookup_key",
    "mode",
    "name",
    "product",
    "recurring",
    "return_url",
    "success_url",
    "tax_behavior",
    "transfer_lookup_key",
    "unit_amount",
    "client_id",
    "client_secret",
    "code_verifier",
    "grant_type",
    "redirect_uri",
}
_ERASURE = _("What a vendor was sent cannot be called back; its own period ends it.")


def _sent(recipient: Recipient, field: str) -> Item:
    if field not in _PERSONAL and field not in _SETTINGS:
        raise ValueError(f"{recipient.name}.{field} is sent but not described.")
    category, purpose = _PERSONAL.get(field, ("system.operations", _("A setting of the call.")))
    return Item(
        kind="outbound",
        where=f"{recipient.name}.{field}",
        category=category,
        purpose=purpose,
        period=recipient.period,
        erasure=_ERASURE,
        personal=field in _PERSONAL,
        recipients=(recipient.name,),
    )


ITEMS: tuple[Item, ...] = tuple(
    _sent(recipient, field) for recipient in DECLARED.values() for field in recipient.fields
)
