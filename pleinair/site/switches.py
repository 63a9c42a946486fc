"""The switches of a profile: what a site promises, as typed values.

The table with a column per profile is the switchboard; `profiles/*.toml` are its columns.
"""

from dataclasses import dataclass, fields
from typing import Literal

ProfileName = Literal["history", "ephemeral", "workspace", "hosted", "own-servers"]
SignIn = Literal["password", "google", "mfa", "passkey"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Switches:
    """Every decision that one site takes differently from another. Durations are in the name."""

    accounts: Literal["required", "none"]
    sign_in: tuple[SignIn, ...]
    profile_fields: tuple[Literal["name", "picture", "language", "theme", "settings"], ...]
    uploads_kept: bool
    results_kept: Literal["until_deleted", "first_download"]
    result_minutes: int
    address_stored: Literal["no", "access_log", "security_log"]
    location: Literal["none", "region"]
    browser: Literal["families", "families_and_security_log", "full"]
    referrer: Literal["none", "origin"]
    screen: Literal["none", "bucket"]
    analytics: Literal["first_party", "counters", "consented_first_party", "ga4"]
    billing: Literal["none", "plans", "packs_and_subscriptions", "processor"]
    ai_provider: Literal["openai_pinned", "in_house", "any", "evolink", "switchable"]
    improvement: Literal["none", "counters", "aggregate", "product_analytics", "content"]
    marketing_mail: Literal["never", "opt_in"]
    support: Literal["none", "messages", "complaints"]
    log_hours: int
    erasure_days: int
    payment_years: int
    change_notice: Literal["page", "banner", "page_and_mail"]
    age_screen: Literal["flag", "sign_up", "local_table"]
    storage: Literal["encrypted", "temporary", "private_bucket", "in_house"]

    @property
    def keeps_nothing(self) -> bool:
        """True where no picture and no prompt may outlive its use."""
        return self.results_kept == "first_download"

    @property
    def strong_sign_in(self) -> bool:
        """True where a password need not be all: second steps, passkeys, a list of sessions."""
        return not {"mfa", "passkey"}.isdisjoint(self.sign_in)


def names() -> tuple[str, ...]:
    """Return the names of all switches, in the order of the switchboard."""
    return tuple(field.name for field in fields(Switches))
