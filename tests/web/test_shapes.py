"""The shape that an edit takes by itself."""

import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from pleinair.generation.models import Generation
from pleinair.library import services as library
from pleinair.web import shapes
from tests.library.files import encoded, picture

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize(
    ("size", "ratio"),
    [
        ((320, 240), "4:3"),
        ((1023, 1537), "2:3"),
        ((700, 700), "1:1"),
        ((4032, 2268), "16:9"),
        ((9000, 3), "99:1"),
    ],
)
def test_a_pictures_shape_is_a_ratio_of_small_numbers(size, ratio):
    assert shapes.like(width_px=size[0], height_px=size[1]) == ratio


def ask(client, *, shape="auto", **fields):
    form = {
        "prompt": "another sky",
        "client_key": str(uuid.uuid4()),
        "shape": shape,
        "price": "1000",
        **fields,
    }
    assert client.post("/create", form).status_code == 302
    row = Generation.objects.get()
    assert row.asked["shape"] == shape
    return round(row.width_px / row.height_px, 1)


@pytest.fixture
def wide(rich):
    image = picture((640, 360))
    return library.bring(owner_id=rich.id, data=encoded(image), file_name="wide.png")


def test_an_edit_takes_the_shape_of_its_first_picture(hers, wide):
    assert ask(hers, references=[str(wide.id)]) == 1.8


def test_a_picture_sent_with_the_form_decides_the_shape_too(hers):
    file = SimpleUploadedFile("tall.png", encoded(picture((100, 200))), "image/png")

    assert ask(hers, files=[file]) == 0.5


def test_a_chosen_shape_is_kept_in_an_edit(hers, wide):
    assert ask(hers, shape="3:2", references=[str(wide.id)]) == 1.5


def test_words_alone_make_a_square(hers):
    assert ask(hers) == 1


def test_strangers_cannot_learn_a_pictures_shape(his, wide):
    fields = {"shape": "auto", "references": [str(wide.id)], "tier": "1K"}

    assert b"16:9" not in his.post("/price", fields).content


def test_the_bar_of_an_edit_says_so(hers, wide):
    page = hers.get(f"/?with={wide.id}").content.decode()

    assert 'placeholder="What should change?"' in page
    assert ">Like the picture</option>" in page
