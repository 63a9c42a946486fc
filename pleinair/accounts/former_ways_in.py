"""What becomes of ways to sign in where a site is given a profile that has them no longer.

Without their apps, their tables would stand in the way of erasing whoever is named there. A profile
may also be given by mistake: nothing that somebody has ends before the operator was told of it.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from uuid import UUID

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.db.migrations.recorder import MigrationRecorder
from django.db.models import UUIDField

from pleinair import site
from pleinair.accounts import mails
from pleinair.accounts.models import SignIn, User
from pleinair.mail.errors import UnfitAddress
from pleinair.vault import scrub


@dataclass(frozen=True, slots=True, kw_only=True)
class _Way:
    """One app of allauth's with ways to sign in, and what those who had one are told by mail.

    `name` is for the operator; `tables` begin with those that point at others; `whose` asks who
    had which way, and `forgets` somebody.
    """

    app: str
    name: str
    tables: tuple[str, ...]
    whose: str
    forgets: str
    told: Mapping[str, str]


_WAYS = (
    _Way(
        app="mfa",
        name="second steps and passkeys",
        tables=("mfa_authenticator",),
        whose="SELECT DISTINCT user_id, type FROM mfa_authenticator",
        forgets="DELETE FROM mfa_authenticator WHERE user_id = %s",
        told={"totp": "mfa/email/totp_deactivated", "webauthn": "mfa/email/webauthn_removed"},
    ),
    _Way(
        app="socialaccount",
        name="links to accounts at Google",
        tables=(
            "socialaccount_socialtoken",
            "socialaccount_socialapp",
            "socialaccount_socialaccount",
        ),
        whose="SELECT DISTINCT user_id, provider FROM socialaccount_socialaccount",
        # No token was ever kept that could point at it.
        forgets="DELETE FROM socialaccount_socialaccount WHERE user_id = %s",
        told={"google": "socialaccount/email/account_disconnected"},
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """A way to sign in that would end, and how many people have it."""

    name: str
    people: int


def losses() -> list[Loss]:
    """Return what `end` would take from anybody. Changes nothing."""
    had = ((way.name, {user_id for user_id, _mail in _whom(way)}) for way in _left())
    return [Loss(name=name, people=len(people)) for name, people in had if people]


@transaction.atomic
def end() -> int:
    """Forget all ways to sign in that the profile has not; return how many people had one.

    They are told by mail. Where the profile has them, or nothing is left, this changes nothing.
    """
    if site.current().switches.accounts == "none":
        return 0
    scrub.overwrite_what_is_deleted()
    if not site.current().switches.strong_sign_in:
        SignIn.objects.all().delete()
    left = _left()
    had = {(user_id, mail) for way in left for user_id, mail in _whom(way)}
    for way in left:
        _drop(way)
    users = User.objects.in_bulk({user_id for user_id, _mail in had})
    for user_id, mail in sorted(had):
        # Whom no mail can reach goes without one.
        with suppress(UnfitAddress):
            user = users[user_id]
            mails.send(template_prefix=mail, email=user.email, context={"user": user})
    return len(users)


def forget(user: User) -> None:
    """Delete what somebody has in tables that nobody dropped, of which Django knows nothing."""
    user_id = UUIDField().get_db_prep_value(user.id, connection)
    with connection.cursor() as cursor:
        for way in _left():
            cursor.execute(way.forgets, [user_id])


def _left() -> list[_Way]:
    """Return the ways whose tables are there, though the profile has no use for them."""
    if site.current().switches.accounts == "none":
        # Data with people in it is refused at the start of such a site, and so stays whole.
        return []
    there = set(connection.introspection.table_names())
    return [
        way
        for way in _WAYS
        if not apps.is_installed(f"allauth.{way.app}") and not there.isdisjoint(way.tables)
    ]


def _whom(way: _Way) -> Iterator[tuple[UUID, str]]:
    with connection.cursor() as cursor:
        cursor.execute(way.whose)
        for user_id, kind in cursor.fetchall():
            if kind in way.told:
                # SQLite hands an id out as text.
                yield UUID(str(user_id)), way.told[kind]


def _drop(way: _Way) -> None:
    """Drop the tables, and that they were ever made: another profile may make them anew."""
    with connection.cursor() as cursor:
        for table in way.tables:
            cursor.execute(f"DROP TABLE {table}")
    MigrationRecorder(connection).migration_qs.filter(app=way.app).delete()
    ContentType.objects.filter(app_label=way.app).delete()
