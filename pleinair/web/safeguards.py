"""The blocks of Settings → Security. A way to sign in adds its own to `CARDS`."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from pleinair import site
from pleinair.web import owners
from pleinair.web.blocks import Act, Card, MakesCards


def password(request: HttpRequest) -> tuple[Card]:
    """Return the block about the password."""
    if owners.user(request).has_usable_password():
        act = Act(label=_("Change the password"), address=reverse("account_change_password"))
        sentence = _("You sign in with your e-mail address and a password.")
        return (Card(name=_("Password"), sentence=sentence, acts=(act,)),)
    act = Act(label=_("Set a password"), address=reverse("account_set_password"))
    return (Card(name=_("Password"), sentence=_("There is no password yet."), acts=(act,)),)


CARDS: tuple[MakesCards, ...] = (password,)
if site.current().has_google:
    from pleinair.web import google_card

    CARDS += (google_card.google,)
if site.current().switches.strong_sign_in:
    from pleinair.web import second_steps

    CARDS += (second_steps.cards,)


def cards(request: HttpRequest) -> tuple[Card, ...]:
    """Return the blocks for whoever asks, in the order of the page."""
    return tuple(card for make in CARDS for card in make(request))
