"""What becomes of ways to sign in where a site is given a profile that has them no longer.

Without their apps, their tables would stand in the way of erasing whoever is named there.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from uuid import UUID

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.db.migrations.recorder import MigrationRecorder

from pleinair import site
from pleinair.accounts import mails
from pleinair.accounts.models import SignIn, User
from pleinair.mail.errors import UnfitAddress
from pleinair.vault import scrub


@dataclass(frozen=True, slots=True, kw_only=True)
class _Way:
    """One app of allauth's with ways to sign in, and what those who had one are told by mail.

    `tables` begin with those that point at others; `whose` asks who had which way.
    """

    app: str
    tables: tuple[str, ...]
    whose: str
    told: Mapping[str, str]


_WAYS = (
    _Way(
        app="mfa",
        tables=("mfa_authenticator",),
        whose="SELECT DISTINCT user_id, type FROM mfa_authenticator",
        told={"totp": "mfa/email/totp_deactivated", "webauthn": "mfa/email/webauthn_removed"},
    ),
    _Way(
        app="socialaccount",
        tables=(
            "socialaccount_socialtoken",
            "socialaccount_socialapp",
            "socialaccount_socialaccount",
        ),
        whose="SELECT DISTINCT user_id, provider FROM socialaccount_socialaccount",
        told={"google": "socialaccount/email/account_disconnected"},
    ),
)


@transaction.atomic
def end() -> int:
    """Forget all ways to sign in that the profile has not; return how many people had one.

    They are told by mail. Where the profile has them, or nothing is left, this changes nothing.
    """
    if site.current().switches.accounts == "none":
        # Data with people in it is refused at the start of such a site, and so stays whole.
        return 0
    scrub.overwrite_what_is_deleted()
    if not site.current().switches.strong_sign_in:
        SignIn.objects.all().delete()
    there = set(connection.introspection.table_names())
    left = [
        way
        for way in _WAYS
        if not apps.is_installed(f"allauth.{way.app}") and not there.isdisjoint(way.tables)
    ]
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
