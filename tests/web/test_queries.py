"""Lists cost the same number of queries, however long they are."""

import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from pleinair.generation.models import Generation, Input, Output
from pleinair.lib import clock, ids
from pleinair.library.models import Image, Rendition

pytestmark = pytest.mark.django_db


def make_image(owner, source=Image.Source.MADE):
    image = Image.objects.create(
        owner=owner,
        source=source,
        keeping=Image.Keeping.KEPT,
        media_type="image/png",
        width_px=1024,
        height_px=1024,
        size_bytes=1,
        file_name="cat.png",
    )
    Rendition.objects.bulk_create(
        Rendition(image=image, kind=kind, media_type="image/webp", width_px=512, height_px=512)
        for kind in Rendition.Kind.values
    )
    return image


def make_generation(owner, *, pictures=4):
    """A finished generation with pictures and a reference, as rows without bytes."""
    generation = Generation(
        id=ids.ordered_id(),
        owner=owner,
        client_key=str(uuid.uuid4()),
        operation="edit",
        mode="instant",
        provider="scripted",
        model="scripted-1",
        asked={
            "shape": "1:1", "tier": "1K", "quality": "auto", "background": "auto",
            "output_format": "png", "seed": None,
        },
        used={"quality": "high", "background": "opaque", "output_format": "png"},
        width_px=1024,
        height_px=1024,
        count=pictures,
        price_credits=4,
        charged_credits=4,
        state="done",
        started_at=clock.now(),
        finished_at=clock.now(),
    )  # fmt: skip
    generation.prompt = "a red boat"
    generation.told = {"notes": ["One came out blue."]}
    generation.save(force_insert=True)
    for position in range(pictures):
        Output.objects.create(generation=generation, position=position, image=make_image(owner))
    brought = make_image(owner, Image.Source.UPLOAD)
    Input.objects.create(
        generation=generation, position=0, role="reference", was_upload=True, image=brought
    )
    return generation


def wait(generation):
    Generation.objects.filter(id=generation.id).update(
        state="queued", started_at=None, finished_at=None, charged_credits=0
    )


def queries_of(client, path):
    with CaptureQueriesContext(
        connection,
    ) as captured:
        answer = client.get(path)
    assert answer.status_code == 200
    assert answer.content.count(b"a red boat") >= 1
    return len(captured)


@pytest.mark.parametrize(("path", "most"), [("/", 16), ("/activity", 13)])
def test_a_full_page_asks_no_more_than_a_short_one(rich, hers, path, most):
    for _ in range(2):
        make_generation(rich)
    hers.get(path)
    few = queries_of(hers, path)
    for _ in range(22):
        make_generation(rich)

    many = queries_of(hers, path)

    assert many == few
    assert many <= most


@pytest.mark.parametrize("path", ["/", "/activity"])
def test_a_page_of_waiting_rows_asks_no_more_than_one_of_them(rich, hers, path):
    wait(make_generation(rich, pictures=0))
    hers.get(path)
    few = queries_of(hers, path)
    for _ in range(11):
        wait(make_generation(rich, pictures=0))

    assert queries_of(hers, path) == few


def test_the_next_page_asks_no_more(rich, hers):
    rows = [make_generation(rich, pictures=1) for _ in range(30)]

    assert queries_of(hers, f"/activity?after={rows[20].id}") <= 13


def test_one_key_opens_all_words_of_a_list(rich, hers):
    for _ in range(24):
        make_generation(rich)

    with CaptureQueriesContext(connection) as captured:
        hers.get("/activity")

    keys = [query["sql"] for query in captured if "vault_ownerkey" in query["sql"]]
    assert len(keys) == 1


def test_a_picture_asks_for_little(rich, hers):
    image = make_generation(rich).outputs.first().image

    assert queries_of(hers, f"/i/{image.id}") <= 16
