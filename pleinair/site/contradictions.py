"""What cannot be true together: settings that would make a promise of the profile false."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

from pleinair.site.config import Site, is_local
from pleinair.site.makers import MAKERS, Maker, allowed
from pleinair.site.selection import (
    ModelName,
    has_what_it_needs,
    is_in_house,
    offered,
)

_PLACEHOLDER = re.compile(
    r"your[-_ ]?(domain|name|company|site)|example\.(com|org|net)$|changeme|placeholder|^todo$",
    re.IGNORECASE,
)
_NOTICE_CLAIMS = {
    "history": ("A54",),
    "ephemeral": ("B32", "B39"),
    "workspace": ("C60",),
    "hosted": ("D1", "D78"),
    "own-servers": ("E33",),
}
_TRANSPORT_CLAIMS = {
    "history": ("A38",),
    "ephemeral": ("B9", "B22", "B23"),
    "workspace": ("C46",),
    "hosted": ("D68",),
    "own-servers": ("E21",),
}
_SECURITY_CLAIMS = {
    "history": ("A36", "A38"),
    "ephemeral": ("B24",),
    "workspace": ("C46",),
    "hosted": ("D71",),
    "own-servers": ("E20",),
}
# Where nobody has an account, nobody gets mail.
_MAIL_CLAIMS = {
    "history": ("A6",),
    "workspace": ("C36",),
    "hosted": ("D29",),
    "own-servers": ("E2",),
}
# What a notice says of how people sign in, where it does not name Google.
_SIGN_IN_CLAIMS = {
    "history": ("A7",),
    "ephemeral": ("B15", "B17"),
    "workspace": ("C4",),
    "hosted": ("D6", "D40"),
    "own-servers": ("E2",),
}
_ADDRESS = re.compile(r"[^@\s<>]+@[^@\s<>]+")


@dataclass(frozen=True, slots=True)
class Contradiction:
    """One setting against the claims it would break, if any. `sentence` says what to do."""

    setting: str
    claims: tuple[str, ...]
    sentence: str

    def __str__(self) -> str:
        claims = f" (claims {', '.join(self.claims)})" if self.claims else ""
        return f"{self.setting}: {self.sentence}{claims}"


def find(site: Site, *, listens_on: str = "localhost") -> list[Contradiction]:
    """Return everything that contradicts the profile; an empty list means: may start.

    `listens_on` is the address that pages are served at. Where that reaches beyond this machine,
    strangers may come whatever the site's names are.
    """
    found = [*_usable(site), *_models(site), *_switches(site), *_mail(site), *_puzzle(site)]
    found += [*_sign_in(site), *_google(site)]
    if site.is_public or not is_local(listens_on):
        found += _open(site)
    if site.is_public:
        found += [*_transport(site), *_named(site), *_mail_arrives(site)]
    return found


def _models(site: Site) -> list[Contradiction]:
    """Say what contradicts the models on offer: whose they are, and that each is named once."""
    names = offered(site)
    found = [one for maker in _makers(site) for one in _allowed(site, maker)]
    twice = [name for name in dict.fromkeys(names) if names.count(name) > 1]
    found += [Contradiction("PLEINAIR_MODEL", (), f"it names {name} twice") for name in twice]
    if site.provider and site.provider not in {name.provider for name in names}:
        sentence = f"it is {site.provider}, but PLEINAIR_MODEL names none of its models"
        found.append(Contradiction("PLEINAIR_PROVIDER", (), sentence))
    return [*found, *_pinned(site)]


def _makers(site: Site) -> list[Maker]:
    """Return the providers of the models on offer, each once."""
    return [MAKERS[name] for name in dict.fromkeys(name.provider for name in offered(site))]


def _allowed(site: Site, maker: Maker) -> list[Contradiction]:
    """Say that a profile's promises leave no room for a provider."""
    rule = site.switches.ai_provider
    setting = "PLEINAIR_PROVIDER" if maker.name == site.provider else "PLEINAIR_MODEL"
    if rule == "in_house" and not is_in_house(site, maker):
        sentence = (
            f"{maker.name} is an outside provider, and this profile promises that uploads "
            "reach no outside party. Use the illustrator, or say PLEINAIR_IN_HOUSE=yes for a "
            "server of your own"
        )
        return [Contradiction(setting, ("B21",), sentence)]
    if rule == "in_house" or maker.in_house or maker in allowed(rule):
        return []
    named = sorted(one.name for one in allowed(rule))
    claims = ("A2",) if rule == "openai_pinned" else ("D36",)
    sentence = f"it is {maker.name}, but this profile names {' or '.join(named)}"
    return [Contradiction(setting, claims, sentence)]


