"""What is kept of people with an account and of guests, and of what others keep for us."""

from django.utils.translation import gettext_noop as _

from pleinair import site
from pleinair.lib.inventory import Item, Table, table

_ACCOUNT = _("As long as the account exists.")
_WITH_ACCOUNT = _("Deleted with the account.")
_SIGN_IN = _("Let a person sign in, and find their things again.")
_NEVER_USED = _("Nothing is written here.")

TABLES: tuple[Table, ...] = (
    table(
        "accounts_user",
        purpose=_SIGN_IN,
        period=_ACCOUNT,
        erasure=_WITH_ACCOUNT,
        columns={
            "id": "user.unique_id",
            "email": "user.contact.email",
            "wanted_email": "user.contact.email",
            "display_name": "user.name",
            "password": "user.authorization.password",
            "last_login": "user.behavior",
            "date_joined": "user.behavior",
            "leaving_at": "user.behavior",
            "signed_out_at": "user.behavior",
            "is_staff": "user.account",
            "is_superuser": "user.account",
            "is_active": "user.account",
        },
        exported=("id", "email", "wanted_email", "display_name", "last_login", "date_joined"),
    ),
    table(
        "accounts_owner",
        purpose=_("Say whose a thing is without saying who that is."),
        period=_(
            "As long as the account exists; of a guest, until the guest's things are deleted."
        ),
        erasure=_("Deleted with the account, or with everything else of the guest."),
        columns={
            "id": "user.unique_id",
            "kind": "user.account",
            "user_id": "user.unique_id",
            "created_at": "user.behavior",
            "seen_at": "user.behavior",
        },
        exported=("id", "kind", "created_at", "seen_at"),
    ),
    table(
        "accounts_profile",
        purpose=_("Show a person the picture they gave, and begin with what they chose."),
        period=_ACCOUNT,
        erasure=_WITH_ACCOUNT,
        columns={
            "owner_id": "user.unique_id",
            "picture_id": "user.content",
            "theme": "user.account",
            "language": "user.account",
            "model": "user.account",
            "shape": "user.account",
            "quality": "user.account",
        },
        exported=("picture_id", "theme", "language", "model", "shape", "quality"),
    ),
    table(
        "accounts_signin",
        purpose=_("Show a person where they are signed in, by the times alone."),
        period=_("Until signing out, or two weeks after it was last used."),
        erasure=_WITH_ACCOUNT,
        columns={
            "id": "user.unique_id",
            "user_id": "user.unique_id",
            "signed_in_at": "user.behavior",
            "seen_at": "user.behavior",
        },
        exported=("signed_in_at", "seen_at"),
    ),
    table(
        "accounts_operatorlink",
        purpose=_("Let the first operator make an account, once."),
        period=_("From the first start until the start after the operator's account was made."),
        erasure=_("Holds nothing about a person."),
        columns={},
        plain=("id", "token_hash", "created_at", "expires_at", "used_at"),
    ),
    table(
        "accounts_sitemark",
        purpose=_("Know that this database and the folder of pictures belong together."),
        period=_("As long as the site exists."),
        erasure=_("Holds nothing about a person."),
        columns={},
        plain=("id", "site_id", "keeps_nothing", "created_at"),
    ),
    table(
        "accounts_lookup",
        purpose=_("Know who of the staff looked at whom, and for what."),
        period=_("A year."),
        erasure=_(
            "Holds random numbers only, of who looked and at whom: once an account is gone, "
            "its number stays until the year is over, and names nobody."
        ),
        columns={
            "staff_id": "user.unique_id.pseudonymous",
            "owner_id": "user.unique_id.pseudonymous",
            "purpose": "user.behavior",
            "looked_at": "user.behavior",
        },
        plain=("id",),
        exported=("purpose", "looked_at"),
    ),
    table(
        "accounts_acceptance",
        purpose=_("Show which version of this notice somebody accepted when signing up."),
        period=_ACCOUNT,
        erasure=_WITH_ACCOUNT,
        columns={
            "owner_id": "user.unique_id",
            "version": "user.account",
            "accepted_at": "user.behavior",
        },
        plain=("id",),
        exported=("version", "accepted_at"),
    ),
    table(
        "accounts_newsoptin",
        purpose=_("Send news by mail to whoever asked for it, and to nobody else."),
        period=_("As long as the account exists, also what was taken back."),
        erasure=_WITH_ACCOUNT,
        columns={
            "owner_id": "user.unique_id",
            "words_version": "user.account",
            "asked_at": "user.behavior",
            "withdrawn_at": "user.behavior",
        },
        plain=("id",),
        exported=("words_version", "asked_at", "withdrawn_at"),
    ),
    table(
        "accounts_mailbox",
        purpose=_("Give the credits for new accounts once to each mailbox."),
        period=_("Two years after the gift, also when the account is gone."),
        erasure=_(
            "A keyed digest that no address can be read from; deleted when its time is over."
        ),
        columns={
            "digest": "user.unique_id.pseudonymous",
            "given_credits": "user.financial",
            "given_at": "user.behavior",
        },
    ),
    table(
        "accounts_dailykey",
        purpose=_("Count attempts of a day without keeping any address."),
        period=_("Until the day after is over."),
        erasure=_("Belongs to the site, not to a person."),
        columns={},
        plain=("day", "secret"),
    ),
    table(
        "accounts_count",
        purpose=_(
            "Stop whoever tries passwords, codes or addresses one after the other, or takes free "
            "credits again and again."
        ),
        period=_("A day at most."),
        erasure=_(
            "A keyed digest; its key is deleted when the next day is over, the row within an hour "
            "after it has ended."
        ),
        columns={"key_digest": "user.unique_id.pseudonymous", "value": "user.behavior"},
        plain=("ends_at",),
    ),
    table(
        "account_emailaddress",
        purpose=_("Confirm an e-mail address, and find the account it belongs to."),
        period=_ACCOUNT,
        erasure=_WITH_ACCOUNT,
        columns={
            "email": "user.contact.email",
            "user_id": "user.unique_id",
            "verified": "user.account",
            "primary": "user.account",
        },
        plain=("id",),
        exported=("email", "verified", "primary"),
    ),
    table(
        "account_emailconfirmation",
        purpose=_("Confirm an e-mail address; signed links do that without a row."),
        period=_NEVER_USED,
        erasure=_NEVER_USED,
        columns={"key": "user.account", "email_address_id": "user.unique_id"},
        plain=("id", "created", "sent"),
    ),
    table(
        "django_session",
        purpose=_("Recognise a browser from one page to the next."),
        period=_("Two weeks, or until signing out."),
        erasure=_(
            "Holds random ids, which point to nobody once the account or guest is gone; from "
            "the first step of signing in until the last, also the address and the code sent to "
            "it; while an authenticator app is set up, its secret, encrypted."
        ),
        columns={
            "session_key": "user.unique_id",
            "session_data": "user.contact.email",
            "expire_date": "user.behavior",
        },
    ),
    table(
        "accounts_user_groups",
        purpose=_("Give operators the rights of a group."),
        period=_ACCOUNT,
        erasure=_WITH_ACCOUNT,
        columns={"user_id": "user.unique_id", "group_id": "user.account"},
        plain=("id",),
    ),
    table(
        "accounts_user_user_permissions",
        purpose=_("Give operators single rights."),
        period=_ACCOUNT,
        erasure=_WITH_ACCOUNT,
        columns={"user_id": "user.unique_id", "permission_id": "user.account"},
        plain=("id",),
    ),
    *(
        table(
            name,
            purpose=_("Let the software know its own parts."),
            period=_("As long as the site exists."),
            erasure=_("Holds nothing about a person."),
            columns={},
            plain=columns,
        )
        for name, columns in {
            "auth_group": ("id", "name"),
            "auth_group_permissions": ("id", "group_id", "permission_id"),
            "auth_permission": ("id", "name", "content_type_id", "codename"),
            "django_content_type": ("id", "app_label", "model"),
            "django_migrations": ("id", "app", "name", "applied"),
        }.items()
    ),
)

