"""Who owns things."""

from datetime import datetime
from uuid import UUID

from allauth.account.models import EmailAddress
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from pleinair.accounts.errors import OwnerMissing
from pleinair.accounts.models import Owner, User


def owner_of(user: User) -> Owner:
    """Return a user's owner with their profile. Raises OwnerMissing. One query."""
    try:
        return Owner.objects.select_related("profile").get(user=user)
    except Owner.DoesNotExist:
        raise OwnerMissing(_("This account is not complete. Sign up again.")) from None


def find_owner(owner_id: UUID) -> Owner | None:
    """Return an owner of either kind, or None."""
    return Owner.objects.filter(id=owner_id).first()


def find_guest(owner_id: UUID) -> Owner | None:
    """Return a guest, or None. An owner that became a person is no guest any more.

    Sessions must look their guest up here: an old session must not open what now is an account's.
    """
    return Owner.objects.filter(id=owner_id, kind=Owner.Kind.GUEST).first()


def list_stale_guests(*, before: datetime, limit: int, among: Q | None = None) -> tuple[UUID, ...]:
    """Return the ids of guests last seen before a moment, oldest first. One query.

    Those whose erasing broke off are among them; `among` is one more condition on an owner.
    """
    guests = Owner.objects.filter(among or Q(), user__isnull=True)
    stale = guests.filter(Q(seen_at__lt=before) | Q(kind=Owner.Kind.GOING))
    return tuple(stale.order_by("seen_at", "id").values_list("id", flat=True)[:limit])


def is_taken(address: str) -> bool:
    """Say whether an address, in lower case, belongs to an account. One query."""
    return User.objects.filter(email=address).exists()


def find_confirmed(user: User) -> str:
    """Return the address that somebody has shown to be theirs, or "". One query."""
    return _address(EmailAddress.objects.filter(user=user, verified=True))


def find_unconfirmed(user: User) -> str:
    """Return the address that somebody who has confirmed none shall confirm, or "". One query."""
    address = _address(EmailAddress.objects.filter(user=user, verified=False, primary=True))
    return address and (user.wanted_email or address)


def is_first_confirmed(address: EmailAddress) -> bool:
    """Say whether its owner has confirmed no other address. One query."""
    confirmed = EmailAddress.objects.filter(user=address.user, verified=True)
    return not confirmed.exclude(id=address.id).exists()


def _address(found: QuerySet[EmailAddress]) -> str:
    return found.order_by("-primary", "id").values_list("email", flat=True).first() or ""