def _pinned(site: Site) -> list[Contradiction]:
    """Say what contradicts a notice that names one model."""
    if site.switches.ai_provider != "openai_pinned":
        return []
    [maker] = allowed(site.switches.ai_provider)
    found, pinned = [], ModelName(maker.name, maker.model)
    others = [name for name in offered(site) if name != pinned]
    if site.models and others:
        sentence = f"it names {others[0]}, but this profile is pinned to {pinned}"
        found.append(Contradiction("PLEINAIR_MODEL", ("A2",), sentence))
    if site.is_public and {name.provider for name in offered(site)} != {maker.name}:
        sentence = (
            f"a public site of this profile makes its pictures with {maker.model}: give its key"
        )
        found.append(Contradiction(maker.needs, ("A2",), sentence))
    return found


def _switches(site: Site) -> list[Contradiction]:
    switches, found = site.switches, []
    if site.profile == "ephemeral" and (
        switches.accounts != "none" or not switches.keeps_nothing or switches.uploads_kept
    ):
        found.append(
            Contradiction(
                "[switches]",
                ("B5", "B7", "B8", "B15", "B17"),
                "this profile keeps nothing and knows nobody",
            )
        )
    if site.profile == "ephemeral" and switches.billing != "none":
        found.append(Contradiction("billing", ("B1",), "this profile is free"))
    if switches.improvement == "content" and site.profile != "own-servers":
        claims = {"hosted": ("D33",), "history": ("A48",)}.get(site.profile, ("B20",))
        found.append(
            Contradiction("improvement", claims, "prompts and pictures never improve a model here")
        )
    if switches.storage == "private_bucket" and site.profile == "own-servers":
        found.append(Contradiction("storage", ("E18",), "this profile stores on its own servers"))
    if switches.analytics == "ga4" and site.profile != "hosted":
        found.append(Contradiction("analytics", ("B29",), "only the hosted profile names GA4"))
    if site.stripe_key and switches.billing == "none":
        sentence = "nothing is sold on a site of this profile: take the key away"
        found.append(Contradiction("PLEINAIR_STRIPE_KEY", ("B1",), sentence))
    if site.sells and not site.stripe_webhook_secret:
        sentence = "Stripe's reports are believed only if signed: give the secret of its endpoint"
        found.append(Contradiction("PLEINAIR_STRIPE_WEBHOOK_SECRET", (), sentence))
    if switches.keeps_nothing and not 1 <= switches.result_minutes <= 10:
        found.append(
            Contradiction("result_minutes", ("B8",), "results live from 1 to 10 minutes here")
        )
    return found


def _usable(site: Site) -> list[Contradiction]:
    """Say what the providers on offer lack. No claim breaks, but not one picture would come."""
    found = []
    for maker in _makers(site):
        if has_what_it_needs(site, maker):
            continue
        sentence = f"{maker.name} makes the pictures here and needs it"
        if maker.may_be_own:
            sentence += "; a server of your own that asks for no key takes any word"
        found.append(Contradiction(maker.needs, (), sentence))
    return found


def _mail(site: Site) -> list[Contradiction]:
    """Say what the way that mail goes lacks. Where nobody has an account, nobody gets mail."""
    if site.switches.accounts == "none":
        return []
    found = []
    if site.mail == "smtp":
        found += _mail_server(site)
    if site.mail == "resend" and not site.resend_api_key:
        sentence = "mail is to go through Resend, which needs its key"
        found.append(Contradiction("PLEINAIR_RESEND_API_KEY", (), sentence))
    if site.mail_from and not _ADDRESS.fullmatch(site.mail_from):
        sentence = f"{site.mail_from!r} is not an e-mail address"
        found.append(Contradiction("PLEINAIR_MAIL_FROM", (), sentence))
    return found


def _puzzle(site: Site) -> list[Contradiction]:
    """Say that one key of Turnstile alone opens nothing."""
    if bool(site.turnstile_site_key) == bool(site.turnstile_secret):
        return []
    lacking = "SECRET" if site.turnstile_site_key else "SITE_KEY"
    sentence = "Turnstile needs both its keys"
    return [Contradiction(f"PLEINAIR_TURNSTILE_{lacking}", (), sentence)]


def _sign_in(site: Site) -> list[Contradiction]:
    """Say that allauth would lay what Google tells into the session, until the second step."""
    if not ("google" in site.switches.sign_in and site.switches.strong_sign_in):
        return []
    sentence = (
        "between Google and a second step, the address that Google tells would lie in the session: "
        "take either google, or mfa and passkey, away"
    )
    return [Contradiction("sign_in", _SIGN_IN_CLAIMS[site.profile], sentence)]


