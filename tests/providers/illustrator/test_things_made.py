import pytest

from pleinair.providers.illustrator.things import catalogue
from pleinair.providers.illustrator.things.signs import PANELS
from tests.providers.illustrator.made import MARGIN, SIZE_PX, draw, rendered

BUILDINGS = [entry for entry in catalogue.all_entries() if "building" in entry.kinds]
LETTERED = [entry for entry in catalogue.all_entries() if "lettered" in entry.kinds]


@pytest.mark.parametrize("entry", BUILDINGS, ids=lambda entry: entry.noun)
def test_buildings_light_their_windows(entry):
    dark, lit = draw(entry), draw(entry, lit=True)

    assert sum(s.role == "glow" for s in lit) > sum(s.role == "glow" for s in dark)


@pytest.mark.parametrize("entry", LETTERED, ids=lambda entry: entry.noun)
def test_lettering_gets_a_calm_panel(entry):
    x, y, w, h = PANELS[entry.noun]

    pixels = rendered(entry, text="HELLO")
    top, left = round((y + MARGIN) * SIZE_PX) + 1, round((x + MARGIN) * SIZE_PX) + 1
    bottom, right = round((y + h + MARGIN) * SIZE_PX) - 1, round((x + w + MARGIN) * SIZE_PX) - 1
    panel = pixels[top:bottom, left:right]

    assert (panel[..., 3] > 250).all()
    assert panel[..., :3].std(axis=(0, 1)).max() < 20


@pytest.mark.parametrize("entry", LETTERED, ids=lambda entry: entry.noun)
def test_what_carries_words_shows_that_it_can(entry):
    assert draw(entry) != draw(entry, text="HELLO")


def test_every_panel_belongs_to_a_lettered_thing():
    assert set(PANELS) == {entry.noun for entry in LETTERED}
