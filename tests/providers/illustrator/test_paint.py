import io

import numpy as np
import pytest
from PIL import Image

from pleinair.providers.illustrator import geometry, paint
from pleinair.providers.illustrator.paint import emoji, light
from pleinair.providers.illustrator.pen import Shape
from pleinair.providers.illustrator.places import tone
from pleinair.providers.illustrator.scene import Lettering
from tests.providers.illustrator.looking import digest, islands, near, scene, seen, thing

RED, BLUE = (208, 32, 32), (32, 48, 208)
pytestmark = pytest.mark.usefixtures("plain_things")


def test_as_many_things_are_seen_as_the_scene_holds():
    discs = [thing("disc", id=f"t{i}", x=0.2 + 0.3 * i, height=0.2) for i in range(3)]

    pixels = seen(scene(*discs))

    assert islands(near(RED)(pixels)) == 3


def test_thing_has_the_colour_that_was_bound_to_it():
    pixels = seen(scene(thing("disc", main="#20a040")))

    share = near((32, 160, 64))(pixels).mean()

    # A disc of height 0.3 has a radius of 0.144 of the picture.
    assert share == pytest.approx(np.pi * 0.144**2, rel=0.1)


def test_thing_stands_where_the_scene_says():
    pixels = seen(scene(thing("disc", x=0.25, y=0.5, height=0.2)))

    ys, xs = np.nonzero(near(RED)(pixels))

    assert xs.mean() / 256 == pytest.approx(0.25, abs=0.01)
    assert ys.mean() / 256 == pytest.approx(0.4, abs=0.01)


def test_thing_facing_left_is_mirrored():
    right = near(BLUE)(seen(scene(thing("arrow"))))
    left = near(BLUE)(seen(scene(thing("arrow", facing="left"))))

    assert np.abs(right[:, ::-1].astype(int) - left).mean() < 0.01
    assert (right != left).mean() > 0.01


def test_turned_thing_points_elsewhere():
    level = near(BLUE)(seen(scene(thing("arrow"))))
    upright = near(BLUE)(seen(scene(thing("arrow", turn=90))))

    assert upright.sum() == pytest.approx(level.sum(), rel=0.06)
    assert (level != upright).mean() > 0.01


def test_nearer_thing_hides_the_farther_one():
    pixels = seen(
        scene(thing("disc", depth=0.9), thing("disc", id="t2", main="#2030d0", depth=0.1))
    )

    assert near(BLUE)(pixels).sum() > 500
    assert near(RED)(pixels).sum() == 0


def test_thing_casts_a_shadow_on_the_ground():
    bare = seen(scene())
    pixels = seen(scene(thing("disc", y=0.8)))

    foot = (slice(205, 211), slice(118, 138))

    assert pixels[foot].mean() < bare[foot].mean() - 8


def test_boat_is_mirrored_in_the_water():
    calm = scene(place="sea", horizon=0.4)
    afloat = scene(thing("boat", y=0.6, height=0.25), place="sea", horizon=0.4)

    below = (slice(158, 185), slice(100, 156))
    redder = seen(afloat)[below][..., 0].mean() - seen(calm)[below][..., 0].mean()

    assert redder > 12


def test_far_things_lose_their_colour_to_the_air():
    def redness(depth):
        pixels = seen(scene(thing("disc", depth=depth, y=0.5), place="sky", time="day"))[
            90:115, 115:140
        ]
        return (pixels[..., 0].astype(int) - pixels[..., 2]).mean()

    assert redness(1.0) < redness(0.1) - 40


def test_moonlight_keeps_a_black_thing_from_drowning_in_the_night():
    black = thing("disc", y=0.8, height=0.4, main="#141418")
    middle = (slice(140, 160), slice(120, 136))

    pixels = seen(scene(black, place="meadow", ground=None, time="night"))[middle][..., :3]

    assert pixels.mean() > 45


def test_only_what_has_lamps_keeps_its_yellow_at_night():
    belly = Shape(geometry.ellipse(0, 0, 1, 1), "#f6d8a0", role="light")
    night = tone.of(scene(time="night"))

    assert light.lit_shape(belly, night, 0.0, shining=False) != belly
    assert light.lit_shape(belly, night, 0.0, shining=False, lamps=True) == belly


