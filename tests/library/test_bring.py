"""What happens to a picture that somebody brings."""

import io
import json
import shutil
import subprocess
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image as Pillow
from PIL import ImageCms

from pleinair import site
from pleinair.lib import isolated
from pleinair.library import pictures, services
from pleinair.library.errors import UploadRefused
from pleinair.library.models import Image, Rendition
from pleinair.vault import blobs
from pleinair.vault.errors import VaultFull
from tests.library import files
from tests.library.files import encoded, opened, picture

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _nothing_left_over():
    """Whatever a test stores goes with it."""
    before = stored()
    yield
    for keeping, blob_id in stored() - before:
        blobs.delete(blob_id, keeping=keeping)


def stored():
    return {(keeping, one) for keeping in ("kept", "working") for one in blobs.ids_of(keeping)}


def bring(owner, data, name="a.png"):
    return services.bring(owner_id=owner.id, data=data, file_name=name)


def brought(owner, data):
    return opened(pictures.read(bring(owner, data)))


def is_near(pixel, other, by=6):
    return all(abs(a - b) <= by for a, b in zip(pixel, other, strict=True))


class TestWhatIsTaken:
    @pytest.mark.parametrize(
        ("kind", "media_type"),
        [("PNG", "image/png"), ("JPEG", "image/jpeg"), ("WEBP", "image/webp")],
    )
    def test_three_formats_keep_their_kind_size_and_look(self, alice, kind, media_type):
        image = bring(alice, encoded(picture(), kind, quality=95))
        found = opened(pictures.read(image))

        assert (image.media_type, found.format) == (media_type, kind)
        assert (image.width_px, image.height_px) == found.size == (60, 40)
        assert is_near(found.convert("RGB").getpixel((50, 30)), files.SPOT, by=12)

    def test_the_name_of_a_file_says_nothing_about_its_format(self, alice):
        image = bring(alice, encoded(picture(), "JPEG"), name="holiday.png")

        assert image.media_type == "image/jpeg"

    def test_two_smaller_copies_are_made_in_the_same_breath(self, alice, monkeypatch):
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

    def test_a_small_picture_is_not_made_larger(self, alice):
        image = bring(alice, encoded(picture((7, 3))))

        assert {(copy.width_px, copy.height_px) for copy in image.renditions.all()} == {(7, 3)}

    @pytest.mark.parametrize("mode", ["1", "L", "P", "I;16", "RGB"])
    def test_opaque_modes_become_rgb(self, alice, mode):
        source = picture(mode="L").convert("I").point(lambda v: v * 257) if mode == "I;16" else None
        image = source.convert("I;16") if source else picture(mode=mode)

        found = brought(alice, encoded(image))

        assert found.mode == "RGB"
        wanted = picture(mode="L" if mode == "I;16" else mode).convert("RGB")
        assert is_near(found.getpixel((50, 30)), wanted.getpixel((50, 30)))

    def test_sixteen_bits_keep_their_shades(self, alice):
        ramp = Pillow.linear_gradient("L").convert("I").point(lambda v: v * 257).convert("I;16")

        found = brought(alice, encoded(ramp)).convert("L")

        assert list(found.crop((0, 0, 1, 256)).tobytes()) == list(range(256))

    @pytest.mark.parametrize(("mode", "kind"), [("RGBA", "PNG"), ("LA", "PNG"), ("RGBA", "WEBP")])
    def test_what_is_transparent_stays_so(self, alice, mode, kind):
        image = picture(mode=mode)
        image.putalpha(Pillow.linear_gradient("L").resize(image.size))

        found = brought(alice, encoded(image, kind, lossless=True))

        assert found.mode == "RGBA"
        assert found.getchannel("A").tobytes() == image.getchannel("A").tobytes()

    def test_the_transparent_colour_of_a_palette_stays_so(self, alice):
        image = picture().quantize(8)

        found = brought(alice, encoded(image, transparency=image.getpixel((0, 0))))

        assert found.mode == "RGBA"
        assert [found.getpixel(at)[3] for at in ((0, 0), (50, 30))] == [0, 255]

    def test_print_colours_become_screen_colours(self, alice):
        found = brought(alice, encoded(picture(mode="CMYK"), "JPEG", quality=95))

        assert (found.format, found.mode) == ("JPEG", "RGB")
        assert is_near(found.getpixel((50, 30)), files.SPOT, by=12)

    @pytest.mark.parametrize("orientation", range(1, 9))
    def test_it_stands_upright_whatever_the_camera_noted(self, alice, orientation):
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

    def test_colours_of_another_profile_are_turned_into_ours(self, alice):
        lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
        plain = brought(alice, encoded(picture(), icc_profile=files.profile()))
        strange = brought(alice, encoded(picture(), icc_profile=lab))

        assert is_near(plain.getpixel((50, 30)), files.SPOT)
        # A profile for other channels than the picture has is no reason to refuse it.
        assert is_near(strange.getpixel((50, 30)), files.SPOT)

    def test_a_wide_profile_changes_the_numbers_so_that_the_look_stays(self, alice):
        gray = bytearray(files.profile())
        at = gray.find(b"rXYZ", 128)
        offset = int.from_bytes(gray[at + 4 : at + 8], "big")
        # Half the red of sRGB: the same numbers now mean a duller red.
        red = int.from_bytes(gray[offset + 8 : offset + 12], "big", signed=True) // 2
        gray[offset + 8 : offset + 12] = red.to_bytes(4, "big", signed=True)

        found = brought(alice, encoded(picture(), icc_profile=bytes(gray)))

        assert found.getpixel((50, 30))[0] < files.SPOT[0] - 20
        assert "icc_profile" not in found.info

    def test_a_phones_second_picture_is_left_behind(self, alice):
        both = encoded(picture(), "MPO", save_all=True, append_images=[picture(colour=(0, 0, 0))])

        found = brought(alice, both)

        assert found.format == "JPEG"
        assert is_near(found.getpixel((50, 30)), files.SPOT, by=12)


