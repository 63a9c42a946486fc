"""What staff change about a person: the change and the note of who made it, both or neither."""

from django.db import transaction

from pleinair.accounts import roles
from pleinair.accounts.models import User
from pleinair.mail import services as mail


@transaction.atomic
def give_role(role: roles.Role, *, to: User, by: User) -> None:
    """Give somebody a role, and note who gave it."""
    roles.give(to, role)
    _note(by, to, f"give {role}")


@transaction.atomic
def take_role(role: roles.Role, *, of: User, by: User) -> None:
    """Take a role from somebody, and note who took it."""
    roles.take(of, role)
    _note(by, of, f"take {role}")


@transaction.atomic
def let_mail_again(*, to: User, by: User) -> None:
    """Let mail go again to an address that bounced or complained, and note who let it."""
    mail.let_again(address=to.email)
    _note(by, to, "let mail go again")


def _note(staff: User, about: User, sentence: str) -> None:
    """Write into the desk's log, of the person the id alone."""
    # Only a site with accounts has this table.
    from django.contrib.admin.models import CHANGE, LogEntry
    from django.contrib.contenttypes.models import ContentType

    LogEntry.objects.create(
        user=staff,
        content_type=ContentType.objects.get_for_model(User),
        object_id=str(about.pk),
        object_repr="",
        action_flag=CHANGE,
        change_message=sentence,
    )
