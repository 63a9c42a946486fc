import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from pleinair.providers.illustrator import lettering, paint, raster
from pleinair.providers.illustrator.compose import compose
from pleinair.providers.illustrator.lettering import fonts, outlines
from pleinair.providers.illustrator.paint import assembly
from pleinair.providers.illustrator.pen import Shape
from pleinair.providers.illustrator.words import lettered, understand


def _box(mask: np.ndarray) -> np.ndarray:
    ys, xs = np.nonzero(mask)
    return mask[ys.min() : ys.max() + 1, xs.min() : xs.max() + 1]


def _fits(a: np.ndarray, b: np.ndarray) -> float:
    """Return the intersection over the union of two masks brought to one size."""
    size = (max(a.shape[1], b.shape[1]), max(a.shape[0], b.shape[0]))
    p, q = (np.asarray(Image.fromarray(m).resize(size)) for m in (a, b))
    return (p & q).sum() / (p | q).sum()


def _drawn(text: str, width: int = 600, height: int = 120) -> np.ndarray:
    setting = lettering.fitted(text, x=0, y=0, w=width, h=height)
    shapes = [Shape(setting.path, "#000000", role="text")]
    return raster.pixels(shapes, view=(width, height), size=(width, height))[..., 3] > 127


@pytest.mark.parametrize(
    "text", ["HARBOUR", "Pleinair 2026", "Καλημέρα", "Привет", "Ægir & Ångström"]
)
def test_outlines_are_what_freetype_draws(text):
    image = Image.new("L", (900, 200))
    font = ImageFont.truetype(str(fonts.OURS), 90)
    ImageDraw.Draw(image).text((20, 40), text, font=font, fill=255)

    assert _fits(_box(_drawn(text)), _box(np.asarray(image) > 127)) > 0.87


def test_text_stays_within_its_box():
    setting = lettering.fitted("A title of several words that must wrap", x=100, y=50, w=200, h=90)

    shape = Shape(setting.path, "#000000", role="text")
    ys, xs = np.nonzero(raster.pixels([shape], view=(400, 200), size=(400, 200))[..., 3])

    assert xs.min() >= 99
    assert xs.max() <= 301
    assert ys.min() >= 49
    assert ys.max() <= 141


def test_long_text_is_broken_to_be_larger():
    one = outlines.line("many words in one long line of text").width

    setting = lettering.fitted("many words in one long line of text", x=0, y=0, w=200, h=200)

    assert setting.size > 200 / one * 1.5


def test_right_to_left_and_latin_both_shape():
    assert outlines.line("office").width > 0
    assert outlines.line("office").missing == frozenset()


def test_characters_without_a_font_are_named_not_boxed():
    shaped = outlines.line("A\U000f0000B")

    assert shaped.missing == {"\U000f0000"}
    assert shaped.width == outlines.line("AB").width


def test_our_font_is_small_and_licensed():
    assert fonts.OURS.stat().st_size <= 250_000
    assert "Permission is hereby granted" in (fonts.OURS.parent / "LICENSE-DejaVu.txt").read_text()


@pytest.mark.parametrize("ground", ["#000000", "#ffffff", "#7f7f20", "#2040a0", "#f0c040"])
def test_ink_contrasts_with_its_ground(ground):
    from pleinair.providers.illustrator import colour

    apart = abs(colour.luminance(lettering.ink_on(ground)) - colour.luminance(ground))

    assert apart > 0.3


def test_a_script_that_no_font_writes_is_named_and_left_out(monkeypatch):
    monkeypatch.setattr(fonts, "installed", tuple)
    fonts.covering.cache_clear()
    outlines.line.cache_clear()

    written = outlines.line("こんにちは")

    assert written.path == ()
    assert written.missing == set("こんにちは")


@pytest.mark.parametrize("words", ["یک گربه روی دیوار نشسته است و به ماه نگاه می‌کند", "frob " * 20])
def test_a_prompt_drawn_as_lettering_stays_within_the_picture(words):
    scene = compose(lettered(understand(words), words), width_px=400, height_px=400, seed=1)

    (layer,) = [one for one in paint.draw(scene).layers if one.name == "lettering"]
    left, top, right, foot = assembly.box_of(layer.shapes)

    assert min(left, top) >= 0
    assert max(right, foot) <= 400
