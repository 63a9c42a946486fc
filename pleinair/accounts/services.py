"""Guests, people and the first operator: how they come, stay and go."""

import hashlib
import hmac
import secrets
from datetime import UTC, datetime, timedelta
from uuid import UUID

from allauth.account.models import EmailAddress
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import gettext as _

from pleinair import site
from pleinair.accounts import acceptances, roles
from pleinair.accounts.errors import CredentialsRefused, LinkNotValid
from pleinair.accounts.models import OperatorLink, Owner, User
from pleinair.lib import clock

# Long enough to set a machine up over an evening and a morning.
OPERATOR_LINK_LIFE = timedelta(hours=24)
_TOKEN_BYTES = 32


def new_guest(*, wish_id: UUID | None = None) -> Owner:
    """Make an owner for somebody who does something for the first time, not for a mere look.

    With a `wish_id` that a guest has already, that guest is returned: requests that a newcomer's
    browser sends at the same moment are one guest's. The id of a person is never given out.
    """
    seen_at = _seen(clock.now())
    if wish_id is not None:
        owner, _made = Owner.objects.get_or_create(id=wish_id, defaults={"seen_at": seen_at})
        if owner.kind == Owner.Kind.GUEST:
            return owner
    return Owner.objects.create(seen_at=seen_at)


def touch(*, owner: Owner, now: datetime) -> None:
    """Note that an owner was here today. One conditional update; nothing finer than a day.

    Where nothing is kept, who was here within the hour must not be forgotten: see `Owner`.
    """
    seen = _seen(now)
    if owner.seen_at < seen:
        Owner.objects.filter(id=owner.id, seen_at__lt=seen).update(seen_at=seen)


@transaction.atomic
def open_account(*, user: User, guest_id: UUID | None, notice_version: str, now: datetime) -> Owner:
    """Give a new user an owner, as `claim` does, and record which notice they accepted."""
    owner = claim(guest_id=guest_id, user=user)
    acceptances.record(owner=owner, version=notice_version, now=now)
    return owner


@transaction.atomic
def claim(*, guest_id: UUID | None, user: User) -> Owner:
    """Give a new user an owner: the guest who signed up, so that all their things are theirs.

    The guest's row itself becomes the person's: work, keys and credits stay where they are. A
    guest who is unknown, or has become a person already, is left alone and the user gets a new
    owner. Asking again returns the same owner. To be called at sign-up only: somebody who signs
    in to an account they had before leaves the guest's things with the guest.
    """
    # Two calls for one user queue up here; two users of one guest meet at the update below.
    User.objects.select_for_update().get(id=user.id)
    owner = Owner.objects.filter(user=user).first()
    if owner is not None:
        return owner
    if guest_id is not None:
        guest = Owner.objects.filter(id=guest_id, kind=Owner.Kind.GUEST, user=None)
        if guest.update(kind=Owner.Kind.PERSON, user=user):
            return Owner.objects.get(id=guest_id)
    return Owner.objects.create(kind=Owner.Kind.PERSON, user=user, seen_at=_seen(clock.now()))


def take_guest(owner_id: UUID, *, seen_before: datetime) -> bool:
    """Make a guest nobody's before their things are erased; say whether there is such a guest.

    From then on no session finds them and nobody can sign up as them. One conditional update: who
    came back or signed up meanwhile is left alone. True again after an erasing that broke off.
    """
    stale = Q(kind=Owner.Kind.GUEST, seen_at__lt=seen_before) | Q(kind=Owner.Kind.GOING)
    return bool(Owner.objects.filter(stale, id=owner_id).update(kind=Owner.Kind.GOING))


def forget_guest(owner_id: UUID) -> bool:
    """Delete a guest; say whether there was one. Their things must be erased before."""
    deleted, _each = Owner.objects.filter(id=owner_id, user__isnull=True).delete()
    return deleted > 0


@transaction.atomic
def operator_link(now: datetime) -> str | None:
    """Return the token of a new link that makes the first operator, or None if there is one.

    A link made before stops working. Only the token's hash is kept.
    """
    if _operator_exists():
        OperatorLink.objects.all().delete()
        return None
    token = secrets.token_urlsafe(_TOKEN_BYTES)
    fresh = {
        "token_hash": _hash(token),
        "created_at": now,
        "expires_at": now + OPERATOR_LINK_LIFE,
        "used_at": None,
    }
    OperatorLink.objects.update_or_create(id=1, defaults=fresh)
    return token


def is_operator_link(token: str, *, now: datetime) -> bool:
    """Say whether a token still makes the first operator. Two queries at most."""
    return _opens(OperatorLink.objects.filter(id=1).first(), token=token, now=now)


@transaction.atomic
def make_operator(request: HttpRequest, *, token: str, email: str, password: str) -> User:
    """Make the first operator and the mail that confirms the address, or neither.

    Raises as `redeem_operator_link` does.
    """
    user = redeem_operator_link(token=token, email=email, password=password)
    EmailAddress.objects.get_primary(user).send_confirmation(request)
    return user


@transaction.atomic
def redeem_operator_link(*, token: str, email: str, password: str) -> User:
    """Make the first operator from the link's token, once.

    Raises LinkNotValid; CredentialsRefused leaves the link as it was.
    """
    now = clock.now()
    # The lock makes redemptions queue up: the second finds the link used.
    link = OperatorLink.objects.select_for_update().filter(id=1).first()
    if link is None or not _opens(link, token=token, now=now):
        raise LinkNotValid(
            _("This link does not work any more. Start the site again for a new one.")
        )
    address = _checked(email=email, password=password)
    user = User.objects.create_user(address, password, is_staff=True, is_superuser=True)
    roles.give(user, "operator")
    EmailAddress.objects.create(user=user, email=address, primary=True, verified=False)
    claim(guest_id=None, user=user)
    link.used_at = now
    link.save(update_fields=["used_at"])
    return user


def _opens(link: OperatorLink | None, *, token: str, now: datetime) -> bool:
    if link is None or not hmac.compare_digest(link.token_hash, _hash(token)):
        return False
    return link.used_at is None and now < link.expires_at and not _operator_exists()


def _checked(*, email: str, password: str) -> str:
    address = email.strip().lower()
    sentences: list[str] = []
    try:
        validate_email(address)
    except ValidationError as error:
        sentences += error.messages
    try:
        validate_password(password, User(email=address))
    except ValidationError as error:
        sentences += error.messages
    if User.objects.filter(email=address).exists():
        sentences.append(_("There is an account with this e-mail address already."))
    if sentences:
        raise CredentialsRefused(sentences)
    return address


def _operator_exists() -> bool:
    return User.objects.filter(is_staff=True).exists()


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _seen(moment: datetime) -> datetime:
    """Return what is noted of a moment at which somebody was here."""
    if site.current().switches.keeps_nothing:
        moment = moment.astimezone(UTC)
        return moment.replace(minute=moment.minute // 10 * 10, second=0, microsecond=0)
    return moment.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
