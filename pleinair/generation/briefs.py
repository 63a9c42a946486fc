"""The maker's words on their way: in the row where they are kept, else in the temporary store."""

import uuid
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from pleinair import site
from pleinair.generation.models import Generation
from pleinair.vault import blobs
from pleinair.vault.errors import NotFound

# Names of the blobs that belong to one generation, made from its id.
_SPACE = "brief"


def column_value(prompt: str) -> str:
    """Return what the row's own column may hold: nothing where nothing may be kept."""
    return "" if site.current().switches.keeps_nothing else prompt


def put(generation: Generation, prompt: str) -> None:
    """Lay the words into the temporary store where the row may not hold them."""
    if site.current().switches.keeps_nothing:
        blobs.put(
            generation.owner_id,
            prompt.encode(),
            blob_id=name_of(generation.id),
            keeping="working",
        )


@contextmanager
def dropped_on_failure(generation: Generation) -> Iterator[None]:
    """Forget the words again if the block that writes their row fails."""
    with ExitStack() as undo:
        undo.callback(drop, generation)
        yield
        undo.pop_all()


def prompt_of(generation: Generation) -> str:
    """Return the maker's words, or "" once they are gone."""
    if generation.prompt or not site.current().switches.keeps_nothing:
        return generation.prompt
    try:
        with blobs.open_blob(
            generation.owner_id, name_of(generation.id), keeping="working"
        ) as blob:
            return blob.read_all().decode()
    except NotFound:
        return ""


def drop(generation: Generation) -> None:
    """Forget the words that lie in the temporary store. Idempotent."""
    blobs.delete(name_of(generation.id), keeping="working")


def name_of(generation_id: uuid.UUID) -> uuid.UUID:
    """Return the name of the blob that holds the words of a generation."""
    return uuid.uuid5(generation_id, _SPACE)
