"""Who of the site's own people may do what at the operator's desk: the least that a role needs."""

from typing import Literal, get_args

from django.contrib.auth.models import AnonymousUser, Group
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from pleinair.accounts.models import User

Role = Literal["support", "finance", "operator"]
ROLES: tuple[Role, ...] = get_args(Role)
NAMES = {"support": _("Support"), "finance": _("Finance"), "operator": _("Operator")}

Duty = Literal[
    "people", "correct", "ledger", "payments", "replay", "plans", "codes", "costs", "failures",
    "mail", "lookups", "staff",
]  # fmt: skip
_DUTIES: dict[Role, frozenset[Duty]] = {
    "support": frozenset({"people", "correct", "failures", "mail"}),
    "finance": frozenset({"ledger", "payments", "replay", "plans", "codes", "costs"}),
    "operator": frozenset(get_args(Duty)),
}


def of(user: User | AnonymousUser) -> frozenset[Role]:
    """Return the roles of a user; nobody but active staff has any. One query for staff."""
    if not isinstance(user, User) or not (user.is_active and user.is_staff):
        return frozenset()
    names = set(user.groups.values_list("name", flat=True))
    return frozenset(role for role in ROLES if role in names)


def duties(user: User | AnonymousUser) -> frozenset[Duty]:
    """Return everything that a user may do at the desk. One query for staff."""
    return frozenset().union(*(_DUTIES[role] for role in of(user)))


@transaction.atomic
def give(user: User, role: Role) -> None:
    """Give a user a role; with their first one they become staff."""
    group, _made = Group.objects.get_or_create(name=role)
    user.groups.add(group)
    User.objects.filter(pk=user.pk).update(is_staff=True)
    user.is_staff = True


@transaction.atomic
def take(user: User, role: Role) -> None:
    """Take a role from a user; without any they are no staff any more."""
    user.groups.remove(*Group.objects.filter(name=role))
    still = user.groups.filter(name__in=ROLES).exists()
    User.objects.filter(pk=user.pk).update(is_staff=still)
    user.is_staff = still
