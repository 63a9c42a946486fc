"""How a running call talks back to its row."""

import logging
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import Error as DatabaseFault
from django.db import connection, transaction
from django.utils.translation import gettext as _

from pleinair.generation import leases
from pleinair.generation.models import Attempt, Generation
from pleinair.providers.protocol import Cancelled, Picture
from pleinair.vault import blobs
from pleinair.vault.errors import NotFound, Replaced, VaultError

log = logging.getLogger("pleinair.generation")

# How often a running call looks whether its maker cancelled, in seconds.
_LOOK_EVERY_S = 0.4


class Watch:
    """The provider's line to one attempt. Methods may be called from the adapter's thread."""

    def __init__(self, lease: leases.Lease, generation: Generation, attempt: Attempt) -> None:
        self._lease = lease
        self._generation = generation
        self._attempt = attempt
        self._partials: dict[str, int] = {}
        self._looked_at = 0.0
        self._cancelled = False
        self._progress = 0.0

    def accepted(self) -> None:
        """Write down, before the first byte goes out, that the call may now cost something.

        Raises `Cancelled` where the maker wants it no more; then nothing is written.
        """
        with transaction.atomic():
            changed = Attempt.objects.filter(
                id=self._attempt.id, state__in=(Attempt.State.OPEN, Attempt.State.ACCEPTED)
            ).update(state=Attempt.State.ACCEPTED)
            if not changed:
                raise leases.Lost
            # The lease is asked last: whoever lost it must not send.
            if self._lease.read().cancel_asked_at is not None:
                raise Cancelled(_("The generation was cancelled."))

    def progress(self, fraction: float) -> None:
        """Show how much is done; small steps are not written."""
        if fraction - self._progress >= 0.05:
            self._progress = fraction
            with _for_show("progress"):
                self._lease.change(progress=min(fraction, 1.0))

    def partial(self, index: int, picture: Picture) -> None:
        """Show an unfinished picture: it replaces the one before it."""
        with _for_show("partial"):
            blobs.put(
                self._generation.owner_id,
                picture.data,
                blob_id=partial_id(self._generation.id, index),
                keeping="working",
            )
            self._partials[str(index)] = self._partials.get(str(index), 0) + 1
            self._lease.change(partials=dict(self._partials))

    def cancelled(self) -> bool:
        """Look at the row now and then; true also when the lease was lost."""
        if not self._cancelled and time.monotonic() - self._looked_at > _LOOK_EVERY_S:
            self._looked_at = time.monotonic()
            try:
                with _for_show("cancelled"):
                    self._cancelled = self._lease.read().cancel_asked_at is not None
            except leases.Lost:
                self._cancelled = True
        return self._cancelled


@contextmanager
def _for_show(what: str) -> Iterator[None]:
    """Let a call that was paid go on where the database or the vault fails it on the way."""
    try:
        yield
    except (DatabaseFault, VaultError, OSError):
        log.exception("not shown", extra={"event": "generation.not_shown", "operation": what})
        # A line that broke would stay broken for the answer too.
        connection.close_if_unusable_or_obsolete()


def partial_id(generation_id: uuid.UUID, index: int) -> uuid.UUID:
    """Return the name of the blob with the unfinished picture number `index`."""
    return uuid.uuid5(generation_id, f"partial {index}")


def read_partial(generation: Generation, index: int) -> bytes | None:
    """Return an unfinished picture, or None once there is none any more."""
    try:
        with blobs.open_blob(
            generation.owner_id, partial_id(generation.id, index), keeping="working"
        ) as blob:
            return blob.read_all()
    except (NotFound, Replaced):
        return None
