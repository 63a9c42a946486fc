"""The press of the button: files are brought and pictures asked for, or nothing happens."""

import uuid
from collections.abc import Sequence

from django.http import HttpRequest

from pleinair.generation import queries, services
from pleinair.generation.errors import RequestRefused
from pleinair.generation.models import Generation
from pleinair.generation.quotes import Request
from pleinair.library.models import Image
from pleinair.web import asking, bringing, errors, http, owners


class Dearer(RequestRefused):
    """All that was wrong is the price that was shown. The files that came are still there."""

    def __init__(
        self, refused: RequestRefused, *, asked: Request, brought: Sequence[Image]
    ) -> None:
        super().__init__(refused.faults)
        self.asked = asked
        self.brought = tuple(brought)


def submit(request: HttpRequest) -> Generation:
    """Bring the files of a form and ask for what it says, once for each client key.

    Raises Dearer, and what `asking.read`, `bringing` and `generation.services.submit` raise; but
    for Dearer nothing of what came is kept then.
    """
    key = request.POST.get("client_key", "")
    with errors.full_is_full():
        asked = asking.read(request)
        owner = owners.find_or_make(request)
        again = services.find_asked(owner_id=owner.id, client_key=key)
        return again or _bring_and_ask(request, asked, owner_id=owner.id, client_key=key)


def _bring_and_ask(
    request: HttpRequest, asked: Request, *, owner_id: uuid.UUID, client_key: str
) -> Generation:
    with bringing.taken_back_on_failure() as brought:
        brought.extend(bringing.all_or_none(request, owner_id=owner_id))
        mask = bringing.mask(request, owner_id=owner_id)
        asked = asking.with_pictures(asked, brought, mask=mask, post=request.POST)
        if mask is not None:
            brought.append(mask)
        try:
            generation = services.submit(
                owner_id=owner_id,
                request=asked,
                client_key=client_key,
                price_shown=http.price_shown(request),
            )
        except RequestRefused as error:
            if not errors.is_dearer(error):
                raise
            dearer = Dearer(error, asked=asked, brought=brought)
            # Whoever tells the new price decides what becomes of them.
            brought.clear()
            raise dearer from error
    # Pressed twice at the same time: the other press brought the same pictures.
    bringing.take_back(
        queries.not_used(owner_id=owner_id, generation_id=generation.id, images=brought)
    )
    return generation
