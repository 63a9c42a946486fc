"""A mask must fit the picture it belongs to, and says so where it does not."""

import re
import uuid
from dataclasses import replace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image as Pillow

from pleinair import site
from pleinair.billing import queries as billing
from pleinair.generation import suppliers
from pleinair.generation.models import Generation, Input
from pleinair.library import pictures
from pleinair.library import services as library
from pleinair.library.models import Image
from tests.library.files import encoded, opened, picture
from tests.web.conftest import browser, finish, picture_of

pytestmark = pytest.mark.django_db(transaction=True)


def brought(owner, size=(64, 48), mode="RGBA", kind="PNG"):
    image = picture(size, mode=mode)
    if mode == "RGBA":
        image.putalpha(128)
    return library.bring(owner_id=owner.id, data=encoded(image, kind))


def edit(client, references, mask):
    form = {
        "prompt": "another sky",
        "client_key": str(uuid.uuid4()),
        "price": "1000",
        "references": [str(image.id) for image in references],
        "mask": str(mask.id),
    }
    return client.post("/create", form, headers={"hx-request": "true"})


def test_a_fitting_mask_goes_along(rich, hers):
    first, second, mask = brought(rich), brought(rich, (10, 10)), brought(rich)

    assert edit(hers, [first, second], mask).status_code == 200

    rows = Input.objects.order_by("role", "position").values_list("role", "position", "image_id")
    assert list(rows) == [
        ("mask", 0, mask.id),
        ("reference", 0, first.id),
        ("reference", 1, second.id),
    ]


@pytest.mark.parametrize(
    ("mask", "words"),
    [
        ({"size": (64, 49)}, ("64 × 49", "64 × 48")),
        ({"size": (48, 64)}, ("48 × 64", "64 × 48")),
        ({"mode": "RGB"}, ("PNG", "transparent")),
        ({"mode": "RGB", "kind": "JPEG"}, ("PNG", "transparent")),
        ({"kind": "WEBP"}, ("PNG", "transparent")),
    ],
)
def test_one_that_does_not_fit_is_refused_with_the_reason(rich, hers, mask, words):
    answer = edit(hers, [brought(rich)], brought(rich, **mask))

    assert answer.status_code == 422
    assert all(word in answer.content.decode() for word in words)
    assert not Generation.objects.exists()
    assert billing.balance(rich).available == 1000


def test_a_foreign_mask_is_a_missing_one(rich, charlie):
    his = browser(charlie)
    foreign, own = brought(rich), brought(charlie)

    answer = edit(his, [own], foreign)

    assert answer.status_code == 422
    assert "The mask you added is gone" in answer.content.decode()


def file(image, kind="PNG"):
    return SimpleUploadedFile("mask.png", encoded(image, kind), content_type="image/png")


def window(size, box):
    """A mask that lets go of a box."""
    mask = Pillow.new("RGBA", size, (0, 0, 0, 255))
    mask.paste((0, 0, 0, 0), box)
    return mask


def with_files(client, mask, *, size=(64, 48), prompt="another sky"):
    form = {
        "prompt": prompt,
        "client_key": str(uuid.uuid4()),
        "price": "1000",
        "files": file(picture(size)),
        "mask_file": mask,
    }
    return client.post("/create", form)


def test_the_bar_offers_a_mask_only_where_the_model_takes_one(hers, monkeypatch):
    assert 'name="mask_file"' in hers.get("/").content.decode()

    without = replace(suppliers.get_offered(None), mask=False)
    monkeypatch.setattr(suppliers, "list_offered", lambda: (without,))

    assert 'name="mask_file"' not in hers.get("/").content.decode()


def test_a_mask_may_come_as_a_file_with_the_form(rich, hers):
    answer = with_files(hers, file(window((64, 48), (0, 0, 32, 48))))

    assert answer.status_code == 302
    roles = Input.objects.order_by("role").values_list("role", flat=True)
    assert list(roles) == ["mask", "reference"]
    assert Image.objects.filter(owner=rich).count() == 2


@pytest.mark.parametrize("kept", ["no picture", "too small", "opaque"])
def test_a_file_that_is_no_mask_is_told_at_its_field_and_nothing_is_kept(rich, hers, kept):
    wrong = {
        "no picture": SimpleUploadedFile("a.png", b"words", content_type="image/png"),
        "too small": file(window((10, 10), (0, 0, 5, 5))),
        "opaque": file(picture((64, 48))),
    }[kept]

    page = with_files(hers, wrong)

    assert page.status_code == 422
    assert re.search(r'name="mask_file"[^>]*>\s*<span class="fault">', page.content.decode())
    assert not Image.objects.exists()
    assert not Generation.objects.exists()
    assert billing.balance(rich).available == 1000


def test_a_mask_without_a_picture_is_told(hers):
    form = {
        "prompt": "another sky",
        "client_key": str(uuid.uuid4()),
        "price": "1000",
        "mask_file": file(window((64, 48), (0, 0, 5, 5))),
    }

    answer = hers.post("/create", form, headers={"hx-request": "true"})

    assert answer.status_code == 422
    assert "A mask needs a picture" in answer.content.decode()
    assert not Image.objects.exists()


def test_outside_of_the_mask_nothing_changes(hers):
    size, box = (1024, 1024), (0, 0, 512, 1024)
    with site.override(provider="illustrator", models=()):
        mask = file(window(size, box))
        answer = with_files(hers, mask, size=size, prompt="make it black and white")
        made = finish(Generation.objects.get())

    assert answer.status_code == 302
    assert made.state == "done"
    after = opened(pictures.read(picture_of(made))).convert("RGB")
    before = picture(size)
    outside = (520, 0, *size)
    assert after.size == size
    assert after.crop(outside).tobytes() == before.crop(outside).tobytes()
    assert after.crop(box).tobytes() != before.crop(box).tobytes()
