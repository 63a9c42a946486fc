"""A mask must fit the picture it belongs to, and says so where it does not."""

import uuid

import pytest

from pleinair.billing import queries as billing
from pleinair.generation.models import Generation, Input
from pleinair.library import services as library
from tests.library.files import encoded, picture
from tests.web.conftest import browser

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
