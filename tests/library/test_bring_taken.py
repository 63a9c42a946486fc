"""What is taken of the pictures that somebody brings, and how it looks then."""

import io

import pytest
from PIL import Image as Pillow
from PIL import ImageCms

from pleinair.lib import isolated
from pleinair.library import pictures
from pleinair.vault import blobs
from tests.library import files
from tests.library.bringing import bring, brought, is_near
from tests.library.files import encoded, opened, picture

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("kind", "media_type"),
    [("PNG", "image/png"), ("JPEG", "image/jpeg"), ("WEBP", "image/webp")],
)
def test_three_formats_keep_their_kind_size_and_look(alice, kind, media_type):
    image = bring(alice, encoded(picture(), kind, quality=95))
    found = opened(pictures.read(image))

    assert (image.media_type, found.format) == (media_type, kind)
    assert (image.width_px, image.height_px) == found.size == (60, 40)
    assert is_near(found.convert("RGB").getpixel((50, 30)), files.SPOT, by=12)


def test_the_name_of_a_file_says_nothing_about_its_format(alice):
    image = bring(alice, encoded(picture(), "JPEG"), name="holiday.png")

    assert image.media_type == "image/jpeg"


def test_two_smaller_copies_are_made_in_the_same_breath(alice, monkeypatch):
    runs = []
    real = isolated.run
    monkeypatch.setattr(isolated, "run", lambda *a, **k: runs.append(1) or real(*a, **k))

    image = bring(alice, encoded(picture((2000, 1000))))

    copies = {copy.kind: (copy.width_px, copy.height_px) for copy in image.renditions.all()}
    assert copies == {"small": (512, 256), "large": (1600, 800)}
    assert runs == [1]
    for copy in image.renditions.all():
        with blobs.open_blob(alice.id, copy.id, keeping="kept") as blob:
            found = opened(blob.read_all())
        assert (found.format, found.size) == ("WEBP", (copy.width_px, copy.height_px))


def test_a_small_picture_is_not_made_larger(alice):
    image = bring(alice, encoded(picture((7, 3))))

    assert {(copy.width_px, copy.height_px) for copy in image.renditions.all()} == {(7, 3)}


@pytest.mark.parametrize("mode", ["1", "L", "P", "I;16", "RGB"])
def test_opaque_modes_become_rgb(alice, mode):
    source = picture(mode="L").convert("I").point(lambda v: v * 257) if mode == "I;16" else None
    image = source.convert("I;16") if source else picture(mode=mode)

    found = brought(alice, encoded(image))

    assert found.mode == "RGB"
    wanted = picture(mode="L" if mode == "I;16" else mode).convert("RGB")
    assert is_near(found.getpixel((50, 30)), wanted.getpixel((50, 30)))


def test_sixteen_bits_keep_their_shades(alice):
    ramp = Pillow.linear_gradient("L").convert("I").point(lambda v: v * 257).convert("I;16")

    found = brought(alice, encoded(ramp)).convert("L")

    assert list(found.crop((0, 0, 1, 256)).tobytes()) == list(range(256))


@pytest.mark.parametrize(("mode", "kind"), [("RGBA", "PNG"), ("LA", "PNG"), ("RGBA", "WEBP")])
def test_what_is_transparent_stays_so(alice, mode, kind):
    image = picture(mode=mode)
    image.putalpha(Pillow.linear_gradient("L").resize(image.size))

    found = brought(alice, encoded(image, kind, lossless=True))

    assert found.mode == "RGBA"
    assert found.getchannel("A").tobytes() == image.getchannel("A").tobytes()


def test_the_transparent_colour_of_a_palette_stays_so(alice):
    image = picture().quantize(8)

    found = brought(alice, encoded(image, transparency=image.getpixel((0, 0))))

    assert found.mode == "RGBA"
    assert [found.getpixel(at)[3] for at in ((0, 0), (50, 30))] == [0, 255]


def test_print_colours_become_screen_colours(alice):
    found = brought(alice, encoded(picture(mode="CMYK"), "JPEG", quality=95))

    assert (found.format, found.mode) == ("JPEG", "RGB")
    assert is_near(found.getpixel((50, 30)), files.SPOT, by=12)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_it_stands_upright_whatever_the_camera_noted(alice, orientation):
    exif = Pillow.Exif()
    exif[0x0112] = orientation
    turned = {
        2: Pillow.Transpose.FLIP_LEFT_RIGHT,
        3: Pillow.Transpose.ROTATE_180,
        4: Pillow.Transpose.FLIP_TOP_BOTTOM,
        5: Pillow.Transpose.TRANSPOSE,
        6: Pillow.Transpose.ROTATE_90,
        7: Pillow.Transpose.TRANSVERSE,
        8: Pillow.Transpose.ROTATE_270,
    }.get(orientation)
    lying = picture() if turned is None else picture().transpose(turned)

    image = bring(alice, encoded(lying, "JPEG", quality=95, exif=exif.tobytes()))
    found = opened(pictures.read(image))

    assert (image.width_px, image.height_px) == found.size == (60, 40)
    assert is_near(found.getpixel((5, 5)), (20, 40, 220), by=20)
    assert is_near(found.getpixel((50, 30)), files.SPOT, by=20)


def test_colours_of_another_profile_are_turned_into_ours(alice):
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    plain = brought(alice, encoded(picture(), icc_profile=files.profile()))
    strange = brought(alice, encoded(picture(), icc_profile=lab))

    assert is_near(plain.getpixel((50, 30)), files.SPOT)
    # A profile for other channels than the picture has is no reason to refuse it.
    assert is_near(strange.getpixel((50, 30)), files.SPOT)


def test_a_wide_profile_changes_the_numbers_so_that_the_look_stays(alice):
    gray = bytearray(files.profile())
    at = gray.find(b"rXYZ", 128)
    offset = int.from_bytes(gray[at + 4 : at + 8], "big")
    # Half the red of sRGB: the same numbers now mean a duller red.
    red = int.from_bytes(gray[offset + 8 : offset + 12], "big", signed=True) // 2
    gray[offset + 8 : offset + 12] = red.to_bytes(4, "big", signed=True)

    found = brought(alice, encoded(picture(), icc_profile=bytes(gray)))

    assert found.getpixel((50, 30))[0] < files.SPOT[0] - 20
    assert "icc_profile" not in found.info


def test_a_phones_second_picture_is_left_behind(alice):
    both = encoded(picture(), "MPO", save_all=True, append_images=[picture(colour=(0, 0, 0))])

    found = brought(alice, both)

    assert found.format == "JPEG"
    assert is_near(found.getpixel((50, 30)), files.SPOT, by=12)


def test_what_was_brought_reads_back_from_ciphertext_only(alice):
    image = bring(alice, encoded(picture()))
    from pleinair.vault.stores import store_for

    store = store_for("kept")
    raw = store.read(image.id.hex, 0, store.size(image.id.hex))

    assert b"PNG" not in raw
    assert opened(io.BytesIO(pictures.read(image)).read()).size == (60, 40)
