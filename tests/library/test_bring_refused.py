"""Which pictures are refused: with a reason, and without a trace."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pleinair import site
from pleinair.lib import isolated
from pleinair.library import pictures, services
from pleinair.library.errors import UploadRefused
from pleinair.library.models import Image
from tests.library.bringing import bring, stored
from tests.library.files import encoded, opened, picture
from tests.library.refused import REFUSED

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("what", REFUSED)
def test_it_says_why_and_keeps_nothing(alice, what):
    data, code = REFUSED[what]
    before = stored()

    with pytest.raises(UploadRefused) as caught:
        bring(alice, data, name="innocent.png")

    assert caught.value.code == code
    assert str(caught.value).endswith(".")
    assert stored() == before
    assert not Image.objects.exists()


def test_too_many_bytes_are_refused_unread_with_the_limit(alice, monkeypatch):
    monkeypatch.setattr(isolated, "run", lambda *_, **__: pytest.fail("it was opened"))

    with site.override(upload_bytes=2_000_000), pytest.raises(UploadRefused, match="2 MB"):
        bring(alice, bytes(2_000_001))


def test_too_many_pixels_are_refused_with_the_limit(alice):
    with (
        site.override(upload_pixels=1_000_000),
        pytest.raises(UploadRefused, match="1 million"),
    ):
        bring(alice, encoded(picture((1001, 1000))))


def test_the_largest_picture_allowed_is_taken(alice):
    image = bring(alice, encoded(picture((8000, 5000), mode="RGBA"), compress_level=1))

    assert image.width_px * image.height_px == site.current().upload_pixels


def test_one_that_takes_too_long_is_refused(alice, monkeypatch):
    monkeypatch.setattr(services, "_DECODE_S", 0.01)

    with pytest.raises(UploadRefused, match="too long"):
        bring(alice, encoded(picture()))


def test_a_decoder_that_dies_is_no_crash(alice, monkeypatch):
    monkeypatch.setattr(services, "_DECODER", "pleinair.library.no_such_module")

    with pytest.raises(UploadRefused) as caught:
        bring(alice, encoded(picture()))
    assert caught.value.code == "damaged"


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_damage_of_any_kind_is_refused_or_healed_but_never_a_crash(alice, data):
    kind = data.draw(st.sampled_from(["PNG", "JPEG", "WEBP"]))
    whole = bytearray(encoded(picture(), kind))
    for _turn in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(whole) - 1))
        whole[at] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(whole)))
    before = stored()

    try:
        image = bring(alice, bytes(whole[:cut]))
    except UploadRefused:
        assert stored() == before
    else:
        assert len(stored() - before) == 3
        assert opened(pictures.read(image)).size == (image.width_px, image.height_px)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    head=st.sampled_from([b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"RIFF\0\0\0\0WEBP"]),
    rest=st.binary(min_size=1, max_size=300),
)
def test_random_bytes_are_refused(alice, head, rest):
    before = stored()

    with pytest.raises(UploadRefused):
        bring(alice, head + rest)
    assert stored() == before
