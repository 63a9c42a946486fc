"""What every template may use."""

from datetime import timedelta

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject, cached_property

from pleinair import site as this_site
from pleinair.accounts import profile, queries
from pleinair.billing import amounts
from pleinair.billing import queries as billing
from pleinair.lib import clock
from pleinair.site import languages
from pleinair.web import chosen, mailbox, owners

# The longest that putting a page together may take.
_PUT_TOGETHER = timedelta(seconds=5)


def site(request: HttpRequest) -> dict[str, object]:
    """Return the site, its switches, the theme and what the maker has, lazily.

    `moment`, in microseconds, is when live updates go on from: a little before now, since what
    changed while the page was put together is not on it.
    """
    here = this_site.current()
    return {
        "site": here,
        # Views of allauth put another `site` before ours.
        "site_name": here.name,
        "sign_up_credits": here.sign_up_credits if here.switches.billing != "none" else 0,
        "switches": here.switches,
        "has_accounts": here.switches.accounts != "none",
        "has_google": here.has_google,
        "has_credits": here.switches.billing != "none",
        "sells": here.sells,
        "theme": chosen.preferred(request, "theme"),
        "languages": languages.NAMED if languages.can_be_chosen() else (),
        "shows_mail": mailbox.may_look(request),
        # Lazily: a page that says that the database is gone must not ask it.
        "you": You(request),
        "owner": SimpleLazyObject(lambda: owners.find(request)),
        "credits": _Credits(request),
        "unconfirmed": SimpleLazyObject(lambda: _unconfirmed(request)),
        "moment": int((clock.now() - _PUT_TOGETHER).timestamp() * 1_000_000),
    }


def _unconfirmed(request: HttpRequest) -> str:
    """Return the address of somebody signed in who has confirmed none, or ""."""
    return queries.find_unconfirmed(request.user) if request.user.is_authenticated else ""


class You:
    """How somebody who is signed in is seen, asked for only where a page shows it. One query."""

    def __init__(self, request: HttpRequest) -> None:
        self._request = request

    @property
    def initial(self) -> str:
        """The first letter of the name, or else of the address."""
        user = owners.user(self._request)
        return (user.display_name.strip() or user.email)[0].upper()

    @cached_property
    def portrait(self) -> str:
        """The address of the picture, or ""; another one after each change."""
        picture_id = profile.of(owners.person(self._request)).picture_id
        return f"{reverse('portrait')}?v={picture_id}" if picture_id else ""


class _Credits:
    """The credits of whoever looks, asked for only where a page shows them. One or two queries."""

    def __init__(self, request: HttpRequest) -> None:
        self._request = request

    def __str__(self) -> str:
        return amounts.number(self.available)

    @cached_property
    def available(self) -> int:
        """What can be spent; a newcomer's trial credits count before they are granted."""
        owner = owners.find(self._request)
        if owner is None:
            return owners.trial_credits(self._request)
        return billing.balance(owner).available
