"""One mailbox, one gift: who signs up twice with one mailbox shares what new accounts are given.

Kept is a keyed digest of the mailbox behind an address and how much was given to it, for two
years and also after leaving: else leaving and coming back would be a gift again and again.
"""

from collections.abc import Mapping
from datetime import datetime
from functools import cache
from pathlib import Path

from django.db import transaction
from django.utils.crypto import salted_hmac

from pleinair.accounts.models import Mailbox

_LIST = Path(__file__).with_name("throwaway.txt")
# All addresses that anybody may read share one mailbox, whichever provider hands them out.
_THROWAWAY = "throw-away"

# Domains that are one provider's.
_SAME: Mapping[str, str] = {
    "googlemail.com": "gmail.com",
    "me.com": "icloud.com",
    "mac.com": "icloud.com",
    "protonmail.com": "proton.me",
    "pm.me": "proton.me",
    "ya.ru": "yandex.ru",
    "yandex.com": "yandex.ru",
}
# What comes after the sign is the reader's own note, and goes to the same mailbox.
_PLUS = frozenset(
    {
        "fastmail.com", "gmail.com", "hotmail.com", "icloud.com", "live.com", "mailbox.org",
        "msn.com", "outlook.com", "posteo.de", "proton.me", "yandex.ru", "zoho.com",
    }
)  # fmt: skip
# Signs within a name that these providers do not see.
_UNSEEN: Mapping[str, str] = {"gmail.com": ".", "proton.me": ".-_"}


def normalised(address: str) -> str:
    """Return the mailbox that an address leads to, as one text. Pure."""
    name, _at, domain = address.strip().lower().rpartition("@")
    domain = _SAME.get(domain, domain)
    if is_throwaway(domain):
        return _THROWAWAY
    if domain in _PLUS:
        name = name.partition("+")[0]
    for sign in _UNSEEN.get(domain, ""):
        name = name.replace(sign, "")
    return f"{name}@{domain}"


def is_throwaway(domain: str) -> bool:
    """Say whether a domain, or one above it, hands out mailboxes that anybody may read."""
    parts = domain.lower().split(".")
    return any(".".join(parts[place:]) in _throwaway() for place in range(len(parts) - 1))


def left(*, address: str, allowance: int) -> int:
    """Return what is left of a mailbox's allowance of gift credits. One query; takes nothing."""
    digest = _digest(normalised(address))
    given = Mailbox.objects.filter(digest=digest).values_list("given_credits", flat=True).first()
    return max(0, allowance - (given or 0))


@transaction.atomic
def take(*, address: str, allowance: int, now: datetime) -> int:
    """Take what is left of a mailbox's allowance of gift credits, and return how much that is.

    The mailbox's row is locked: of two at the same moment the second finds nothing.
    """
    digest = _digest(normalised(address))
    Mailbox.objects.get_or_create(digest=digest, defaults={"given_at": now})
    mailbox = Mailbox.objects.select_for_update().get(digest=digest)
    share = max(0, allowance - mailbox.given_credits)
    if share:
        mailbox.given_credits += share
        mailbox.given_at = now
        mailbox.save(update_fields=["given_credits", "given_at"])
    return share


def forget(*, before: datetime) -> int:
    """Forget mailboxes that nothing was given to since a moment; return how many."""
    return Mailbox.objects.filter(given_at__lt=before).delete()[0]


def _digest(mailbox: str) -> str:
    """Return a digest that only this site's own key makes."""
    return salted_hmac("pleinair.accounts.mailbox", mailbox, algorithm="sha256").hexdigest()


@cache
def _throwaway() -> frozenset[str]:
    lines = _LIST.read_text("utf-8").splitlines()
    return frozenset(line for line in map(str.strip, lines) if line and not line.startswith("#"))
