"""Plain words for what the inventory says in keys, and the chapters of the notice."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy, ngettext

from pleinair.lib.inventory import Item

CATEGORIES: Mapping[str, str | Promise] = {
    "user.account": gettext_lazy("settings of your account"),
    "user.authorization.credentials": gettext_lazy(
        "what your codes and passkeys are checked with; secrets encrypted, names as you gave them"
    ),
    "user.authorization.password": gettext_lazy("your password, as a hash that only checks it"),
    "user.behavior": gettext_lazy("when and how something was done"),
    "user.biometric": gettext_lazy("what unlocks your device, which stays on it"),
    "user.contact.email": gettext_lazy("your e-mail address"),
    "user.contact.address.country": gettext_lazy("the country of your card"),
    "user.content": gettext_lazy("your words and pictures"),
    "user.device": gettext_lazy("the family of your browser and system"),
    "user.device.ip_address": gettext_lazy("your network address"),
    "user.financial": gettext_lazy("credits and amounts"),
    "user.location": gettext_lazy("the country or region"),
    "user.name": gettext_lazy("your name, if you gave one"),
    "user.payment": gettext_lazy("what names a payment, and the last four digits of the card"),
    "user.unique_id": gettext_lazy("a random number that stands for you"),
    "user.unique_id.pseudonymous": gettext_lazy("a random or keyed number that names nobody"),
    "system.operations": gettext_lazy("technical details about nobody"),
}

# Recipients as they write themselves.
_RECIPIENTS: Mapping[str, str | Promise] = {
    "openai": "OpenAI",
    "compatible": gettext_lazy("A server that speaks OpenAI’s protocol"),
    "evolink": "Evolink",
    "evolink-files": gettext_lazy("Evolink (files)"),
    "evolink-results": gettext_lazy("Evolink (results)"),
    "stripe": "Stripe",
    "smtp": gettext_lazy("The operator’s mail server"),
    "resend": "Resend",
    "turnstile": "Cloudflare Turnstile",
    "google": "Google",
}

ACCOUNT = gettext_lazy("Your account")
WORK = gettext_lazy("What you make")
CREDITS = gettext_lazy("Credits and payments")
MAIL = gettext_lazy("Mail to you")
SAFETY = gettext_lazy("Keeping the site running and safe")
CHAPTERS = (ACCOUNT, WORK, CREDITS, MAIL, SAFETY)

# By the beginning of a place's name; the longest that fits decides.
_CHAPTERS: Mapping[str, Promise] = {
    "account": ACCOUNT,
    "accounts_mailbox": SAFETY,
    "accounts_newsoptin": MAIL,
    "accounts_count": SAFETY,
    "django_session": ACCOUNT,
    "auth_": ACCOUNT,
    "socialaccount_": ACCOUNT,
    "billing_": CREDITS,
    "mail": MAIL,
    "mfa_": ACCOUNT,
    "generation_": WORK,
    "library_": WORK,
    "vault": WORK,
    "working": WORK,
}


def chapter_of(item: Item) -> Promise:
    """Return the chapter of the notice that tells of a place."""
    fitting = [beginning for beginning in _CHAPTERS if item.where.startswith(beginning)]
    return _CHAPTERS[max(fitting, key=len)] if fitting else SAFETY


def category(key: str) -> str:
    """Return what a key of fideslang means; of an unknown one, its nearest parent's words."""
    while key not in CATEGORIES and "." in key:
        key = key.rpartition(".")[0]
    return str(CATEGORIES.get(key, key))


def recipient(key: str) -> str:
    """Return what a recipient is called. Raises KeyError for one without a name."""
    return str(_RECIPIENTS[key])


def hours(count: int) -> str:
    """Return a number of hours, or of days where it is two or more, as a sentence."""
    if count < 48:
        return ngettext("%(n)d hour.", "%(n)d hours.", count) % {"n": count}
    return ngettext("%(n)d day.", "%(n)d days.", count // 24) % {"n": count // 24}