class TestWhatIsLeftBehind:
    @pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
    def test_only_pixels_come_through(self, alice, kind):
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
    def test_an_independent_judge_finds_only_sizes(self, alice, kind):
        before = _judged(files.with_location(picture(), kind))
        after = _judged(pictures.read(bring(alice, files.with_location(picture(), kind))))

        assert any("GPS" in name for name in before)
        assert not {group for group, _name in after} & {
            "EXIF", "GPS", "IFD0", "XMP", "ICC_Profile", "ICC-header", "IPTC", "Photoshop",
        }  # fmt: skip
        assert "CANARY" not in str(after)
        assert "Comment" not in {name for _group, name in after}

    @pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
    def test_a_page_behind_a_picture_is_gone(self, alice, kind):
        page = b"<html><script>alert(1)</script></html>"

        clean = pictures.read(bring(alice, encoded(picture(), kind) + page))

        assert b"script" not in clean

    def test_chunks_of_a_png_are_the_four_that_pixels_need(self, alice):
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
    def test_a_name_is_kept_as_plain_words(self, alice, given_name, kept):
        image = bring(alice, encoded(picture()), name=given_name)
        image.refresh_from_db()

        assert image.file_name == kept

    def test_a_name_is_not_kept_where_uploads_are_not(self, alice):
        with site.override(profile="history"):
            image = bring(alice, encoded(picture()), name="alice at home.png")

        assert (image.keeping, image.file_name) == ("working", "")


def _judged(data):
    """Every tag that exiftool finds, as pairs of its group and name."""
    command = ["exiftool", "-json", "-G1", "-"]
    found = subprocess.run(command, input=data, capture_output=True, check=True)
    (tags,) = json.loads(found.stdout)
    return [tuple(name.split(":", 1)) for name in tags if ":" in name]


