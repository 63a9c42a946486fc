"""A request for pictures and its whole life. The row and its attempts are the truth."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from pleinair.lib import clock, ids
from pleinair.site import ModelName
from pleinair.vault.fields import SealedJSONField, SealedTextField

# In these states something will still happen to a generation.
ALIVE = ("queued", "running")
# The most characters that the name of a model may have.
LONGEST_MODEL = 64


class Generations(models.QuerySet["Generation"]):
    """Generations, by whether they are over."""

    def alive(self) -> "Generations":
        """Keep those to which something will still happen."""
        return self.filter(state__in=ALIVE)

    def over(self) -> "Generations":
        """Keep those to which nothing happens any more."""
        return self.exclude(state__in=ALIVE)


class Generation(models.Model):
    """One request. Every change is a conditional update and raises `revision`.

    `asked` are the settings the maker chose, `used` those that the provider worked with; both
    hold plain values and never words of the maker. Where nothing may be kept, `prompt` stays
    empty and the words lie in the temporary store until the work ends (see `briefs`).
    """

    class State(models.TextChoices):
        QUEUED = "queued", _("Queued")
        RUNNING = "running", _("Running")
        DONE = "done", _("Done")
        FAILED = "failed", _("Failed")
        REFUSED = "refused", _("Refused")
        CANCELLED = "cancelled", _("Cancelled")
        UNKNOWN = "unknown", _("Unknown")

    class Operation(models.TextChoices):
        CREATE = "create", _("Create")
        EDIT = "edit", _("Edit")
        VARIANT = "variant", _("Variant")
        RESEED = "reseed", _("Reseed")

    class Mode(models.TextChoices):
        INSTANT = "instant", _("Instant")
        THINKING = "thinking", _("Thinking")

    id = models.UUIDField(primary_key=True, default=ids.ordered_id, editable=False)
    owner = models.ForeignKey("accounts.Owner", on_delete=models.CASCADE, related_name="+")
    client_key = models.CharField(max_length=64)
    operation = models.CharField(max_length=8, choices=Operation.choices)
    mode = models.CharField(max_length=8, choices=Mode.choices)
    prompt = SealedTextField(owner="owner_id", default="")
    provider = models.CharField(max_length=32)
    model = models.CharField(max_length=LONGEST_MODEL)
    asked = models.JSONField(default=dict)
    used = models.JSONField(default=dict)
    width_px = models.PositiveIntegerField()
    height_px = models.PositiveIntegerField()
    count = models.PositiveSmallIntegerField(default=1)
    seed = models.BigIntegerField(null=True)
    price_credits = models.PositiveIntegerField()
    charged_credits = models.PositiveIntegerField(default=0)
    state = models.CharField(max_length=9, choices=State.choices, default=State.QUEUED)
    progress = models.FloatField(default=0.0)
    partials = models.JSONField(default=dict)
    expected_s = models.FloatField(default=0.0)
    failure = models.CharField(max_length=32, blank=True, default="")
    told = SealedJSONField(owner="owner_id", null=True)
    revision = models.PositiveBigIntegerField(default=0)
    created_at = models.DateTimeField(default=clock.now)
    changed_at = models.DateTimeField(default=clock.now)
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    cancel_asked_at = models.DateTimeField(null=True)
    lease = models.UUIDField(null=True)
    lease_until = models.DateTimeField(null=True)
    lease_number = models.PositiveIntegerField(default=0)
    again_at = models.DateTimeField(null=True)
    crashes = models.PositiveSmallIntegerField(default=0)

    objects = Generations.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "client_key"], name="generation_pressed_once"),
            models.CheckConstraint(
                name="generation_charge_within_price",
                condition=Q(charged_credits__lte=models.F("price_credits")),
            ),
            models.CheckConstraint(
                name="generation_known_words",
                condition=Q(
                    state__in=(
                        "queued",
                        "running",
                        "done",
                        "failed",
                        "refused",
                        "cancelled",
                        "unknown",
                    ),
                    operation__in=("create", "edit", "variant", "reseed"),
                    mode__in=("instant", "thinking"),
                ),
            ),
            models.CheckConstraint(
                name="generation_finished_or_alive",
                condition=Q(state__in=ALIVE, finished_at__isnull=True)
                | ~Q(state__in=ALIVE) & Q(finished_at__isnull=False),
            ),
        ]
        indexes = [
            models.Index(fields=["owner", "-id"], name="generation_newest"),
            models.Index(fields=["owner", "changed_at"], name="generation_changes"),
            models.Index(
                fields=["state", "id"],
                name="generation_alive",
                condition=Q(state__in=ALIVE),
            ),
            models.Index(
                fields=["provider", "model", "-id"],
                name="generation_figures",
                condition=Q(state="done"),
            ),
            models.Index(
                fields=["lease_until"], name="generation_held", condition=Q(lease__isnull=False)
            ),
        ]

    @property
    def is_over(self) -> bool:
        """True when nothing more will happen to it."""
        return self.state not in ALIVE

    @property
    def model_name(self) -> ModelName:
        """Which model of which provider it is made by."""
        return ModelName(self.provider, self.model)


class Attempt(models.Model):
    """One call to a provider, written before the call is made.

    `open` becomes `accepted` before the first byte goes out. So an attempt that stayed open was
    never sent, and one that stayed accepted when its worker died has no known outcome: an inline
    provider is not called again. `image_ids` are the ids its pictures will have; `silent_s` is how
    long looks at its task have failed in a row.
    """

    class State(models.TextChoices):
        OPEN = "open"
        ACCEPTED = "accepted"
        ANSWERED = "answered"
        FAILED = "failed"
        UNKNOWN = "unknown"

    id = models.UUIDField(primary_key=True, default=ids.random_id, editable=False)
    generation = models.ForeignKey(Generation, on_delete=models.CASCADE, related_name="attempts")
    number = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=8, choices=State.choices, default=State.OPEN)
    task_id = models.CharField(max_length=128, blank=True, default="")
    silent_s = models.FloatField(default=0.0)
    error = models.CharField(max_length=32, blank=True, default="")
    request_id = models.CharField(max_length=128, blank=True, default="")
    image_ids = models.JSONField(default=list)
    usage = models.JSONField(null=True)
    cost_usd_micros = models.PositiveBigIntegerField(null=True)
    started_at = models.DateTimeField(default=clock.now)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["generation", "number"], name="generation_attempt_number"
            ),
        ]


class Output(models.Model):
    """A picture that a generation made."""

    generation = models.ForeignKey(Generation, on_delete=models.CASCADE, related_name="outputs")
    position = models.PositiveSmallIntegerField()
    image = models.OneToOneField("library.Image", on_delete=models.CASCADE, related_name="+")
    seed = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["generation", "position"], name="generation_output_position"
            ),
        ]


class Input(models.Model):
    """A picture that went into a generation: a reference in its order, or the mask.

    The image may be gone (deleted, or a working copy that lived as long as the job): the row
    then still says that there was one, and whether it was brought or made here.
    """

    class Role(models.TextChoices):
        REFERENCE = "reference"
        MASK = "mask"

    generation = models.ForeignKey(Generation, on_delete=models.CASCADE, related_name="inputs")
    position = models.PositiveSmallIntegerField()
    role = models.CharField(max_length=9, choices=Role.choices)
    was_upload = models.BooleanField()
    image = models.ForeignKey(
        "library.Image", null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["generation", "role", "position"], name="generation_input_position"
            ),
        ]


class Tombstone(models.Model):
    """That an owner deleted what they had asked for under a client key.

    The same request may come again from an old tab, and must not be paid again. Holds no word and
    no picture, and only a digest of the key.
    """

    owner = models.ForeignKey("accounts.Owner", on_delete=models.CASCADE, related_name="+")
    key_digest = models.CharField(max_length=64)
    until = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "key_digest"], name="generation_deleted_once"),
        ]
        indexes = [models.Index(fields=["until"], name="generation_stone_until")]


class Tally(models.Model):
    """How often something ended one way on one day, what it brought in credits and what it cost.

    It is about nobody, and stays when makers delete what they made. `uncosted` are endings with
    pictures whose cost the vendor did not tell, `perhaps_paid` are endings without pictures after
    the vendor had taken the order: cancelled, unknown, or lost here.
    """

    day = models.DateField()
    provider = models.CharField(max_length=32)
    model = models.CharField(max_length=LONGEST_MODEL)
    state = models.CharField(max_length=9, choices=Generation.State.choices)
    failure = models.CharField(max_length=32, blank=True)
    count = models.PositiveIntegerField(default=0)
    pictures = models.PositiveIntegerField(default=0)
    credits = models.PositiveBigIntegerField(default=0)
    cost_usd_micros = models.PositiveBigIntegerField(default=0)
    uncosted = models.PositiveIntegerField(default=0)
    perhaps_paid = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["day", "provider", "model", "state", "failure"],
                name="generation_one_tally_a_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.day} {self.model} {self.state}"