def _google(site: Site) -> list[Contradiction]:
    """Say what half a configuration of Google lacks, or that the profile does not name it."""
    if not (site.google_client_id or site.google_client_secret):
        return []
    if "google" not in site.switches.sign_in:
        sentence = "people of this profile do not sign in with Google: take the keys away"
        return [Contradiction("PLEINAIR_GOOGLE_CLIENT_ID", _SIGN_IN_CLAIMS[site.profile], sentence)]
    if not site.has_google:
        lacking = "SECRET" if site.google_client_id else "ID"
        sentence = "signing in with Google needs both the client's id and its secret"
        return [Contradiction(f"PLEINAIR_GOOGLE_CLIENT_{lacking}", (), sentence)]
    parts = urlsplit(site.google_issuer)
    if parts.scheme != "https" and not is_local(parts.hostname or ""):
        claims = _TRANSPORT_CLAIMS[site.profile]
        sentence = f"people would sign in at {site.google_issuer} without https"
        return [Contradiction("PLEINAIR_GOOGLE_ISSUER", claims, sentence)]
    return []


def _mail_server(site: Site) -> list[Contradiction]:
    parts = urlsplit(site.smtp_url)
    asked = dict(parse_qsl(parts.query)).get("tls", "starttls")
    usable = parts.scheme in {"smtp", "smtps"} and parts.hostname
    if not usable or asked not in {"starttls", "none"}:
        # The value may hold a password: it is not shown.
        sentence = "it must be like smtp://user:password@host:587?tls=starttls or smtps://…"
        return [Contradiction("PLEINAIR_SMTP_URL", (), sentence)]
    if parts.scheme == "smtp" and asked == "none" and not is_local(parts.hostname or ""):
        claims = _TRANSPORT_CLAIMS[site.profile]
        sentence = "mail to another machine must not go unencrypted: leave out tls=none"
        return [Contradiction("PLEINAIR_SMTP_URL", claims, sentence)]
    return []


def _mail_arrives(site: Site) -> list[Contradiction]:
    """Say that strangers would wait for mail that never leaves this machine."""
    if site.switches.accounts == "none" or site.mail in {"smtp", "resend"}:
        return []
    sentence = (
        f"it is {site.mail}, but people of a public site must get what confirms their address and "
        "gives them a new password: choose smtp or resend"
    )
    return [Contradiction("PLEINAIR_MAIL", _MAIL_CLAIMS[site.profile], sentence)]


def _open(site: Site) -> list[Contradiction]:
    """Say what strangers must not meet, whatever name they reach the site by."""
    claims, found = _SECURITY_CLAIMS[site.profile], []
    if site.debug:
        found.append(
            Contradiction(
                "PLEINAIR_DEBUG",
                claims,
                "error pages with details must not be shown on a public address",
            )
        )
    if site.scripted:
        found.append(
            Contradiction(
                "PLEINAIR_SCRIPTED",
                claims,
                "the provider for tests must not be offered on a public address",
            )
        )
    return found


def _transport(site: Site) -> list[Contradiction]:
    claims, found = _TRANSPORT_CLAIMS[site.profile], []
    if not site.is_secure:
        found.append(
            Contradiction(
                "PLEINAIR_URL", claims, f"the site is public, but {site.url} is not https"
            )
        )
    elif not site.trusted_proxies:
        found.append(
            Contradiction(
                "PLEINAIR_TRUSTED_PROXIES",
                (),
                "it is 0, but only a proxy in front can speak https: all visitors would share its "
                "address, and every page would send them round in circles. Say how many there are",
            )
        )
    if site.database_url and not _database_is_safe(site.database_url):
        found.append(
            Contradiction(
                "PLEINAIR_DATABASE_URL",
                claims,
                "a database on another machine must be reached with sslmode=require",
            )
        )
    return found


def _named(site: Site) -> list[Contradiction]:
    claims = _NOTICE_CLAIMS[site.profile]
    found = [
        Contradiction(
            setting,
            claims,
            f"it is {value!r}; a public site names who runs it and how to reach them",
        )
        for setting, value in (
            ("PLEINAIR_OPERATOR", site.operator),
            ("PLEINAIR_CONTACT", site.contact),
        )
        if not value or _PLACEHOLDER.search(value)
    ]
    if site.contact and "@" not in site.contact:
        sentence = f"{site.contact!r} is not an e-mail address"
        found.append(Contradiction("PLEINAIR_CONTACT", claims, sentence))
    return found


def _database_is_safe(url: str) -> bool:
    parts = urlsplit(url)
    said = dict(parse_qsl(parts.query))
    # Without a host, here or in the query, it is a socket of this machine; so is a path.
    host = parts.hostname or said.get("host", "")
    return (
        not host
        or host.startswith("/")
        or is_local(host)
        or said.get("sslmode") in {"require", "verify-ca", "verify-full"}
    )
