"""People who sign in, and owners: whoever a thing belongs to."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from pleinair.lib import clock, ids


class UserManager(BaseUserManager["User"]):
    """Makes users by e-mail address."""

    def create_user(self, email: str, password: str | None = None, **fields: object) -> "User":
        """Create a user; without a password the account cannot sign in by password."""
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser, PermissionsMixin):
    """Somebody with an account. The e-mail address is the login.

    `wanted_email` shall take its place once it is confirmed; until then nobody is found by it.

    Who asked to leave has a `leaving_at` and cannot sign in. Once the days to undo it are over,
    `is_active` ends and the erasing begins. Sessions from before `signed_out_at` are over.
    """

    id = models.UUIDField(primary_key=True, default=ids.random_id, editable=False)
    email = models.EmailField(unique=True)
    wanted_email = models.EmailField(blank=True, default="")
    display_name = models.CharField(max_length=80, blank=True, default="")
    is_staff = models.BooleanField(
        _("staff status"),
        default=False,
        help_text=_("Designates whether the user can log into this admin site."),
    )
    is_active = models.BooleanField(
        _("active"),
        default=True,
        help_text=_(
            "Designates whether this user should be treated as active. "
            "Unselect this instead of deleting accounts."
        ),
    )
    date_joined = models.DateTimeField(default=clock.now)
    leaving_at = models.DateTimeField(null=True)
    signed_out_at = models.DateTimeField(null=True)

    EMAIL_FIELD = "email"
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    objects: ClassVar[UserManager] = UserManager()

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")
        indexes = [
            models.Index(
                fields=["leaving_at"],
                name="accounts_user_leaving",
                condition=models.Q(leaving_at__isnull=False),
            ),
        ]

    def get_session_auth_hash(self) -> str:
        """Return what a session must agree with: it ends with the password and with a lock."""
        with_password = super().get_session_auth_hash()
        if self.signed_out_at is None:
            return with_password
        moment = f"{with_password}:{self.signed_out_at.timestamp()}"
        return salted_hmac("pleinair.accounts.sessions", moment, algorithm="sha256").hexdigest()


class Owner(models.Model):
    """Whoever a thing belongs to: a person with an account, or a guest session.

    The id is random and says nothing about the person; everything personal hangs on it.
    `seen_at` is a day, kept at midnight UTC; where nothing is kept, and the row itself goes after
    an hour, it is a sixth of an hour. A guest who is `going` is being erased and is nobody's.
    """

    class Kind(models.TextChoices):
        GUEST = "guest"
        GOING = "going"
        PERSON = "person"

    id = models.UUIDField(primary_key=True, default=ids.random_id, editable=False)
    kind = models.CharField(max_length=8, choices=Kind.choices, default=Kind.GUEST)
    user = models.OneToOneField(
        User, null=True, blank=True, on_delete=models.CASCADE, related_name="owner"
    )
    created_at = models.DateTimeField(default=clock.now)
    seen_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="accounts_person_has_user",
                condition=models.Q(kind__in=("guest", "going"), user__isnull=True)
                | models.Q(kind="person", user__isnull=False),
            ),
        ]
        indexes = [
            # The sweep of guests who have gone looks at nobody else.
            models.Index(
                fields=["seen_at"],
                name="accounts_guest_seen",
                condition=models.Q(user__isnull=True),
            ),
        ]


class Profile(models.Model):
    """What a person chose to be seen as and to begin with. There is a row once they chose.

    `picture_id` names a blob in the vault. Empty words mean: as the site has it.
    """

    owner = models.OneToOneField(
        Owner, primary_key=True, on_delete=models.CASCADE, related_name="profile"
    )
    picture_id = models.UUIDField(null=True)
    theme = models.CharField(max_length=5, blank=True, default="")
    # A provider's name, a slash and a model's.
    model = models.CharField(max_length=97, blank=True, default="")
    shape = models.CharField(max_length=16, blank=True, default="")
    quality = models.CharField(max_length=8, blank=True, default="")
    language = models.CharField(max_length=16, blank=True, default="")

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="accounts_profile_known_theme",
                condition=models.Q(theme__in=("", "light", "dark")),
            ),
        ]
        indexes = [
            models.Index(
                fields=["picture_id"],
                name="accounts_profile_picture",
                condition=models.Q(picture_id__isnull=False),
            ),
        ]


class SignIn(models.Model):
    """One browser in which a person is signed in, for the list of them; only where it is shown.

    The browser's session knows the row's id. Of the browser the row knows nothing. `seen_at` is
    an hour.
    """

    id = models.UUIDField(primary_key=True, default=ids.random_id, editable=False)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="sign_ins")
    signed_in_at = models.DateTimeField()
    seen_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["seen_at"], name="accounts_signin_to_forget")]


class OperatorLink(models.Model):
    """The link that makes the first operator. There is one row at most.

    Only the hash of its token is kept. The fixed key makes redemptions queue up on one row.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    token_hash = models.CharField(max_length=64)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="accounts_one_operator_link", condition=models.Q(id=1)),
        ]