REFUSED = {
    "nothing": (b"", "empty"),
    "one byte": (b"\x89", "wrong_type"),
    "only a signature": (b"\x89PNG\r\n\x1a\n", "damaged"),
    "words": (b"hello " * 100, "wrong_type"),
    "a page": (b"<!doctype html><script>alert(1)</script>", "wrong_type"),
    "svg": (b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', "wrong_type"),
    "eps": (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "wrong_type"),
    "pdf": (b"%PDF-1.7\n", "wrong_type"),
    "a page that begins as a gif": (b"GIF89a=1;alert(1)//", "wrong_type"),
    "gif": (encoded(picture(), "GIF"), "wrong_type"),
    "bmp": (encoded(picture(), "BMP"), "wrong_type"),
    "ico": (encoded(picture((32, 32)), "ICO"), "wrong_type"),
    "tiff": (encoded(picture(), "TIFF"), "wrong_type"),
    "jpeg 2000": (encoded(picture(), "JPEG2000"), "wrong_type"),
    "avif": (encoded(picture(), "AVIF"), "wrong_type"),
    "sound": (b"RIFF\x24\0\0\0WAVEfmt ", "wrong_type"),
    "only half a riff": (b"RIFF\xff\xff\xff\xffWEBP", "damaged"),
    "moving png": (files.moving("PNG"), "moving"),
    "moving webp": (files.moving("WEBP"), "moving"),
    "bomb of pixels": (files.bomb(), "too_long"),
    "bomb of pixels within the sides": (files.claiming((16_000, 16_000)), "too_many_pixels"),
    "bomb of text": (files.text_bomb(), "damaged"),
    "bomb of a profile": (files.profile_bomb(), "damaged"),
    "a thread": (files.png(1, 40_000, rows=files.rows(1, 40_000)), "too_long"),
    "no pixels": (files.png(0, 0), "damaged"),
    "fewer pixels than claimed": (files.claiming((400, 400)), "damaged"),
    "a jpeg with a png's head": (b"\x89PNG\r\n\x1a\n" + encoded(picture(), "JPEG"), "damaged"),
    "a png with a jpeg's head": (b"\xff\xd8\xff" + encoded(picture()), "damaged"),
    "half a png": (encoded(Pillow.effect_noise((90, 90), 60))[:4000], "damaged"),
    "half a jpeg": (encoded(Pillow.effect_noise((90, 90), 60), "JPEG")[:1500], "damaged"),
    "half a webp": (encoded(Pillow.effect_noise((90, 90), 60), "WEBP")[:1500], "damaged"),
}


class TestWhatIsRefused:
    @pytest.mark.parametrize("what", REFUSED)
    def test_it_says_why_and_keeps_nothing(self, alice, what):
        data, code = REFUSED[what]
        before = stored()

        with pytest.raises(UploadRefused) as caught:
            bring(alice, data, name="innocent.png")

        assert caught.value.code == code
        assert str(caught.value).endswith(".")
        assert stored() == before
        assert not Image.objects.exists()

    def test_too_many_bytes_are_refused_unread_with_the_limit(self, alice, monkeypatch):
        monkeypatch.setattr(isolated, "run", lambda *_, **__: pytest.fail("it was opened"))

        with site.override(upload_bytes=2_000_000), pytest.raises(UploadRefused, match="2 MB"):
            bring(alice, bytes(2_000_001))

    def test_too_many_pixels_are_refused_with_the_limit(self, alice):
        with (
            site.override(upload_pixels=1_000_000),
            pytest.raises(UploadRefused, match="1 million"),
        ):
            bring(alice, encoded(picture((1001, 1000))))

    def test_the_largest_picture_allowed_is_taken(self, alice):
        image = bring(alice, encoded(picture((8000, 5000), mode="RGBA"), compress_level=1))

        assert image.width_px * image.height_px == site.current().upload_pixels

    def test_one_that_takes_too_long_is_refused(self, alice, monkeypatch):
        monkeypatch.setattr(services, "_DECODE_S", 0.01)

        with pytest.raises(UploadRefused, match="too long"):
            bring(alice, encoded(picture()))

    def test_a_decoder_that_dies_is_no_crash(self, alice, monkeypatch):
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
    def test_damage_of_any_kind_is_refused_or_healed_but_never_a_crash(self, alice, data):
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
    def test_random_bytes_are_refused(self, alice, head, rest):
        before = stored()

        with pytest.raises(UploadRefused):
            bring(alice, head + rest)
        assert stored() == before


class TestFullDisk:
    @pytest.mark.parametrize("room_for", [0, 1, 2])
    def test_an_upload_without_room_leaves_nothing(self, alice, monkeypatch, room_for):
        before = stored()
        fill_after(monkeypatch, room_for)

        with pytest.raises(VaultFull):
            bring(alice, encoded(picture()))
        assert stored() == before
        assert not Image.objects.exists()
        assert not Rendition.objects.exists()

    def test_an_upload_whose_row_fails_leaves_nothing(self, alice, monkeypatch):
        before = stored()

        def fail(**_values):
            raise RuntimeError

        monkeypatch.setattr(services, "_record", fail)

        with pytest.raises(RuntimeError):
            bring(alice, encoded(picture()))
        assert stored() == before


def fill_after(monkeypatch, puts):
    """Let the vault take some blobs and then be full."""
    from pleinair.vault.folder import FolderStore

    real, left = FolderStore.write, [puts]

    def write(self, name, chunks):
        if left[0] <= 0:
            raise VaultFull
        left[0] -= 1
        return real(self, name, chunks)

    monkeypatch.setattr(FolderStore, "write", write)


def test_what_was_brought_reads_back_from_ciphertext_only(alice):
    image = bring(alice, encoded(picture()))
    from pleinair.vault.stores import store_for

    store = store_for("kept")
    raw = store.read(image.id.hex, 0, store.size(image.id.hex))

    assert b"PNG" not in raw
    assert opened(io.BytesIO(pictures.read(image)).read()).size == (60, 40)


class TestBounds:
    def test_uploads_count_against_their_makers_room_until_they_are_deleted(self, alice, charlie):
        data = encoded(picture())
        first = bring(alice, data)

        with site.override(upload_quota_bytes=first.size_bytes + len(data) - 1):
            with pytest.raises(UploadRefused) as refused:
                bring(alice, data)
            bring(charlie, data)
            services.delete_image(owner_id=alice.id, image_id=first.id)
            bring(alice, data)

        assert refused.value.code == "quota"

    def test_only_so_many_decoders_work_at_once(self, monkeypatch):
        at_once, most = [], []

        def run(*_args, **_options):
            at_once.append(1)
            most.append(len(at_once))
            time.sleep(0.05)
            at_once.pop()
            return {}, []

        monkeypatch.setattr(isolated, "run", run)
        with site.override(drawing_processes=2), ThreadPoolExecutor(8) as pool:
            list(pool.map(lambda _n: services._looked_at("rebuild", b"x", pixels=1), range(8)))

        assert max(most) == 2

    def test_who_waits_too_long_for_a_decoder_is_told(self, alice, monkeypatch):
        monkeypatch.setattr(services, "_WAIT_S", 0.01)
        monkeypatch.setattr(services, "_places", lambda _number: threading.Semaphore(0))

        with pytest.raises(UploadRefused) as refused:
            bring(alice, encoded(picture()))

        assert refused.value.code == "too_slow"
