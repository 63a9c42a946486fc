"""What Settings → Security says about Google, on sites where people can sign in with it."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from pleinair.accounts import google_links, queries
from pleinair.web import owners
from pleinair.web.blocks import Act, Card


def google(request: HttpRequest) -> tuple[Card]:
    """Return the block about Google."""
    user, page = owners.user(request), "google-link"
    if google_links.is_linked(user):
        label = _("Unlink Google")
        sentence = _(
            "You can sign in with your account at Google. "
            "It is as safe as that account is: turn on its two-step verification there."
        )
    elif not queries.find_confirmed(user):
        label, page = _("Confirm your e-mail address"), "account_email"
        sentence = _("An account at Google can be linked once your e-mail address is confirmed.")
    else:
        label = _("Link Google")
        sentence = _("You can link an account at Google, and sign in with it from then on.")
    act = Act(label=label, address=reverse(page))
    return (Card(name=_("Google"), sentence=sentence, acts=(act,)),)
