"""Every setting there is: its name, what it takes, what it starts from and what it is for.

`docs/configuration.md` is held against this table by a test.
"""

from dataclasses import dataclass
from typing import Literal

from pleinair.site import languages
from pleinair.site.makers import MAKERS

Kind = Literal["text", "secret", "whole", "yes_no", "path", "address", "list"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One setting: an environment variable, or the same word without prefix in `site.toml`.

    A secret may also come from a file named by the variable with `_FILE` after it.
    """

    name: str
    kind: Kind
    about: str
    default: str = ""
    choices: tuple[str, ...] = ()
    at_least: int = 0
    at_most: int = 1_000_000_000

    @property
    def key(self) -> str:
        """The word for it in `site.toml`."""
        return key_of(self.name)


def key_of(name: str) -> str:
    """Return the word in `site.toml` for a setting, which is also its name in a `Site`."""
    return name.removeprefix("PLEINAIR_").lower()


PROFILES = ("history", "ephemeral", "workspace", "hosted", "own-servers")

OPTIONS: tuple[Option, ...] = (
    Option(
        name="PLEINAIR_PROFILE",
        kind="text",
        default="hosted",
        choices=PROFILES,
        about="Which of the five kinds of site this is.",
    ),
    Option(
        name="PLEINAIR_NAME",
        kind="text",
        default="Pleinair",
        about="The name of the site, as people see it.",
    ),
    Option(
        name="PLEINAIR_URL",
        kind="address",
        default="http://127.0.0.1:8000",
        about="The address at which people reach the site, without a path.",
    ),
    Option(
        name="PLEINAIR_DATA",
        kind="path",
        default="data",
        about="The folder with everything the site keeps.",
    ),
    Option(
        name="PLEINAIR_OPERATOR",
        kind="text",
        about="Who runs the site: a person's or a company's name. Needed on a public address.",
    ),
    Option(
        name="PLEINAIR_CONTACT",
        kind="text",
        about="The e-mail address for questions about privacy. Needed on a public address.",
    ),
    Option(
        name="PLEINAIR_DEBUG",
        kind="yes_no",
        default="no",
        about="Show error details in the browser. Refused on a public address.",
    ),
    Option(
        name="PLEINAIR_HOSTS",
        kind="list",
        about="Further host names the site answers to, besides that of PLEINAIR_URL.",
    ),
    Option(
        name="PLEINAIR_TRUSTED_PROXIES",
        kind="whole",
        default="0",
        at_most=10,
        about="How many proxies in front of the site may say whom they speak for.",
    ),
    Option(
        name="PLEINAIR_SECRET_KEY",
        kind="secret",
        about="Signs sessions. Made and kept in the data folder when not given.",
    ),
    Option(
        name="PLEINAIR_ROOT_KEY",
        kind="secret",
        about="32 bytes in base64 that lock all other keys. Made on first use when not given.",
    ),
    Option(
        name="PLEINAIR_DATABASE_URL",
        kind="secret",
        about="postgresql://user:password@host:port/name. SQLite in the data folder without it.",
    ),
    Option(
        name="PLEINAIR_LANGUAGE",
        kind="text",
        default="en",
        choices=languages.CODES,
        about="The language of the pages, for whoever chose none and whose browser asks for none "
        "of these.",
    ),
    Option(
        name="PLEINAIR_PROVIDER",
        kind="text",
        choices=("", *MAKERS),
        about="Who makes the pictures. Empty: the profile's own, as far as its key is there.",
    ),
    Option(
        name="PLEINAIR_MODEL",
        kind="list",
        about="The models to choose from, the site's default first; see below. Empty: gpt-image-2, "
        "or the illustrator's own.",
    ),
    Option(name="OPENAI_API_KEY", kind="secret", about="Key for OpenAI or a compatible server."),
    Option(
        name="OPENAI_BASE_URL",
        kind="address",
        default="https://api.openai.com/v1",
        about="Where OpenAI, or a server that speaks its protocol, is reached.",
    ),
    Option(
        name="PLEINAIR_DIALECT",
        kind="text",
        choices=("", "openai", "generic", "vllm-omni", "sglang", "localai"),
        about="How the server at OPENAI_BASE_URL speaks. Empty: as OpenAI there, else generic.",
    ),
    Option(name="EVOLINK_API_KEY", kind="secret", about="Key for Evolink."),
    Option(
        name="EVOLINK_BASE_URL",
        kind="address",
        default="https://api.evolink.ai",
        about="Where Evolink is reached.",
    ),
    Option(
        name="EVOLINK_FILES_URL",
        kind="address",
        default="https://files-api.evolink.ai",
        about="Where Evolink takes reference pictures.",
    ),
    Option(
        name="PLEINAIR_IN_HOUSE",
        kind="yes_no",
        default="no",
        about="Says that OPENAI_BASE_URL is a server of the operator's own.",
    ),
    Option(
        name="PLEINAIR_TRIAL_CREDITS",
        kind="whole",
        default="40",
        at_most=100_000,
        about="Credits a guest may try the studio with.",
    ),
    Option(
        name="PLEINAIR_SIGN_UP_CREDITS",
        kind="whole",
        default="60",
        at_most=100_000,
        about="Credits a new account is given.",
    ),
    Option(
        name="PLEINAIR_AT_ONCE_PER_OWNER",
        kind="whole",
        default="2",
        at_least=1,
        at_most=100,
        about="How many generations of one maker run at once; the others wait their turn.",
    ),
    Option(
        name="PLEINAIR_AT_ONCE_PER_PROVIDER",
        kind="whole",
        default="8",
        at_least=1,
        at_most=1000,
        about="How many calls to one outside provider run at once.",
    ),
    Option(
        name="PLEINAIR_DRAWING_PROCESSES",
        kind="whole",
        default="2",
        at_least=1,
        at_most=64,
        about="How many pictures are drawn at once on this machine.",
    ),
    Option(
        name="PLEINAIR_PER_MINUTE",
        kind="whole",
        default="30",
        at_least=1,
        at_most=100_000,
        about="How many generations one maker may ask for in a minute.",
    ),
    Option(
        name="PLEINAIR_UPLOAD_MEGABYTES",
        kind="whole",
        default="50",
        at_least=1,
        at_most=1000,
        about="The largest picture that may be brought, in megabytes.",
    ),
    Option(
        name="PLEINAIR_UPLOAD_MEGAPIXELS",
        kind="whole",
        default="40",
        at_least=1,
        at_most=500,
        about="The largest picture that may be brought, in millions of pixels.",
    ),
    Option(
        name="PLEINAIR_UPLOAD_QUOTA_MEGABYTES",
        kind="whole",
        default="2000",
        at_least=1,
        at_most=10_000_000,
        about="How much one maker's brought pictures may take up together, in megabytes.",
    ),
    Option(
        name="PLEINAIR_UNUSED_UPLOAD_HOURS",
        kind="whole",
        default="24",
        at_least=1,
        at_most=10_000,
        about="How long a brought picture that nothing was made from is kept.",
    ),
    Option(
        name="PLEINAIR_LEASE_SECONDS",
        kind="whole",
        default="30",
        at_least=1,
        at_most=3600,
        about="How long a worker that fell silent keeps its work before another takes it.",
    ),
    Option(
        name="PLEINAIR_CALL_SECONDS",
        kind="whole",
        default="600",
        at_least=1,
        at_most=3600,
        about="How long one call to a provider may take.",
    ),
    Option(
        name="PLEINAIR_MAIL",
        kind="text",
        default="folder",
        choices=("folder", "console", "smtp", "resend"),
        about="Where mail goes: files in the data folder, the console, a mail server, or Resend.",
    ),
    Option(
        name="PLEINAIR_MAIL_FROM",
        kind="text",
        about="The address that mail comes from. Empty: that of PLEINAIR_CONTACT.",
    ),
    Option(
        name="PLEINAIR_SMTP_URL",
        kind="secret",
        about="smtp://user:password@host:587?tls=starttls, or smtps://user:password@host:465.",
    ),
    Option(
        name="PLEINAIR_RESEND_API_KEY", kind="secret", about="Key for Resend; sending is enough."
    ),
    Option(
        name="PLEINAIR_RESEND_URL",
        kind="address",
        default="https://api.resend.com",
        about="Where Resend is reached.",
    ),
    Option(
        name="PLEINAIR_RESEND_WEBHOOK_SECRET",
        kind="secret",
        about="Signs what Resend reports to /hooks/resend: mail that bounced or was not wanted.",
    ),
    Option(
        name="PLEINAIR_STRIPE_KEY",
        kind="secret",
        about="Key for Stripe. Without it nothing is sold, and everybody may use everything.",
    ),
    Option(
        name="PLEINAIR_STRIPE_WEBHOOK_SECRET",
        kind="secret",
        about="Signs what Stripe reports to /hooks/stripe: payments, subscriptions, refunds.",
    ),
    Option(
        name="PLEINAIR_STRIPE_URL",
        kind="address",
        default="https://api.stripe.com",
        about="Where Stripe is reached.",
    ),
    Option(
        name="PLEINAIR_STRIPE_TAX",
        kind="yes_no",
        default="no",
        about="Let Stripe Tax work out and collect taxes; prices are then before tax.",
    ),
    Option(
        name="PLEINAIR_PLANS",
        kind="path",
        about="The file with packs and plans. Empty: those that come with Pleinair.",
    ),
    Option(
        name="PLEINAIR_CURRENCIES",
        kind="list",
        default="usd, eur",
        about="The currencies in which one can pay; the first is offered first.",
    ),
    Option(
        name="PLEINAIR_TURNSTILE_SITE_KEY",
        kind="text",
        about="Site key for Turnstile, in place of the site's own puzzle at signing up.",
    ),
    Option(name="PLEINAIR_TURNSTILE_SECRET", kind="secret", about="Secret key for Turnstile."),
    Option(
        name="PLEINAIR_TURNSTILE_URL",
        kind="address",
        default="https://challenges.cloudflare.com",
        about="Where Turnstile is reached, by browsers too.",
    ),
    Option(
        name="PLEINAIR_GOOGLE_CLIENT_ID",
        kind="text",
        about="The site's client id at Google. With its secret, people can sign in with Google.",
    ),
    Option(
        name="PLEINAIR_GOOGLE_CLIENT_SECRET",
        kind="secret",
        about="The secret that belongs to PLEINAIR_GOOGLE_CLIENT_ID.",
    ),
    Option(
        name="PLEINAIR_GOOGLE_ISSUER",
        kind="address",
        default="https://accounts.google.com",
        about="Where people sign in. Another OpenID server takes Google's place, for tests.",
    ),
    Option(
        name="PLEINAIR_SCRIPTED",
        kind="yes_no",
        default="no",
        about="Offer the provider for tests, which does what the prompt tells it to.",
    ),
)
