"""What is left behind when a picture is brought: everything but its pixels."""

import json
import shutil
import subprocess

import pytest

from pleinair import site
from pleinair.library import pictures
from tests.library import files
from tests.library.bringing import bring
from tests.library.files import encoded, opened, picture

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_only_pixels_come_through(alice, kind):
    data = files.with_location(picture(), kind)
    assert b"CANARY" in data

    clean = pictures.read(bring(alice, data))
    found = opened(clean)

    assert b"CANARY" not in clean
    assert len(found.getexif()) == 0
    # Pillow reads these from the header of every JPEG and WebP.
    assert not set(found.info) - {
        "jfif", "jfif_version", "jfif_unit", "jfif_density",
        "loop", "background", "timestamp", "duration",
    }  # fmt: skip


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
@pytest.mark.skipif(shutil.which("exiftool") is None, reason="exiftool is not installed")
def test_an_independent_judge_finds_only_sizes(alice, kind):
    before = _judged(files.with_location(picture(), kind))
    after = _judged(pictures.read(bring(alice, files.with_location(picture(), kind))))

    assert any("GPS" in name for name in before)
    assert not {group for group, _name in after} & {
        "EXIF", "GPS", "IFD0", "XMP", "ICC_Profile", "ICC-header", "IPTC", "Photoshop",
    }  # fmt: skip
    assert "CANARY" not in str(after)
    assert "Comment" not in {name for _group, name in after}


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_page_behind_a_picture_is_gone(alice, kind):
    page = b"<html><script>alert(1)</script></html>"

    clean = pictures.read(bring(alice, encoded(picture(), kind) + page))

    assert b"script" not in clean


def test_chunks_of_a_png_are_the_four_that_pixels_need(alice):
    clean = pictures.read(bring(alice, files.with_location(picture(), "PNG")))

    kinds, at = set(), 8
    while at < len(clean):
        size = int.from_bytes(clean[at : at + 4], "big")
        kinds.add(clean[at + 4 : at + 8])
        at += size + 12
    assert kinds <= {b"IHDR", b"PLTE", b"IDAT", b"IEND"}


@pytest.mark.parametrize(
    ("given_name", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\alice\\cat.png", "cat.png"),
        ("a\x1b[31m\u202egnp.exe", "a[31mgnp.exe"),
        ("x" * 500, "x" * 200),
        ("", ""),
    ],
)
def test_a_name_is_kept_as_plain_words(alice, given_name, kept):
    image = bring(alice, encoded(picture()), name=given_name)
    image.refresh_from_db()

    assert image.file_name == kept


def test_a_name_is_not_kept_where_uploads_are_not(alice):
    with site.override(profile="history"):
        image = bring(alice, encoded(picture()), name="alice at home.png")

    assert (image.keeping, image.file_name) == ("working", "")


def _judged(data):
    """Every tag that exiftool finds, as pairs of its group and name."""
    command = ["exiftool", "-json", "-G1", "-"]
    found = subprocess.run(command, input=data, capture_output=True, check=True)
    (tags,) = json.loads(found.stdout)
    return [tuple(name.split(":", 1)) for name in tags if ":" in name]
