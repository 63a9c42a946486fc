"""What becomes of second steps where a site is given a profile that has none."""

from uuid import UUID

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.db.migrations.recorder import MigrationRecorder

from pleinair.accounts import mails
from pleinair.accounts.models import SignIn, User
from pleinair.vault import scrub

_TOLD_OF = {"totp": "mfa/email/totp_deactivated", "webauthn": "mfa/email/webauthn_removed"}


@transaction.atomic
def end() -> int:
    """Forget all second steps and where people are signed in; return how many people that met.

    They are told by mail. Without allauth's app the table would stand in the way of erasing, too.
    Where the profile has second steps, or nothing is left, this changes nothing.
    """
    is_left = "mfa_authenticator" in connection.introspection.table_names()
    if apps.is_installed("allauth.mfa") or not is_left:
        return 0
    scrub.overwrite_what_is_deleted()
    SignIn.objects.all().delete()
    with connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT user_id, type FROM mfa_authenticator")
        # SQLite hands an id out as text.
        had = [(UUID(str(user_id)), kind) for user_id, kind in cursor.fetchall()]
        cursor.execute("DROP TABLE mfa_authenticator")
    MigrationRecorder(connection).migration_qs.filter(app="mfa").delete()
    ContentType.objects.filter(app_label="mfa").delete()
    users = User.objects.in_bulk({user_id for user_id, _kind in had})
    for user_id, kind in had:
        if kind in _TOLD_OF:
            mails.send(template_prefix=_TOLD_OF[kind], email=users[user_id].email, context={})
    return len(users)
