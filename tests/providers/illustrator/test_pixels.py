import io

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from pleinair.providers.illustrator.pixels import edit, files
from pleinair.providers.protocol import BadRequest


def _photo(width: int = 120, height: int = 90, seed: int = 1) -> Image.Image:
    dice = np.random.default_rng(seed)
    rough = Image.fromarray(dice.integers(0, 256, (9, 12, 3), np.uint8))
    return rough.resize((width, height), Image.Resampling.BICUBIC).convert("RGBA")


def _edited(words: str, image: Image.Image | None = None, **more):
    image = image or _photo()
    return edit(image, words, size=image.size, seed=3, **more)


def _pixels(image: Image.Image) -> np.ndarray:
    return np.asarray(image.convert("RGBA")).astype(int)


def test_warmer_is_redder_and_cooler_is_bluer():
    before = _pixels(_photo())
    warm, cool = _pixels(_edited("make it warmer").image), _pixels(_edited("cooler please").image)

    tint = [(p[..., 0] - p[..., 2]).mean() for p in (cool, before, warm)]

    assert tint == sorted(tint)
    assert tint[2] - tint[0] > 20


def test_black_and_white_has_no_colour():
    done = _edited("turn it black and white")

    assert np.ptp(_pixels(done.image)[..., :3], axis=2).max() <= 1
    assert done.not_done == []


def test_amount_words_count():
    light = [
        _pixels(_edited(f"{word} brighter").image)[..., :3].mean()
        for word in ("slightly", "", "much")
    ]

    assert light == sorted(light)
    assert light[0] < light[2] - 5


@pytest.mark.parametrize(
    "words",
    [
        "pixel art",
        "watercolour",
        "oil painting",
        "ink drawing",
        "low poly",
        "night",
        "rain",
        "snow",
        "fog",
        "frame",
        "sepia",
        "blur the background",
        "sharpen",
        "vignette",
        "more contrast",
        "mirror it",
        "rotate left",
        "zoom in",
    ],
)
def test_each_change_changes_the_picture_and_says_so(words):
    before = _photo()
    done = _edited(words, before)

    assert done.said
    assert not done.not_done
    assert done.image.size == before.size
    assert np.abs(_pixels(done.image) - _pixels(before)).mean() > 0.7


def test_what_pixels_cannot_do_is_said():
    done = _edited("put a zebra on the left, and make it brighter")

    assert done.not_done == ["put a zebra on the left"]
    assert done.said == ["Made brighter."]


def test_doing_nothing_is_said_and_changes_nothing():
    before = _photo()
    done = _edited("", before)

    assert done.not_done
    assert (_pixels(done.image) == _pixels(before)).all()


def test_caption_is_written_where_it_was_asked():
    before = _photo(240, 240)
    low = np.abs(_pixels(_edited('add the caption "Low"', before).image) - _pixels(before))
    high = np.abs(_pixels(_edited('write "High" at the top', before).image) - _pixels(before))

    assert low[200:].any()
    assert not low[:120].any()
    assert high[:60].any()
    assert not high[120:].any()


def test_one_coloured_background_is_cut_out():
    image = Image.new("RGBA", (60, 60), "#30c050")
    image.paste((200, 30, 30, 255), (20, 20, 40, 40))

    alpha = _pixels(_edited("remove the background", image).image)[..., 3]

    assert (alpha[20:40, 20:40] == 255).all()
    assert alpha[:18].max() == 0


def test_busy_background_is_not_guessed():
    done = _edited("remove the background")

    assert "paint a mask" in done.not_done[0]


def test_other_shape_is_cropped_and_said():
    done = edit(_photo(120, 90), "", size=(100, 100))

    assert done.image.size == (100, 100)
    assert "Cropped to the asked-for shape." in done.said


@settings(max_examples=25, deadline=None)
@given(
    words=st.sampled_from(
        [
            "night",
            "watercolour",
            "oil paint",
            "rain",
            "mirror",
            "frame",
            "fog",
            "pixel art",
            "ink",
            "cut out",
        ]
    ),
    seed=st.integers(0, 1000),
)
def test_nothing_outside_the_mask_changes_by_a_bit(words, seed):
    image = _photo(seed=seed)
    dice = np.random.default_rng(seed)
    hold = np.asarray(
        Image.fromarray(dice.integers(0, 2, (6, 8), np.uint8) * 255).resize(
            image.size, Image.Resampling.NEAREST
        )
    )
    mask = Image.merge("RGBA", [*Image.new("RGB", image.size).split(), Image.fromarray(hold)])

    done = _edited(words, image, mask=mask)

    kept = hold == 255
    assert (_pixels(done.image)[kept] == _pixels(image)[kept]).all()
    if (~kept).any():
        assert (_pixels(done.image)[~kept] != _pixels(image)[~kept]).any()


@pytest.mark.parametrize("data", [b"", b"GIF89a rest", b"\x89PNG\r\n\x1a\nrubbish", b"<svg/>"])
def test_what_is_no_picture_is_refused(data):
    with pytest.raises(BadRequest) as refused:
        files.opened(data)

    assert refused.value.parameter == "image"


def test_huge_picture_is_refused_before_it_is_decoded():
    # A PNG head that promises 60,000 by 60,000 pixels.
    out = io.BytesIO()
    Image.new("1", (8, 8)).save(out, "PNG")
    data = bytearray(out.getvalue())
    data[16:24] = (60_000).to_bytes(4, "big") * 2

    with pytest.raises(BadRequest):
        files.opened(bytes(data))


def test_variants_of_a_foreign_picture_differ():
    image = _photo()

    one = edit(image, "", size=image.size, seed=1, vary=True)
    two = edit(image, "", size=image.size, seed=2, vary=True)

    assert one.said
    assert two.said
    assert (_pixels(one.image) != _pixels(two.image)).any()
