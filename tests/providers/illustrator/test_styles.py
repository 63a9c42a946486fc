import itertools

import numpy as np
import pytest

from pleinair.providers.illustrator import raster, styles
from pleinair.providers.illustrator.scene import Scene
from pleinair.providers.illustrator.styles import lowpoly
from tests.providers.illustrator.looking import digest, scene, seen, thing

pytestmark = pytest.mark.usefixtures("plain_things")


def _picture(**changes) -> Scene:
    return scene(
        thing("house", y=0.85, height=0.4),
        thing("disc", id="t2", x=0.25, height=0.2),
        **{"place": "meadow", "ground": None, **changes},
    )


@pytest.fixture(scope="module")
def drawn(module_things):
    return {style: seen(_picture(), style=style).astype(int) for style in styles.STYLES}


@pytest.fixture(scope="module")
def module_things():
    from tests.providers.illustrator import looking

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("pleinair.providers.illustrator.paint.assembly.entry_of", looking.ENTRIES.get)
        yield


@pytest.mark.parametrize(("one", "other"), list(itertools.combinations(styles.STYLES, 2)))
def test_styles_differ_strongly_from_each_other(drawn, one, other):
    apart = np.abs(drawn[one] - drawn[other])[..., :3].mean()

    assert apart > 7


@pytest.mark.parametrize("style", styles.STYLES)
@pytest.mark.parametrize("size", [(200, 120), (121, 257)])
def test_sizes_are_exact(style, size):
    pixels = seen(_picture(width_px=size[0], height_px=size[1]), style=style)

    assert pixels.shape == (size[1], size[0], 4)


@pytest.mark.parametrize("style", styles.STYLES)
def test_transparent_background_keeps_alpha_in_every_style(style):
    alpha = seen(_picture(background="transparent"), style=style)[..., 3]

    assert (alpha == 0).mean() > 0.3
    assert (alpha > 200).mean() > 0.02


@pytest.mark.parametrize("style", styles.STYLES)
def test_style_is_the_same_to_the_byte(style):
    assert digest(seen(_picture(), style=style)) == digest(seen(_picture(), style=style))


def test_pixel_art_has_a_true_grid_and_few_colours(drawn):
    pixels = drawn["pixel"][..., :3]

    cells = pixels.reshape(128, 2, 128, 2, 3)

    assert (cells == cells[:, :1, :, :1]).all()
    assert len(np.unique(pixels.reshape(-1, 3), axis=0)) <= 34


def test_blueprint_is_white_lines_on_blue(drawn):
    pixels = drawn["blueprint"][..., :3]
    blue = (pixels[..., 2] > pixels[..., 0] + 40).mean()
    white = (pixels.min(axis=2) > 170).mean()

    assert blue > 0.75
    assert 0.004 < white < 0.2


def test_neon_is_dark_with_bright_lines(drawn):
    brightest = drawn["neon"][..., :3].max(axis=2)

    assert np.median(brightest) < 70
    assert (brightest > 200).mean() > 0.005


def test_ink_has_almost_no_colour(drawn):
    pixels = drawn["ink"][..., :3]

    assert np.ptp(pixels, axis=2).mean() < 22
    assert (pixels.max(axis=2) < 90).mean() > 0.005


def test_low_poly_is_made_of_flat_facets(drawn):
    pixels = drawn["lowpoly"][..., :3]

    still = (np.abs(np.diff(pixels, axis=1)).max(axis=2) == 0).mean()

    assert still > 0.4


@pytest.mark.parametrize(("width", "height"), [(360, 360), (360, 1080), (640, 360)])
def test_facets_cover_a_picture_up_to_its_rim(width, height):
    dice = np.random.default_rng(7)
    patches = dice.integers(90, 130, (height // 20, width // 20, 3), np.uint8)
    busy = np.repeat(np.repeat(patches, 20, axis=0), 20, axis=1)

    facets = lowpoly.faceted(busy, dice)

    view = (float(width), float(height))
    shown = raster.pixels(facets, view=view, size=(width, height), ground=None)
    assert (shown[..., 3] > 127).all()


def test_watercolour_leaves_the_paper_bare_at_the_rim(drawn):
    rim = drawn["watercolour"][:3, :, :3]

    assert rim.min() > 200


def test_oil_shows_strokes_where_the_shape_is_plain(drawn):
    sky = (slice(5, 60), slice(120, 250))

    def rough(style):
        return np.abs(np.diff(drawn[style][sky][..., 1], axis=0)).mean()

    assert rough("oil") > rough("flat") * 1.3
