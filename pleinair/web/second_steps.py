"""The blocks of Settings → Security about second steps, passkeys and where one is signed in."""

from collections.abc import Collection
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
from pleinair.accounts.second_factor import Passkey, Steps
from pleinair.lib import clock
from pleinair.web import owners
from pleinair.web.blocks import Act, Card, Line


def connect() -> None:
    """Have allauth call. Idempotent."""
    authenticator_used.connect(_count_codes)


def cards(request: HttpRequest) -> tuple[Card, ...]:
    """Return the blocks for whoever asks. Three queries, and what opens what is sealed."""
    steps, ways = second_factor.steps_of(owners.user(request)), site.current().switches.sign_in
    waits = second_factor.waits_for_address(owners.user(request))
    made = [_app(steps, waits=waits)] if "mfa" in ways else []
    made += [_passkeys(steps.passkeys, waits=waits)] if "passkey" in ways else []
    # Once there is something to recover from.
    made += [_codes(steps.codes_left)] if steps.codes_left is not None else []
    return (*made, _places(request))


def _app(steps: Steps, *, waits: bool) -> Card:
    name = _("Authenticator app")
    if steps.has_app:
        return Card(
            name=name,
            sentence=_("Signing in asks for a code of your app, too."),
            acts=(Act(label=_("Turn it off…"), address=reverse("mfa_deactivate_totp")),),
        )
    if waits:
        return _after_confirming(name)
    sentence = _("With one, a stolen password alone opens nothing: signing in asks for a code too.")
    act = Act(label=_("Set up an app"), address=reverse("mfa_activate_totp"))
    return Card(name=name, sentence=sentence, acts=(act,))


def _passkeys(passkeys: Collection[Passkey], *, waits: bool) -> Card:
    name = _("Passkeys")
    if waits and not passkeys:
        return _after_confirming(name)
    lines = tuple(map(_passkey, passkeys))
    sentence = (
        _("Each opens your account by itself. A password alone does not open it any more.")
        if lines
        else _("Your device or a security key signs you in: nothing to remember, nothing to steal.")
    )
    act = Act(label=_("Add a passkey"), address=reverse("mfa_add_webauthn"))
    return Card(name=name, sentence=sentence, acts=(act,), lines=lines)


def _codes(left: int) -> Card:
    act = Act(label=_("Make new codes…"), address=reverse("mfa_generate_recovery_codes"))
    return Card(name=_("Recovery codes"), sentence=_left(left), acts=(act,))


def _places(request: HttpRequest) -> Card:
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
        lines=tuple(
            _place(request, row, number=number, now=now)
            for number, row in enumerate(sorted(rows, key=lambda row: row.signed_in_at), start=1)
        ),
    )


def _after_confirming(name: str) -> Card:
    """Return a block that says what comes first: until then allauth takes no second step."""
    act = Act(label=_("Confirm your e-mail address"), address=reverse("account_email"))
    sentence = _("This can be set up as soon as your e-mail address is confirmed.")
    return Card(name=name, sentence=sentence, acts=(act,))


def _passkey(passkey: Passkey) -> Line:
    return Line(
        words=passkey.name,
        acts=(
            Act(label=_("Rename"), address=reverse("mfa_edit_webauthn", args=[passkey.id])),
            Act(label=_("Remove"), address=reverse("mfa_remove_webauthn", args=[passkey.id])),
        ),
    )


def _place(request: HttpRequest, row: SignIn, *, number: int, now: datetime) -> Line:
    day, time = (date_format(row.signed_in_at, part) for part in ("DATE_FORMAT", "H:i:s"))
    values: dict[str, str | int] = {
        "n": number,
        "since": f"{day}, {time}",
        "seen": _seen(row, now=now),
    }
    if sessions.is_of(request.session, row):
        return Line(words=_("Browser %(n)d, this one: since %(since)s (UTC)") % values)
    address = reverse("sign-out-one", args=[row.id])
    return Line(
        words=_("Browser %(n)d: since %(since)s (UTC), last used %(seen)s") % values,
        acts=(Act(label=_("Sign out"), address=address, is_post=True),),
    )


def _seen(row: SignIn, *, now: datetime) -> str:
    if now - row.seen_at < timedelta(hours=1):
        return _("within the hour")
    return _("on %(day)s") % {"day": date_format(row.seen_at, "DATETIME_FORMAT")}


def _left(number: int) -> str:
    if number == 0:
        return _("You have used all of them. Make new ones before you need one.")
    said = ngettext("%(n)d code is left.", "%(n)d codes are left.", number) % {"n": number}
    if number < second_factor.FEW_CODES:
        return f"{said} {_('That is few: make new ones.')}"
    return f"{said} {_('Each signs you in once when your app or passkey is not at hand.')}"


def _count_codes(request: HttpRequest, authenticator: Authenticator, **_kwargs: object) -> None:
    """Say after a recovery code was used how many are left."""
    if authenticator.type == Authenticator.Type.RECOVERY_CODES:
        # As it was before the code was taken off.
        authenticator.refresh_from_db()
        messages.warning(request, _left(second_factor.count_codes(authenticator)))
