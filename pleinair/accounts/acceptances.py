"""Which version of the notice somebody has accepted, and when. No consent to anything else."""

from datetime import datetime

from pleinair.accounts.models import Acceptance, Owner, User


def record(*, owner: Owner, version: str, now: datetime) -> None:
    """Record that an owner accepts a version of the notice. The first time counts."""
    Acceptance.objects.get_or_create(owner=owner, version=version, defaults={"accepted_at": now})


def forget(owner: Owner) -> None:
    """Let nobody have accepted any version for an owner. One query."""
    Acceptance.objects.filter(owner=owner).delete()


def is_missing(user: User) -> bool:
    """Say whether somebody has accepted no version yet. One query."""
    return not Acceptance.objects.filter(owner__user=user).exists()
