"""How somebody with an account is seen, and what they like to begin with.

Which of it a site keeps is for its profile to say (`profile_fields`): callers offer no other.
"""

from uuid import UUID

from django.db import transaction

from pleinair.accounts.models import Owner, Profile, User

# What a person may choose for themselves, beside their name and picture.
CHOICES = frozenset({"theme", "language", "model", "shape", "quality"})


def of(owner: Owner) -> Profile:
    """Return what an owner chose, or a profile that is empty and in no table.

    No query for an owner who comes from `queries.owner_of`.
    """
    try:
        return owner.profile
    except Profile.DoesNotExist:
        return Profile(owner=owner)


def rename(*, user: User, name: str) -> None:
    """Call a person by another name. One query."""
    user.display_name = name
    user.save(update_fields=["display_name"])


def choose(*, owner: Owner, **chosen: str) -> None:
    """Remember what a person chose, of `CHOICES`. An empty word means: as the site has it."""
    if unknown := set(chosen) - CHOICES:
        raise TypeError(f"nobody can choose {min(unknown)}")
    # What the instance remembers of its profile is what was written last.
    owner.profile = Profile.objects.update_or_create(owner_id=owner.id, defaults=chosen)[0]


@transaction.atomic
def forget(*, user: User, owner: Owner) -> None:
    """Let a person have chosen nothing, not even a name. A picture of theirs must be gone."""
    rename(user=user, name="")
    Profile.objects.filter(owner=owner).delete()


@transaction.atomic
def set_picture(*, owner: Owner, picture_id: UUID | None) -> UUID | None:
    """Note which blob is a person's picture, and return which one was it before."""
    Profile.objects.get_or_create(owner_id=owner.id)
    row = Profile.objects.select_for_update().get(owner_id=owner.id)
    before, row.picture_id = row.picture_id, picture_id
    row.save(update_fields=["picture_id"])
    owner.profile = row
    return before


def pictures_among(names: frozenset[UUID]) -> frozenset[UUID]:
    """Return which of some blobs are pictures of people. One query."""
    found = Profile.objects.filter(picture_id__in=names).values_list("picture_id", flat=True)
    return frozenset(name for name in found if name is not None)
