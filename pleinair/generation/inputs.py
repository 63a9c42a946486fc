"""The pictures that go into a generation: whose they are, and whether they fit together."""

import uuid
from collections.abc import Sequence

from django.utils.translation import gettext as _

from pleinair.generation.errors import Fault
from pleinair.generation.models import Generation, Input
from pleinair.generation.quotes import Request
from pleinair.library import pictures, queries
from pleinair.library.models import Image
from pleinair.vault.errors import NotFound, Tampered

Role = Input.Role
Given = tuple[Role, Image]


def find(owner_id: uuid.UUID, request: Request) -> tuple[list[Given], list[Fault]]:
    """Return a request's pictures with their roles, and what is wrong with them.

    One query for each; the start of a mask's bytes is read too.
    """
    wanted = [(Role.REFERENCE, image_id) for image_id in request.references]
    if request.mask is not None:
        wanted.append((Role.MASK, request.mask))
    given: list[Given] = []
    faults: list[Fault] = []
    for role, image_id in wanted:
        image = queries.find(owner_id, image_id)
        if image is None:
            faults.append(_gone(role))
        else:
            given.append((role, image))
    return given, faults or _about_the_mask(given)


def rows(generation: Generation, given: Sequence[Given]) -> list[Input]:
    """Return the rows for a generation's pictures, counted by role. Saves nothing."""
    counts: dict[Role, int] = {}
    made = []
    for role, image in given:
        position = counts[role] = counts.get(role, -1) + 1
        made.append(
            Input(
                generation=generation,
                position=position,
                role=role,
                was_upload=image.source == Image.Source.UPLOAD,
                image=image,
            )
        )
    return made


def start_of(generation: Generation) -> bytes | None:
    """Return a small copy of the picture that a generation starts from, if there is a whole one."""
    first = generation.inputs.filter(role=Role.REFERENCE, position=0, image__isnull=False)
    found = first.select_related("image").first()
    try:
        return None if found is None or found.image is None else pictures.read_small(found.image)
    except Tampered:
        return None


def _gone(role: Role) -> Fault:
    if role == Role.MASK:
        return Fault("mask", _("The mask you added is gone. Add it again."))
    return Fault("references", _("A picture you added is gone. Add it again."))


def _about_the_mask(given: Sequence[Given]) -> list[Fault]:
    masks = [image for role, image in given if role == Role.MASK]
    references = [image for role, image in given if role == Role.REFERENCE]
    if not masks or not references:
        return []
    mask, first = masks[0], references[0]
    if (mask.width_px, mask.height_px) != (first.width_px, first.height_px):
        sentence = _(
            "The mask has %(mask)s pixels, but the first picture has %(first)s. A mask must be as "
            "large as the picture it belongs to."
        )
        return [Fault("mask", sentence % {"mask": _size(mask), "first": _size(first)})]
    try:
        fits = pictures.has_opacity(mask)
    except NotFound:
        return [_gone(Role.MASK)]
    if fits:
        return []
    sentence = _("A mask must be a PNG that is transparent where the picture may change.")
    return [Fault("mask", sentence)]


def _size(image: Image) -> str:
    return f"{image.width_px} × {image.height_px}"