class SiteMark(models.Model):
    """Which site this database belongs to. There is one row; the vault's folder says the same."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    site_id = models.UUIDField()
    keeps_nothing = models.BooleanField()
    created_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.CheckConstraint(name="accounts_one_site_mark", condition=models.Q(id=1)),
        ]


class Acceptance(models.Model):
    """That an owner accepted one version of the notice. It switches nothing on."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, related_name="acceptances")
    version = models.CharField(max_length=16)
    accepted_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "version"], name="accounts_one_acceptance_a_version"
            ),
        ]


class NewsOptIn(models.Model):
    """That somebody asked for news by mail, in which words, and when they took it back.

    One row each time; at most one of an owner's is not withdrawn.
    """

    id = models.UUIDField(primary_key=True, default=ids.ordered_id, editable=False)
    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, related_name="news_opt_ins")
    words_version = models.CharField(max_length=16)
    asked_at = models.DateTimeField(default=clock.now, editable=False)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["owner"],
                condition=models.Q(withdrawn_at__isnull=True),
                name="accounts_one_live_news_opt_in",
            ),
        ]


class Mailbox(models.Model):
    """How much was given to whoever reads one mailbox. The digest names nobody without the key."""

    digest = models.CharField(max_length=64, primary_key=True)
    given_credits = models.PositiveIntegerField(default=0)
    given_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["given_at"], name="accounts_mailbox_to_forget")]


class DailyKey(models.Model):
    """The key under which addresses are counted on one day. It is deleted after the next."""

    day = models.DateField(primary_key=True)
    secret = models.BinaryField(max_length=32)


class Count(models.Model):
    """What one limit has counted, by a digest that says nothing once its key is gone."""

    key_digest = models.CharField(max_length=64, primary_key=True)
    value = models.JSONField()
    ends_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["ends_at"], name="accounts_count_to_forget")]


class Lookup(models.Model):
    """That somebody of the staff looked a person up: who, for what, whom and when.

    Owner ids and no keys, so that the note outlives both. Without an owner nobody was found.
    """

    class Purpose(models.TextChoices):
        SUPPORT = "support", _("Support case")
        ABUSE = "abuse", _("Abuse")
        LEGAL = "legal", _("Legal")

    id = models.UUIDField(primary_key=True, default=ids.random_id, editable=False)
    staff_id = models.UUIDField(_("staff id"))
    purpose = models.CharField(_("purpose"), max_length=8, choices=Purpose.choices)
    owner_id = models.UUIDField(_("owner id"), null=True)
    looked_at = models.DateTimeField(_("looked at"), default=clock.now)

    class Meta:
        verbose_name, verbose_name_plural = _("lookup"), _("lookups")
        indexes = [models.Index(fields=["looked_at"], name="accounts_lookup_to_forget")]

    def __str__(self) -> str:
        return self.get_purpose_display()
