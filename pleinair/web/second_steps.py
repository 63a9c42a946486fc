"""The blocks of Settings → Security about second steps, passkeys and where one is signed in."""

from datetime import datetime, timedelta

from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_used
from django.contrib import messages
from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pleinair import site
from pleinair.accounts import second_factor, sessions
from pleinair.accounts.models import SignIn
from pleinair.lib import clock
from pleinair.web import owners
from pleinair.web.blocks import Act, Card, Line, MakesCard

_Type = Authenticator.Type


def connect() -> None:
    """Have allauth call. Idempotent."""
    authenticator_used.connect(_count_codes)


def app(request: HttpRequest) -> Card | None:
    """Return the block about codes of an authenticator app."""
    if "mfa" not in site.current().switches.sign_in:
        return None
    name = _("Authenticator app")
    if _of(request, _Type.TOTP):
        return Card(
            name=name,
            sentence=_("Signing in asks for a code of your app, too."),
            acts=(Act(label=_("Turn it off…"), address=reverse("mfa_deactivate_totp")),),
        )
    sentence = _("With one, a stolen password alone opens nothing: signing in asks for a code too.")
    act = Act(label=_("Set up an app"), address=reverse("mfa_activate_totp"))
    return Card(name=name, sentence=sentence, acts=(act,))


def passkeys(request: HttpRequest) -> Card | None:
    """Return the block about passkeys, each by the name that it was given."""
    if "passkey" not in site.current().switches.sign_in:
        return None
    lines = tuple(_passkey(row) for row in _of(request, _Type.WEBAUTHN))
    sentence = (
        _("Each opens your account by itself. A password alone does not open it any more.")
        if lines
        else _("Your device or a security key signs you in: nothing to remember, nothing to steal.")
    )
    act = Act(label=_("Add a passkey"), address=reverse("mfa_add_webauthn"))
    return Card(name=_("Passkeys"), sentence=sentence, acts=(act,), lines=lines)


def codes(request: HttpRequest) -> Card | None:
    """Return the block about recovery codes, once there is something to recover from."""
    rows = _of(request, _Type.RECOVERY_CODES)
    if not rows:
        return None
    act = Act(label=_("Make new codes…"), address=reverse("mfa_generate_recovery_codes"))
    return Card(name=_("Recovery codes"), sentence=_left(_count(rows[0])), acts=(act,))


def places(request: HttpRequest) -> Card:
    """Return the block about where somebody is signed in."""
    now = clock.now()
    rows = sessions.list_of(owners.user(request))
    acts = [Act(label=_("Sign out everywhere"), address=reverse("sign-out-all"), is_post=True)]
    if len(rows) > 1:
        label = _("Sign out everywhere else")
        acts.insert(0, Act(label=label, address=reverse("sign-out-others"), is_post=True))
    return Card(
        name=_("Where you are signed in"),
        sentence=_(
            "Of each browser the times are kept, and nothing else. "
            "One that is not used for two weeks is signed out."
        ),
        acts=tuple(acts),
        lines=tuple(_place(request, row, now=now) for row in rows),
    )


CARDS: tuple[MakesCard, ...] = (app, passkeys, codes, places)


def _of(request: HttpRequest, kind: Authenticator.Type) -> list[Authenticator]:
    rows = second_factor.list_of(owners.user(request))
    return [row for row in rows if row.type == kind]


def _passkey(row: Authenticator) -> Line:
    name = row.wrap().name
    return Line(
        words=name,
        acts=(
            Act(label=_("Rename"), address=reverse("mfa_edit_webauthn", args=[row.pk])),
            Act(label=_("Remove"), address=reverse("mfa_remove_webauthn", args=[row.pk])),
        ),
    )


def _place(request: HttpRequest, row: SignIn, *, now: datetime) -> Line:
    values = {"since": date_format(row.signed_in_at, "j F Y, H:i"), "seen": _seen(row, now=now)}
    if sessions.is_of(request.session, row):
        return Line(words=_("This one, since %(since)s (UTC)") % values)
    return Line(words=_("Since %(since)s (UTC), last used %(seen)s") % values)


def _seen(row: SignIn, *, now: datetime) -> str:
    if now - row.seen_at < timedelta(hours=1):
        return _("within the hour")
    return _("on %(day)s") % {"day": date_format(row.seen_at, "j F Y, H:i")}


def _count(row: Authenticator) -> int:
    return len(row.wrap().get_unused_codes())


def _left(number: int) -> str:
    if number == 0:
        return _("You have used all of them. Make new ones before you need one.")
    said = ngettext("%(n)d code is left.", "%(n)d codes are left.", number) % {"n": number}
    if number < second_factor.FEW_CODES:
        return f"{said} {_('That is few: make new ones.')}"
    return f"{said} {_('Each signs you in once when your app or passkey is not at hand.')}"


def _count_codes(request: HttpRequest, authenticator: Authenticator, **_kwargs: object) -> None:
    """Say after a recovery code was used how many are left."""
    if authenticator.type == _Type.RECOVERY_CODES:
        # As it was before the code was taken off.
        authenticator.refresh_from_db()
        messages.warning(request, _left(_count(authenticator)))
