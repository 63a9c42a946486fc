"""A glance tells one colour from a faint drawing, and a picture stored anew from a small edit."""

import io

import pytest
from PIL import Image, ImageDraw, ImageFilter

from pleinair.library import looking

SIZE = (512, 384)


def scene(size=SIZE):
    """Something with edges, soft places and colours."""
    image = Image.linear_gradient("L").resize(size).convert("RGB")
    pen = ImageDraw.Draw(image)
    for number in range(12):
        x, y = 31 * number % size[0], 47 * number % size[1]
        pen.ellipse((x, y, x + 70, y + 50), fill=(20 * number, 250 - 19 * number, 90))
    return image.filter(ImageFilter.GaussianBlur(1))


def stored_anew(image, kind="JPEG", **options):
    data = io.BytesIO()
    image.save(data, kind, **options)
    return Image.open(data).convert("RGB")


@pytest.mark.parametrize(
    "pixels",
    [
        Image.new("RGB", SIZE, "white"),
        Image.new("RGBA", SIZE, (10, 20, 30, 255)),
        Image.new("RGBA", SIZE, (0, 0, 0, 0)),
        stored_anew(Image.new("RGB", SIZE, (200, 30, 90)), quality=60),
    ],
)
def test_one_colour_and_nothing_at_all_are_blank(pixels):
    assert looking.at(pixels).is_blank


def faint():
    image = Image.new("RGB", SIZE, "white")
    ImageDraw.Draw(image).line((10, 10, 60, 40), fill=(235, 235, 235))
    return image


def cut_out():
    image = Image.new("RGBA", SIZE, (0, 0, 0, 0))
    ImageDraw.Draw(image).ellipse((100, 100, 140, 140), fill=(0, 0, 0, 255))
    return image


@pytest.mark.parametrize("pixels", [scene(), faint(), cut_out()])
def test_a_drawing_is_not_blank_however_faint(pixels):
    assert not looking.at(pixels).is_blank


@pytest.mark.parametrize(
    "pixels",
    [
        scene(),
        stored_anew(scene(), quality=85),
        stored_anew(scene(), "WEBP", quality=80),
        scene().resize((1024, 768)),
    ],
)
def test_what_was_only_stored_anew_or_enlarged_is_the_start(pixels):
    start = stored_anew(scene(), "WEBP", quality=82)

    assert looking.at(pixels, start=start).is_the_start


def small_edit():
    image = scene()
    ImageDraw.Draw(image).ellipse((300, 200, 312, 212), fill=(255, 0, 0))
    return image


def warmer():
    red, green, blue = scene().split()
    return Image.merge("RGB", (red.point(lambda v: min(255, v + 6)), green, blue))


@pytest.mark.parametrize(
    "pixels", [small_edit(), warmer(), scene().transpose(Image.Transpose.FLIP_LEFT_RIGHT)]
)
def test_an_edit_is_not_the_start_however_small(pixels):
    start = stored_anew(scene(), "WEBP", quality=82)

    assert not looking.at(pixels, start=start).is_the_start


def test_another_shape_is_not_the_start():
    assert not looking.at(scene().crop((0, 0, 384, 384)), start=scene()).is_the_start


def test_without_a_start_there_is_nothing_to_be_like():
    assert not looking.at(scene()).is_the_start