def test_night_darkens_things_and_lights_their_windows():
    window, wall = (slice(158, 172), slice(118, 138)), (slice(110, 125), slice(100, 110))
    day = seen(scene(thing("house", y=0.8, height=0.4), place="village"))
    night = seen(scene(thing("house", y=0.8, height=0.4), place="village", time="night"))

    assert night[wall][..., :3].mean() < day[wall][..., :3].mean() * 0.75
    assert night[window][..., 0].mean() > day[window][..., 0].mean() + 60


def test_transparent_background_has_real_alpha():
    pixels = seen(scene(thing("disc"), background="transparent"))

    opaque = pixels[..., 3] > 250

    assert opaque.mean() == pytest.approx(np.pi * 0.144**2, rel=0.1)
    assert (pixels[..., 3] == 0).mean() > 0.9


def test_unknown_thing_is_reported_and_not_drawn():
    drawing = paint.draw(scene(thing("zeppelin", words="a zeppelin")))

    assert drawing.missing == ("a zeppelin",)


def test_same_scene_gives_the_same_bytes_and_another_seed_others():
    picture = scene(thing("house"), place="meadow")
    other = scene(thing("house"), place="meadow", seed=6)

    assert digest(seen(picture)) == digest(seen(picture))
    assert digest(seen(picture)) != digest(seen(other))


def test_partial_pictures_build_up():
    picture = scene(thing("disc", height=0.6), place="meadow")
    sketch, flats, finish = (
        seen(picture, stage=s).astype(int) for s in ("sketch", "flats", "finish")
    )

    to_finish = [np.abs(a - finish)[..., :3].mean() for a in (sketch, flats)]

    assert to_finish[0] > to_finish[1] > 1


def test_title_reads_on_the_sky():
    words = scene(place="meadow", lettering=[Lettering("HELLO", height=0.2, y=0.2)])
    bare = seen(scene(place="meadow"))

    changed = np.abs(seen(words).astype(int) - bare)[..., :3].max(axis=2) > 40

    assert 0.02 < changed[:100].mean() < 0.5
    assert not changed[120:].any()


def test_panel_of_a_thing_carries_its_text():
    signed = seen(scene(thing("sign", text="OPEN", height=0.4)))
    blank = seen(scene(thing("sign", height=0.4)))

    dark = near((29, 34, 48), 50)

    assert islands(dark(signed)) == 4
    assert dark(blank).sum() == 0


def test_text_on_a_mirrored_thing_is_not_mirrored():
    right = near((29, 34, 48), 50)(seen(scene(thing("sign", text="PER", height=0.4))))
    left = near((29, 34, 48), 50)(seen(scene(thing("sign", text="PER", height=0.4, facing="left"))))

    assert (right == left).mean() > 0.995


def test_emoji_without_a_font_is_reported_and_not_drawn(monkeypatch):
    monkeypatch.setattr(emoji, "_font", lambda: None)

    drawing = paint.draw(scene(thing("disc", emoji="🦩", words="a flamingo")))

    assert not emoji.available()
    assert drawing.missing == ("a flamingo",)


def test_emoji_is_stamped_where_the_thing_stands(monkeypatch):
    out = io.BytesIO()
    Image.new("RGBA", (32, 32), (208, 32, 32, 255)).save(out, "PNG")
    monkeypatch.setattr(emoji, "available", lambda: True)
    monkeypatch.setattr(emoji, "_png", lambda _: out.getvalue())

    pixels = seen(scene(thing("disc", emoji="🦩", x=0.25, y=0.5, height=0.2)))

    ys, xs = np.nonzero(near(RED)(pixels))
    assert xs.mean() / 256 == pytest.approx(0.25, abs=0.01)
    assert ys.mean() / 256 == pytest.approx(0.4, abs=0.01)


@pytest.mark.parametrize(("main", "strokes"), [("#fbfbf9", {"#3a3540"}), ("#205fa0", set())])
def test_only_white_things_have_a_rim_on_paper(main: str, strokes: set[str]):
    drawing = paint.draw(scene(thing("disc", main=main), background="plain"))

    assert {shape.stroke for shape in drawing.shapes if shape.stroke} == strokes
