"""Second steps and passkeys: what is kept of them, and how it is sealed.

allauth does the rest. What it keeps goes with the account; its secrets go with the owner's key.
"""

import base64
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from ipaddress import ip_address
from typing import ClassVar, TypeVar
from uuid import UUID

import qrcode
from allauth.account.models import EmailAddress
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.stages import AuthenticateStage
from django.contrib.sessions.backends.base import SessionBase
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.translation import gettext as _

from pleinair import site
from pleinair.accounts import mails, queries, sessions, wording
from pleinair.accounts.models import User
from pleinair.vault import cells, keys

# Below this many, new recovery codes are asked for.
FEW_CODES = 3
_PLACE = b"mfa_authenticator.data"
Made = TypeVar("Made")


class MFAAdapter(DefaultMFAAdapter):
    """The seam between allauth's second steps and this site's promises."""

    error_messages: ClassVar[dict[str, str | Promise]] = {
        **DefaultMFAAdapter.error_messages,
        **wording.REFUSALS_OF_STEPS,
    }

    def encrypt(self, text: str) -> str:
        """Seal a secret under the key of whoever this request is about."""
        owner_id = _owner_id(context.request)
        key = keys.for_writing(owner_id, use="field")
        sealed = cells.close(text.encode(), key=key, bound=owner_id.bytes + _PLACE)
        return base64.b64encode(sealed).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Open a secret; one that was moved here from somebody else's row does not open."""
        owner_id = _owner_id(context.request)
        key = keys.for_reading(owner_id, use="field")
        sealed = cells.Sealed(base64.b64decode(encrypted_text))
        bound = owner_id.bytes + _PLACE
        return cells.open_sealed(sealed, key=key, bound=bound, what=_PLACE.decode()).decode()

    def is_mfa_enabled(self, user: User, types: Iterable[Authenticator.Type] | None = None) -> bool:
        """Say whether somebody has one of some second steps.

        Of all at once allauth asks before an address is changed, and would not let it. Here the
        new one takes the old one's place when it is confirmed, by who has shown who they are.
        """
        return types is not None and bool(super().is_mfa_enabled(user, types))

    def get_totp_issuer(self) -> str:
        """Return what an authenticator app shows above the code."""
        return site.current().name

    def build_totp_svg(self, url: str) -> str:
        """Return an address for an authenticator app as a drawing of squares."""
        code = qrcode.QRCode(border=4)
        code.add_data(url)
        rows = code.get_matrix()
        squares = (
            f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, dark in enumerate(row) if dark
        )
        return format_html(
            '<svg class="qr" viewBox="0 0 {n} {n}" role="img" aria-label="{label}">'
            '<path d="{squares}"/></svg>',
            n=len(rows),
            label=_("The secret as a code of squares"),
            squares="".join(squares),
        )

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Return for which site passkeys are: the one of the settings, however it was reached."""
        return {"id": _passkey_host(site.current().host), "name": site.current().name}

    def generate_authenticator_name(self, user: User, type: Authenticator.Type) -> str:
        """Propose a name for a new passkey."""
        number = Authenticator.objects.filter(user=user, type=type).count() + 1
        return _("Passkey %(n)d") % {"n": number}


class SecondStep(AuthenticateStage):
    """The step after the password. It waits only as long as a session from before it would last."""

    def handle(self) -> tuple[HttpResponse | None, bool]:
        """Ask for it, if somebody has one, and note what ends the waiting."""
        self.state["began_as"] = self._session_hash()
        answer: tuple[HttpResponse | None, bool] = super().handle()
        return answer

    def exit(self) -> HttpResponse:
        """Go on, unless a new password, or signing out everywhere, has ended it since."""
        is_over = self.state.get("began_as") != self._session_hash()
        answer: HttpResponse = self.abort() if is_over else super().exit()
        return answer

    def _session_hash(self) -> str:
        user = self.login.user
        return user.get_session_auth_hash() if user else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passkey:
    """A passkey by the number and the name it was given."""

    id: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps:
    """Somebody's second steps. Without any recovery codes ever made, `codes_left` is None."""

    has_app: bool
    passkeys: tuple[Passkey, ...]
    codes_left: int | None


def steps_of(user: User) -> Steps:
    """Return somebody's second steps and passkeys, oldest first. One query, and what opens them."""
    kind = Authenticator.Type
    rows = list(Authenticator.objects.filter(user=user).order_by("id"))
    codes = [count_codes(row) for row in rows if row.type == kind.RECOVERY_CODES]
    return Steps(
        has_app=any(row.type == kind.TOTP for row in rows),
        passkeys=tuple(
            Passkey(id=row.pk, name=row.wrap().name) for row in rows if row.type == kind.WEBAUTHN
        ),
        codes_left=codes[0] if codes else None,
    )


def waits_for_address(user: User) -> bool:
    """Say whether an address is to be confirmed before allauth takes a second step. One query."""
    return bool(EmailAddress.objects.filter(user=user, verified=False).exists())


def count_codes(row: Authenticator) -> int:
    """Return how many recovery codes are left."""
    return len(row.wrap().get_unused_codes())


@transaction.atomic
def change(
    user: User, *, session: SessionBase, told: str, make: Callable[[], Made], now: datetime
) -> Made:
    """Make a change, tell of it by one of allauth's mails, and end all other sessions, at once."""
    answer = make()
    mails.send(template_prefix=f"mfa/email/{told}", email=user.email, context={"user": user})
    sessions.end_all(user, now=now, but=session)
    return answer


def use_up(user: User, *, code: str) -> None:
    """See to it that the code by which an app was set up opens nothing afterwards."""
    Authenticator.objects.get(user=user, type=Authenticator.Type.TOTP).wrap().validate_code(code)


def _owner_id(request: HttpRequest) -> UUID:
    """Return whom a request is about: who is signed in, or who has taken the first step."""
    stage = getattr(request, "_login_stage", None)
    user = stage.login.user if stage else request.user
    assert isinstance(user, User), "secrets are for people with an account"
    return queries.owner_of(user).id


def _passkey_host(host: str) -> str:
    """Return the name that passkeys are bound to. Browsers take no address of numbers for one."""
    try:
        return "localhost" if ip_address(host.strip("[]")).is_loopback else host
    except ValueError:
        return host
