"""Who may get something from this site, what for, and which fields.

A recipient is declared once, in code. An operator may move one to another base URL; nobody can
add one at run time.
"""

from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from django.utils.translation import gettext_noop as _


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """One party outside this process.

    `hosts` are names with an optional port; one that begins with a dot also stands for every
    name under it. `fields` are the names that may occur at the top of a body. `period` says how
    long the party keeps them. `allow_loopback` opens loopback and private networks and plain HTTP;
    it is meant for servers that the operator named. `timeout_s` is for a whole call after the
    connection stands.
    """

    name: str
    purpose: str
    period: str
    hosts: tuple[str, ...]
    fields: tuple[str, ...] = ()
    allow_loopback: bool = False
    timeout_s: float = 30.0
    connect_timeout_s: float = 5.0


# The vendor's own client waits as long: a large picture in high quality takes minutes.
_PICTURE_TIMEOUT_S = 600.0

_OPENAI_FIELDS = (
    "model",
    "prompt",
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
    "image",
    "mask",
    "mask_image",
)
# What is sold, what it costs, who buys it and where they come back to. Never a card.
_STRIPE_FIELDS = (
    "active",
    "auto_advance",
    "automatic_tax",
    "billing_address_collection",
    "business_profile",
    "cancel_at_period_end",
    "cancel_url",
    "client_reference_id",
    "configuration",
    "currency",
    "currency_options",
    "customer",
    "customer_creation",
    "customer_email",
    "customer_update",
    "default_return_url",
    "expand",
    "features",
    "id",
    "invoice_creation",
    "line_items",
    "locale",
    "lookup_key",
    "metadata",
    "mode",
    "name",
    "payment_intent_data",
    "product",
    "recurring",
    "return_url",
    "subscription_data",
    "success_url",
    "tax_behavior",
    "transfer_lookup_key",
    "unit_amount",
)
_MAIL_FIELDS = ("from", "to", "subject", "text", "html", "headers")

DECLARED: dict[str, Recipient] = {
    recipient.name: recipient
    for recipient in (
        Recipient(
            name="openai",
            purpose=_("Make and edit pictures with OpenAI's image models."),
            period=_("OpenAI may keep abuse logs for up to 30 days."),
            hosts=("api.openai.com",),
            fields=_OPENAI_FIELDS,
            timeout_s=_PICTURE_TIMEOUT_S,
        ),
        Recipient(
            name="compatible",
            purpose=_("Make and edit pictures on a server that speaks OpenAI's protocol."),
            period=_("As the operator of that server says, who is by default this site's own."),
            hosts=(),
            fields=_OPENAI_FIELDS,
            timeout_s=_PICTURE_TIMEOUT_S,
        ),
        Recipient(
            name="evolink",
            purpose=_("Make and edit pictures through Evolink's gateway."),
            period=_("Results last 24 hours on Evolink's side."),
            hosts=("api.evolink.ai",),
            fields=("model", "prompt", "n", "size", "quality", "image_urls", "callback_url"),
        ),
        Recipient(
            name="evolink-files",
            purpose=_("Lend reference pictures to Evolink for one job."),
            period=_("Deleted when the job ends; Evolink itself deletes after 72 hours."),
            hosts=("files-api.evolink.ai",),
            fields=("base64_data", "file_name", "upload_path"),
            timeout_s=120.0,
        ),
        Recipient(
            name="evolink-results",
            purpose=_("Fetch finished pictures from Evolink. Nothing is sent but the link."),
            period=_("Nothing is sent."),
            hosts=(".evolink.ai",),
            timeout_s=120.0,
        ),
        Recipient(
            name="stripe",
            purpose=_("Take payments for packs and plans on Stripe's own pages."),
            period=_("As Stripe's terms and the law on payments say."),
            hosts=("api.stripe.com",),
            fields=_STRIPE_FIELDS,
        ),
        Recipient(
            name="smtp",
            purpose=_("Send this site's mail through the operator's mail server."),
            period=_("As the operator's mail server and the recipient's own keep it."),
            hosts=(),
            fields=_MAIL_FIELDS,
            timeout_s=20.0,
        ),
        Recipient(
            name="resend",
            purpose=_("Send this site's mail through Resend. Opening and clicking is not tracked."),
            period=_("As Resend's terms and the operator's plan there say."),
            hosts=("api.resend.com",),
            fields=_MAIL_FIELDS,
        ),
        Recipient(
            name="turnstile",
            purpose=_("Ask Cloudflare whether a puzzle was solved before an account is made."),
            period=_("As Cloudflare's terms for Turnstile say."),
            hosts=("challenges.cloudflare.com",),
            fields=("secret", "response"),
            timeout_s=10.0,
        ),
        Recipient(
            name="google",
            purpose=_(
                "Let people sign in with Google, only once they press its button. Google then "
                "tells us a number for their account, the e-mail address, the name and the picture."
            ),
            period=_("As Google's terms and each person's settings there say."),
            hosts=(
                "accounts.google.com",
                "oauth2.googleapis.com",
                "www.googleapis.com",
                ".googleusercontent.com",
            ),
            fields=(
                "client_id",
                "client_secret",
                "code",
                "code_verifier",
                "grant_type",
                "redirect_uri",
            ),
            timeout_s=10.0,
        ),
    )
}


def at(recipient: Recipient, base_url: str, *, more_hosts: tuple[str, ...] = ()) -> Recipient:
    """Return the recipient moved to the base URL that the operator configured.

    Only a base URL of the operator's own opens loopback and private networks. Raises
    `ValueError` for a URL without scheme and host.
    """
    parts = urlsplit(base_url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError(f"“{base_url}” is not a base URL like https://host/v1.")
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    named = host if parts.port is None else f"{host}:{parts.port}"
    if named in recipient.hosts:
        return replace(recipient, hosts=(*recipient.hosts, *more_hosts))
    return replace(recipient, hosts=(named, *more_hosts), allow_loopback=True)


def may_reach(recipient: Recipient, *, scheme: str, host: str, port: int) -> bool:
    """Say whether a URL's scheme, host and port are among those of the recipient."""
    if scheme == "http" and not recipient.allow_loopback:
        return False
    standard = port == {"http": 80, "https": 443}.get(scheme)
    name = f"[{host}]" if ":" in host else host
    return any(
        f"{name}:{port}" == entry
        or (standard and (name == entry or (entry[:1] == "." and name.endswith(entry))))
        for entry in (one.lower() for one in recipient.hosts)
    )
