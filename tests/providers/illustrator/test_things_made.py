import importlib

import pytest

from pleinair.providers.illustrator.things import registry
from pleinair.providers.illustrator.things.signs import PANELS
from tests.providers.illustrator.made import MARGIN, SIZE_PX, changed, draw, extent, rendered

MODULES = (
    "homes", "buildings", "shops", "worship", "landmarks", "outdoors", "streets", "cars", "trucks",
    "trains_bikes", "boats", "aircraft", "furniture", "clocks", "household", "containers",
    "clothes", "headwear", "instruments", "toys", "sport", "tools", "devices", "screens", "sky",
    "signs", "papers", "nature", "heights", "treasure",
)  # fmt: skip
ROOM = "pleinair.providers.illustrator.things"
for _module in MODULES:
    importlib.import_module(f"{ROOM}.{_module}")
MADE = [
    entry
    for entry in registry.ENTRIES.values()
    if entry.draw.__module__.removeprefix(f"{ROOM}.") in MODULES
]
STANDING = [entry for entry in MADE if entry.stands in {"ground", "table"}]
BUILDINGS = [entry for entry in MADE if "building" in entry.kinds]
LETTERED = [entry for entry in MADE if "lettered" in entry.kinds]
# How far a flag or a tail may leave the box, as a share of its longer side.
TOLERANCE = 0.06

each = pytest.mark.parametrize("entry", MADE, ids=lambda entry: entry.noun)


def test_two_hundred_made_things_and_more_are_drawn():
    assert len(MADE) >= 200


@each
def test_drawing_stays_within_its_box(entry):
    slack = TOLERANCE * max(1.0, entry.aspect)

    for seed in (1, 2, 3):
        left, top, right, bottom = extent(draw(entry, seed=seed))

        assert left >= -slack
        assert top >= -TOLERANCE
        assert right <= entry.aspect + slack
        assert bottom <= 1 + TOLERANCE


@each
def test_drawing_fills_its_box(entry):
    left, top, right, bottom = extent(draw(entry), glows=True)

    assert right - left >= 0.65 * entry.aspect
    assert bottom - top >= 0.75


@pytest.mark.parametrize("entry", STANDING, ids=lambda entry: entry.noun)
def test_what_stands_touches_the_ground(entry):
    assert extent(draw(entry))[3] >= 0.95


@each
def test_same_seed_draws_the_same_shapes(entry):
    assert draw(entry, seed=7) == draw(entry, seed=7)


@each
def test_drawing_has_body_and_detail(entry):
    shapes = draw(entry)

    assert len(shapes) >= 4
    assert "body" in {shape.role for shape in shapes}


@each
def test_colour_bound_by_the_prompt_is_seen(entry):
    blue, ochre = rendered(entry, main="#3b6fd9"), rendered(entry, main="#d9b13b")

    assert changed(blue, ochre) >= 0.08


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


@each
def test_surfaces_lie_within_the_box(entry):
    assert entry.surface is None or 0 <= entry.surface < 1


def test_no_two_nouns_look_the_same():
    seen = {}
    for entry in MADE:
        seen.setdefault(rendered(entry).tobytes(), []).append(entry.noun)

    assert [nouns for nouns in seen.values() if len(nouns) > 1] == []
