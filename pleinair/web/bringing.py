"""Files that came with a form: all of them become pictures, or none does."""

import uuid
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import MemoryFileUploadHandler
from django.db import OperationalError
from django.http import HttpRequest

from pleinair import site
from pleinair.generation.errors import Fault
from pleinair.lib import clock
from pleinair.library import services as library
from pleinair.library.models import Image
from pleinair.safety import limits
from pleinair.web import asking

# Each file costs a process and seconds of a core.
_FILES = limits.Rule(per_minute=60)


def all_or_none(request: HttpRequest, *, owner_id: uuid.UUID) -> list[Image]:
    """Take in the files of the field `files`. Costs a decoding for each.

    Raises `library.UploadRefused`, `vault.errors.VaultFull` or `safety.limits.TooMany` for the
    first that cannot be taken; none is kept then.
    """
    with taken_back_on_failure() as brought:
        for file in request.FILES.getlist("files"):
            brought.append(_bring(file, owner_id=owner_id))
    return brought


def mask(request: HttpRequest, *, owner_id: uuid.UUID) -> Image | None:
    """Take in the file of the field `mask_file`, if there is one. Costs a decoding.

    Raises `asking.Unreadable` with the field when it cannot be taken, `vault.errors.VaultFull` or
    `safety.limits.TooMany`; it is not kept then.
    """
    file = request.FILES.get("mask_file")
    if file is None:
        return None
    try:
        return _bring(file, owner_id=owner_id)
    except library.UploadRefused as error:
        raise asking.Unreadable(Fault("mask", str(error))) from error


@contextmanager
def taken_back_on_failure() -> Iterator[list[Image]]:
    """Give a list for what is brought: if the block fails, all that is in it is deleted."""
    with ExitStack() as undo:
        brought: list[Image] = []
        undo.callback(take_back, brought)
        yield brought
        undo.pop_all()


def take_back(images: Iterable[Image]) -> None:
    """Delete what was brought for something that then did not happen.

    Where the disk is full even that may fail: then it goes later, as what nobody used does.
    """
    with suppress(OperationalError):
        for image in images:
            library.delete_image(owner_id=image.owner_id, image_id=image.id)


def _bring(file: "UploadedFile[bytes]", *, owner_id: uuid.UUID) -> Image:
    limits.take(key_kind="owner", key=f"{owner_id}/uploads", now=clock.now(), rule=_FILES)
    return library.bring(owner_id=owner_id, data=file.read(), file_name=file.name or "")


class InMemory(MemoryFileUploadHandler):
    """Holds files in memory alone: what somebody brings is sealed before it touches the disk.

    Of a file above the site's limit one byte too many is held: enough to be told so.
    """

    def handle_raw_input(self, *_args: object, **_options: object) -> None:
        """Take every request; its length as a whole is bounded by `bounds`."""
        self.activated = True

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """Keep a part of the file, up to the limit."""
        room = site.current().upload_bytes + 1 - start
        if room > 0:
            super().receive_data_chunk(raw_data[:room], start)
        return None

    def file_complete(self, file_size: int) -> "UploadedFile[bytes] | None":
        """Hand over what was kept."""
        return super().file_complete(min(file_size, site.current().upload_bytes + 1))
