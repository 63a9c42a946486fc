"""Which of the declared places a site really fills: the same code runs every profile.

What is not named here counts as kept: the notice rather tells too much than too little.
"""

from collections.abc import Callable, Mapping

from pleinair.lib.inventory import Item
from pleinair.site import Site, is_in_house, languages, offered
from pleinair.site.makers import MAKERS

Rule = Callable[[Site], bool]


def _has_accounts(site: Site) -> bool:
    return site.switches.accounts != "none"


def _keeps(site: Site) -> bool:
    return not site.switches.keeps_nothing


def _has_credits(site: Site) -> bool:
    return site.switches.billing != "none"


def _sells(site: Site) -> bool:
    return site.sells


def _has_strong_sign_in(site: Site) -> bool:
    return site.switches.strong_sign_in


def _has_google(site: Site) -> bool:
    return site.has_google


def _has_languages(_site: Site) -> bool:
    return languages.can_be_chosen()


def _never(_site: Site) -> bool:
    return False


def _profile_field(name: str) -> Rule:
    return lambda site: name in site.switches.profile_fields


def _mail_by(way: str) -> Rule:
    return lambda site: _has_accounts(site) and site.mail == way


def _pictures_by(provider: str) -> Rule:
    return lambda site: any(name.provider == provider for name in offered(site))


def _on_own_server(site: Site) -> bool:
    return is_in_house(site, MAKERS["openai"])


# By the beginning of a place's name; the longest that fits decides.
_PLACES: Mapping[str, Rule] = {
    "accounts_user": _has_accounts,
    "accounts_user.display_name": _profile_field("name"),
    "accounts_profile": _has_accounts,
    "accounts_profile.picture_id": _profile_field("picture"),
    "accounts_profile.theme": _profile_field("theme"),
    "accounts_profile.language": lambda site: (
        _has_languages(site) and _profile_field("language")(site)
    ),
    "accounts_profile.model": _profile_field("settings"),
    "accounts_profile.shape": _profile_field("settings"),
    "accounts_profile.quality": _profile_field("settings"),
    "accounts_acceptance": _has_accounts,
    "accounts_newsoptin": lambda site: site.switches.marketing_mail == "opt_in",
    "accounts_mailbox": _has_credits,
    "accounts_count": _has_accounts,
    "accounts_dailykey": _has_accounts,
    "accounts_signin": _has_strong_sign_in,
    "accounts_lookup": _has_accounts,
    "accounts_owner.kind": _has_accounts,
    "accounts_owner.user_id": _has_accounts,
    "accounts_operatorlink": _has_accounts,
    "account_": _has_accounts,
    "account_emailconfirmation": _never,
    "auth_": _has_accounts,
    "billing_": _has_credits,
    "billing_event": _sells,
    "billing_invoice": lambda site: _sells(site) and site.switches.billing == "plans",
    "billing_nextreconciliation": _sells,
    "billing_payment": _sells,
    "billing_reconciliation": _sells,
    "billing_subscription": _sells,
    "django_admin_log": _has_accounts,
    "django_session": _keeps,
    "language": _has_languages,
    "mail_": _has_accounts,
    "mail/": _mail_by("folder"),
    "mfa_": _has_strong_sign_in,
    "generation_generation.charged_credits": _has_credits,
    "generation_generation.price_credits": _has_credits,
    "messages": _has_accounts,
    "safety_refusal": _keeps,
    "openai.": lambda site: _pictures_by("openai")(site) and not _on_own_server(site),
    "compatible.": lambda site: _pictures_by("openai")(site) and _on_own_server(site),
    "evolink.": _pictures_by("evolink"),
    "evolink-files.": _pictures_by("evolink"),
    "evolink-results.": _pictures_by("evolink"),
    "smtp.": _mail_by("smtp"),
    "resend.": _mail_by("resend"),
    "google.": _has_google,
    "socialaccount_socialaccount": _has_google,
    "socialaccount_socialapp": _never,
    "socialaccount_socialtoken": _never,
    "stripe.": _sells,
    "turnstile.": lambda site: _has_accounts(site) and bool(site.turnstile_secret),
}


def is_kept(item: Item, *, site: Site) -> bool:
    """Say whether a site fills a declared place, or sends a declared field. Pure."""
    fitting = [beginning for beginning in _PLACES if item.where.startswith(beginning)]
    return not fitting or _PLACES[max(fitting, key=len)](site)


def is_used(recipient: str, *, site: Site) -> bool:
    """Say whether a site has anything to do with a declared recipient. Pure."""
    rule = _PLACES.get(f"{recipient}.")
    return rule is None or rule(site)
