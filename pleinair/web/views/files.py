"""Bytes of pictures: whole, smaller, unfinished, and what makers bring."""

import uuid

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from pleinair import site
from pleinair.generation import briefs, queries, services
from pleinair.generation.watching import read_partial
from pleinair.library import pictures
from pleinair.library import queries as library_queries
from pleinair.library.models import Image, Rendition
from pleinair.web import bringing, errors, naming, owners
from pleinair.web.sending import SANDBOX, Sending, send

_ENDINGS = {"image/png": "png", "image/jpeg": "jpg", "image/webp": "webp"}


@require_safe
def whole(request: HttpRequest, image_id: uuid.UUID) -> HttpResponseBase:
    """Send the picture itself, to be looked at.

    Where it goes at the first download, a copy large enough for any screen is sent instead.
    """
    image = _mine(request, image_id)
    if site.current().switches.keeps_nothing and image.source == Image.Source.MADE:
        return _copy(request, image, "large")
    return _send(request, image)


@require_safe
def smaller(request: HttpRequest, image_id: uuid.UUID, kind: str) -> HttpResponseBase:
    """Send a smaller copy."""
    return _copy(request, _mine(request, image_id), kind)


@require_safe
def download(request: HttpRequest, image_id: uuid.UUID) -> HttpResponseBase:
    """Send the picture as a file with a name that says what it is."""
    image = _mine(request, image_id)
    owner_id = image.owner_id

    def taken_away() -> None:
        services.taken_away(owner_id=owner_id, image_id=image_id)

    sending = Sending(
        owner_id=owner_id,
        blob_id=image.id,
        keeping=pictures.keeping_of(image.keeping),
        media_type=image.media_type,
        cache="no-store",
        download_as=_file_name(image),
    )
    return send(request, sending, on_complete=taken_away)


@require_safe
def unfinished(request: HttpRequest, generation_id: uuid.UUID, index: int) -> HttpResponseBase:
    """Send an unfinished picture of a generation that runs."""
    row = queries.get(owner_id=owners.get(request).id, generation_id=generation_id)
    data = read_partial(row, index)
    if data is None:
        # It was asked for while the finished one took its place: that is no error.
        return HttpResponse(status=204)
    headers = {"Cache-Control": "no-store", "Content-Security-Policy": SANDBOX}
    media_type = _sniffed(row.used.get("output_format"))
    return HttpResponse(data, content_type=media_type, headers=headers)


@require_POST
def bring(request: HttpRequest) -> HttpResponse:
    """Take pictures by drop, paste or pick; answer with a chip for each."""
    try:
        with errors.full_is_full():
            owner = owners.find_or_make(request)
            brought = bringing.all_or_none(request, owner_id=owner.id)
    except errors.DOMAIN as error:
        faults = [fault.sentence for fault in errors.faults_of(error)]
        told = JsonResponse({"errors": faults}, status=errors.status_of(error))
        return errors.answer(request, error, told)
    if not brought:
        return JsonResponse({"errors": [_("There is no picture in this.")]}, status=422)
    return render(request, "web/parts/references.html", {"references": brought})


def _mine(request: HttpRequest, image_id: uuid.UUID) -> Image:
    return library_queries.get(owners.get(request).id, image_id)


def _copy(request: HttpRequest, image: Image, kind: str) -> HttpResponseBase:
    copy = library_queries.find_rendition(image, kind)
    return _send(request, image, copy=copy)


def _send(request: HttpRequest, image: Image, *, copy: Rendition | None = None) -> HttpResponseBase:
    sent = copy or image
    sending = Sending(
        owner_id=image.owner_id,
        blob_id=sent.id,
        keeping=pictures.keeping_of(image.keeping),
        media_type=sent.media_type,
        cache=_cache(),
    )
    return send(request, sending)


def _cache() -> str:
    """Ask the browser to check before it shows its copy again, or to keep none at all."""
    return "no-store" if site.current().switches.keeps_nothing else "private, no-cache"


def _sniffed(output_format: object) -> str:
    return {"jpeg": "image/jpeg", "webp": "image/webp"}.get(str(output_format), "image/png")


def _file_name(image: Image) -> str:
    """Name a download after the first words of its prompt, and a number that tells siblings."""
    ending = _ENDINGS.get(image.media_type, "png")
    made = queries.find_maker_of(owner_id=image.owner_id, image_id=image.id)
    if made is None:
        name = image.file_name.rpartition(".")[0] or image.file_name
        return f"{naming.stem(name) or 'picture'}.{ending}"
    number = next((o.position for o in made.outputs.all() if o.image_id == image.id), 0)
    return f"{naming.stem(briefs.prompt_of(made)) or 'picture'}-{number + 1}.{ending}"
