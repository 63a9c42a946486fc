"""The blocks of Settings → Security. A way to sign in adds its own to `CARDS`."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from pleinair.web import owners


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One thing to do: a link, or a form where it changes something at once."""

    label: str
    address: str
    is_post: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One block: what it is called, how it stands, and what can be done.

    `lines` are listed below the sentence, such as the devices that are signed in.
    """

    name: str
    sentence: str
    acts: tuple[Act, ...] = ()
    lines: tuple[str, ...] = ()


# Returns the block as it is for whoever asks, or None where there is nothing to show.
MakesCard = Callable[[HttpRequest], Card | None]


def password(request: HttpRequest) -> Card:
    """Return the block about the password."""
    if owners.user(request).has_usable_password():
        act = Act(label=_("Change the password"), address=reverse("account_change_password"))
        return Card(
            name=_("Password"),
            sentence=_("You sign in with your e-mail address and a password."),
            acts=(act,),
        )
    act = Act(label=_("Set a password"), address=reverse("account_set_password"))
    return Card(name=_("Password"), sentence=_("There is no password yet."), acts=(act,))


CARDS: tuple[MakesCard, ...] = (password,)


def cards(request: HttpRequest) -> tuple[Card, ...]:
    """Return the blocks for whoever asks, in the order of the page."""
    made = (make(request) for make in CARDS)
    return tuple(card for card in made if card is not None)
