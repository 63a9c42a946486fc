"""What a provider answered, laid into the vault before anybody is told.

The pictures go in first, under the ids that their images will have; a small document goes in
last, under the attempt's id. Where the document is, the answer is whole: a worker that takes
over goes on from it and no provider is asked again.
"""

import json
import uuid
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from pleinair.generation.models import Attempt, Generation
from pleinair.library import pictures
from pleinair.providers.protocol import Answer, Usage
from pleinair.vault import blobs


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """An answer as it lies in the vault: ids in place of bytes."""

    image_ids: tuple[uuid.UUID, ...]
    scenes: tuple[bool, ...]
    seeds: tuple[int, ...]
    notes: tuple[str, ...]
    used: Mapping[str, object]
    usage: Usage | None
    request_id: str


def keep(generation: Generation, attempt: Attempt, answer: Answer) -> Kept:
    """Lay an answer into the vault, the document last. Safe to repeat."""
    keeping = pictures.keeping_of_made()
    found = answer.pictures[: len(attempt.image_ids)]
    image_ids = tuple(uuid.UUID(text) for text in attempt.image_ids[: len(found)])
    for image_id, picture in zip(image_ids, found, strict=True):
        blobs.put(generation.owner_id, picture.data, blob_id=image_id, keeping=keeping)
        if picture.scene is not None:
            pictures.put_scene(generation.owner_id, image_id, picture.scene, keeping=keeping)
    kept = Kept(
        image_ids=image_ids,
        scenes=tuple(picture.scene is not None for picture in found),
        seeds=answer.seeds[: len(found)],
        notes=answer.notes,
        used=dict(answer.used),
        usage=answer.usage,
        request_id=answer.request_id,
    )
    document = json.dumps(asdict(kept), default=str).encode()
    blobs.put(generation.owner_id, document, blob_id=attempt.id, keeping="working")
    return kept


def is_kept(attempt: Attempt) -> bool:
    """Say whether the whole answer to an attempt lies in the vault. No query."""
    return blobs.exists(attempt.id, keeping="working")


def find(generation: Generation, attempt: Attempt) -> Kept | None:
    """Return the answer that an earlier worker laid down, or None."""
    if not is_kept(attempt):
        return None
    with blobs.open_blob(generation.owner_id, attempt.id, keeping="working") as blob:
        data = json.loads(blob.read_all())
    usage = data["usage"]
    return Kept(
        image_ids=tuple(uuid.UUID(text) for text in data["image_ids"]),
        scenes=tuple(data["scenes"]),
        seeds=tuple(data["seeds"]),
        notes=tuple(data["notes"]),
        used=data["used"],
        usage=Usage(**usage) if usage else None,
        request_id=data["request_id"],
    )


def drop_document(attempt_id: uuid.UUID) -> None:
    """Remove the document once its contents are rows. Idempotent."""
    blobs.delete(attempt_id, keeping="working")