# Where a password is all, allauth's tables of second steps are not there.
if site.current().switches.strong_sign_in:
    TABLES += (
        table(
            "mfa_authenticator",
            purpose=_("Ask for a second step when somebody signs in, or let a passkey do it all."),
            period=_("Until it is removed in the settings, or the account goes."),
            erasure=_("Deleted with the account; secrets are unreadable before, with the key."),
            columns={
                "user_id": "user.unique_id",
                "type": "user.account",
                "data": "user.authorization.credentials",
                "created_at": "user.behavior",
                "last_used_at": "user.behavior",
            },
            plain=("id",),
            exported=("type", "created_at", "last_used_at"),
        ),
    )

# Google's keys come from the settings, and no token of Google's is kept: two tables stay empty.
if "google" in site.current().switches.sign_in:
    TABLES += (
        table(
            "socialaccount_socialaccount",
            purpose=_("Let a person sign in with Google, by the number of their account there."),
            period=_("Until it is unlinked in the settings, or the account goes."),
            erasure=_WITH_ACCOUNT,
            columns={
                "provider": "user.account",
                "uid": "user.unique_id.pseudonymous",
                "user_id": "user.unique_id",
                "last_login": "user.behavior",
                "date_joined": "user.behavior",
            },
            plain=("id", "extra_data"),
            exported=("provider", "uid", "last_login", "date_joined"),
        ),
        table(
            "socialaccount_socialapp",
            purpose=_NEVER_USED,
            period=_NEVER_USED,
            erasure=_NEVER_USED,
            columns={},
            plain=(
                "id", "provider", "provider_id", "name", "client_id", "secret", "key", "settings",
            ),
        ),
        table(
            "socialaccount_socialtoken",
            purpose=_NEVER_USED,
            period=_NEVER_USED,
            erasure=_NEVER_USED,
            columns={"token": "user.account", "token_secret": "user.account"},
            plain=("id", "app_id", "account_id", "expires_at"),
        ),
    )  # fmt: skip

# Names as they are on plain HTTP; on HTTPS the browser sees them with `__Host-` before.
ITEMS: tuple[Item, ...] = (
    Item(
        kind="cookie",
        where="session",
        category="user.unique_id",
        purpose=_("Keep a person signed in, and let a guest find what they made."),
        period=_("Two weeks; where nothing is kept, until the browser is closed."),
        erasure=_(
            "Deleted in the browser on signing out; where newcomers are given credits, one "
            "that only says that they were used here takes its place."
        ),
    ),
    Item(
        kind="cookie",
        where="csrf",
        category="system.operations",
        purpose=_("Make sure that a form was sent from this site."),
        period=_("Thirty days; where nothing is kept, until the browser is closed."),
        erasure=_("The browser deletes it when it is over."),
        personal=False,
    ),
    Item(
        kind="cookie",
        where="messages",
        category="system.operations",
        purpose=_("Show one sentence on the next page, such as that somebody is signed in."),
        period=_("Until the next page."),
        erasure=_("Deleted in the browser when the sentence has been shown."),
        personal=False,
    ),
)
