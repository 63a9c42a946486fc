import numpy as np
import pytest

from pleinair.providers.illustrator import paint
from pleinair.providers.illustrator.places import PLACES
from pleinair.providers.illustrator.scene import INDOORS
from tests.providers.illustrator.looking import scene, seen, thing

OUTDOORS = sorted(set(PLACES) - INDOORS - {"plain", "space", "underwater", "moon"})


@pytest.mark.parametrize("place", sorted(set(PLACES) - {"plain"}))
def test_place_is_drawn_with_depth_and_reaches_every_corner(place):
    pixels = seen(scene(place=place, ground=None))

    assert (pixels[..., 3] == 255).all()
    assert pixels[..., :3].astype(float).std(axis=(0, 1)).mean() > 9


# An abstract picture has no hour.
@pytest.mark.parametrize("place", sorted(set(OUTDOORS) - {"abstract"}))
def test_night_is_darker_than_day(place):
    day = seen(scene(place=place, ground=None)).mean()
    night = seen(scene(place=place, ground=None, time="night")).mean()

    assert night < day * 0.75


@pytest.mark.parametrize("weather", ["rain", "snow", "storm", "fog", "cloudy", "wind"])
def test_weather_can_be_seen(weather):
    clear = seen(scene(place="meadow", ground=None)).astype(int)
    other = seen(scene(place="meadow", ground=None, weather=weather)).astype(int)

    assert np.abs(clear - other)[..., :3].mean() > 3


def test_winter_ground_is_white():
    winter = seen(scene(place="meadow", ground=None, season="winter"))[200:240, 80:170, :3]

    assert winter.mean() > 190
    assert np.ptp(winter.mean(axis=(0, 1))) < 25


def test_autumn_woods_are_redder_than_summer_woods():
    def warmth(season):
        pixels = seen(scene(place="forest", ground=None, season=season)).astype(int)[:60]
        return (pixels[..., 0] - pixels[..., 1]).mean()

    assert warmth("autumn") > warmth("summer") + 15


def test_dusk_is_warm_at_the_horizon():
    pixels = seen(scene(place="sea", ground=None, time="dusk", horizon=0.6)).astype(int)

    top, low = pixels[4:20], pixels[120:135]

    assert (low[..., 0] - low[..., 2]).mean() > (top[..., 0] - top[..., 2]).mean() + 40


def test_light_from_the_left_is_on_the_left():
    def middle_of_light(side):
        sky = seen(scene(place="sea", ground=None, time="dusk", light=side)).astype(int)[:140]
        return np.argwhere(sky[..., :3].sum(axis=2) > 620)[:, 1].mean()

    assert middle_of_light("left") < 128 < middle_of_light("right")


def test_lighted_windows_only_at_night():
    def lamps(time):
        pixels = seen(scene(place="city", ground=None, time=time)).astype(int)[40:160]
        return ((pixels[..., 0] > 225) & (pixels[..., 2] < 170) & (pixels[..., 1] > 160)).sum()

    assert lamps("night") > 200 > lamps("day")


def test_a_room_has_no_second_window_beside_the_one_asked_for():
    def windows(*things):
        drawing = paint.draw(scene(*things, place="room", ground=None))
        return [layer.name for layer in drawing.layers if layer.name == "window"]

    assert windows() == ["window"]
    assert windows(thing("windowsill", y=0.5)) == []
