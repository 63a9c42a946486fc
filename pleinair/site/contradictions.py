"""What cannot be true together: settings that would make a promise of the profile false."""

import re
from dataclasses import dataclass

from pleinair.site.config import Site, is_local
from pleinair.site.selection import chosen

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


@dataclass(frozen=True, slots=True)
class Contradiction:
    """One setting against the claims it would break. `sentence` says what to do."""

    setting: str
    claims: tuple[str, ...]
    sentence: str

    def __str__(self) -> str:
        return f"{self.setting}: {self.sentence} (claims {', '.join(self.claims)})"


def find(site: Site) -> list[Contradiction]:
    """Return everything that contradicts the profile; an empty list means: may start."""
    return [*_provider(site), *_switches(site), *_public(site)]


def _provider(site: Site) -> list[Contradiction]:
    rule, choice = site.switches.ai_provider, chosen(site)
    found = []
    if rule == "in_house" and not choice.in_house:
        found.append(
            Contradiction(
                "PLEINAIR_PROVIDER",
                ("B21",),
                f"{choice.provider} is an outside provider, and this profile promises that uploads "
                "reach no outside party. Use the illustrator, or say PLEINAIR_IN_HOUSE=yes for a "
                "server of your own",
            )
        )
    allowed = {"openai_pinned": {"openai"}, "evolink": {"evolink", "openai"}}.get(rule)
    outside = choice.provider not in {"illustrator", "scripted"}
    if allowed is not None and outside and choice.provider not in allowed:
        claims = ("A2",) if rule == "openai_pinned" else ("D36",)
        found.append(
            Contradiction(
                "PLEINAIR_PROVIDER",
                claims,
                f"it is {choice.provider}, but this profile names {' or '.join(sorted(allowed))}",
            )
        )
    if rule == "openai_pinned" and site.model not in {"", "gpt-image-2"}:
        found.append(
            Contradiction(
                "PLEINAIR_MODEL",
                ("A2",),
                f"it is {site.model}, but this profile is pinned to gpt-image-2",
            )
        )
    if rule == "openai_pinned" and site.is_public and choice.provider != "openai":
        found.append(
            Contradiction(
                "OPENAI_API_KEY",
                ("A2",),
                "a public site of this profile makes its pictures with gpt-image-2: give its key",
            )
        )
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
    if switches.keeps_nothing and not 1 <= switches.result_minutes <= 10:
        found.append(
            Contradiction("result_minutes", ("B8",), "results live from 1 to 10 minutes here")
        )
    return found


def _public(site: Site) -> list[Contradiction]:
    if not site.is_public:
        return []
    found = []
    if site.debug:
        found.append(
            Contradiction(
                "PLEINAIR_DEBUG",
                _SECURITY_CLAIMS[site.profile],
                "error pages with details must not be shown on a public address",
            )
        )
    if not site.is_secure:
        found.append(
            Contradiction(
                "PLEINAIR_URL",
                _TRANSPORT_CLAIMS[site.profile],
                f"{site.url} is public but not https",
            )
        )
    for setting, value in (
        ("PLEINAIR_OPERATOR", site.operator),
        ("PLEINAIR_CONTACT", site.contact),
    ):
        if not value or _PLACEHOLDER.search(value):
            found.append(
                Contradiction(
                    setting,
                    _NOTICE_CLAIMS[site.profile],
                    f"it is {value!r}; a public site names who runs it and how to reach them",
                )
            )
    if site.contact and "@" not in site.contact:
        found.append(
            Contradiction(
                "PLEINAIR_CONTACT",
                _NOTICE_CLAIMS[site.profile],
                f"{site.contact!r} is not an e-mail address",
            )
        )
    if site.scripted:
        found.append(
            Contradiction(
                "PLEINAIR_SCRIPTED",
                _SECURITY_CLAIMS[site.profile],
                "the provider for tests must not be offered on a public address",
            )
        )
    if site.database_url and not _database_is_safe(site.database_url):
        found.append(
            Contradiction(
                "PLEINAIR_DATABASE_URL",
                _TRANSPORT_CLAIMS[site.profile],
                "a database on another machine must be reached with sslmode=require",
            )
        )
    return found


def _database_is_safe(url: str) -> bool:
    host = url.partition("@")[2].partition("/")[0].rpartition(":")[0] or "localhost"
    return is_local(host) or "sslmode=require" in url or "sslmode=verify" in url
