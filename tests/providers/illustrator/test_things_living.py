import importlib
import io
import pkgutil
import random

import numpy as np
import pytest
import resvg_py
from PIL import Image

from pleinair.providers.illustrator import geometry, things
from pleinair.providers.illustrator.pen import Look, Pen, Shape
from pleinair.providers.illustrator.things import cuts, forms, registry
from pleinair.providers.illustrator.things.registry import Entry

MODULES = (
    "mammals_home", "mammals_farm", "mammals_wood", "mammals_wild", "mammals_far", "birds",
    "birds_wild", "water_life", "reptiles", "insects", "trees", "undergrowth", "flowers", "meadow",
    "fruit", "vegetables", "food", "sweets", "drinks", "people", "professions", "performers",
    "court", "storybook", "fantasy",
)  # fmt: skip
ROOM = "pleinair.providers.illustrator.things"
for _module in MODULES:
    importlib.import_module(f"{ROOM}.{_module}")
LIVING = [
    entry
    for entry in registry.ENTRIES.values()
    if entry.draw.__module__.removeprefix(f"{ROOM}.") in MODULES
]
STANDING = [entry for entry in LIVING if entry.stands in {"ground", "table"}]
SIZE_PX = 96
# How far a tail, a twig or a shoe may leave the box, as a share of its longer side.
TOLERANCE = 0.06

each = pytest.mark.parametrize("entry", LIVING, ids=lambda entry: entry.noun)


def draw(entry: Entry, *, seed: int = 1, main: str | None = None) -> list[Shape]:
    pen = Pen()
    entry.draw(pen, Look(main or entry.main, entry.second, random.Random(seed)))
    return pen.shapes


def rendered(entry: Entry, *, main: str | None = None) -> np.ndarray:
    """Return the drawing as pixels on nothing, the box filling the height."""
    paths = []
    for shape in draw(entry, main=main):
        path = geometry.svg(geometry.moved(shape.path, geometry.placed(scale=1000)))
        paths.append(
            f'<path d="{path}" fill="{shape.fill or "none"}" stroke="{shape.stroke or "none"}"'
            f' stroke-width="{shape.stroke_width * 1000}" stroke-linecap="round"'
            f' opacity="{shape.opacity}"/>'
        )
    width = entry.aspect * 1000
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-60 -60 {width + 120} 1120"'
        f' height="{SIZE_PX}"'
        f' width="{round(SIZE_PX * (width + 120) / 1120)}">{"".join(paths)}</svg>'
    )
    png = bytes(resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True))
    return np.asarray(Image.open(io.BytesIO(png)).convert("RGBA")).astype(int)


def extent(shapes: list[Shape]) -> tuple[float, float, float, float]:
    boxes = [cuts.bounds(geometry.moved(s.path, geometry.placed(scale=100))) for s in shapes]
    left, top, right, bottom = zip(*boxes, strict=True)
    return min(left) / 100, min(top) / 100, max(right) / 100, max(bottom) / 100


def test_ninety_five_living_things_and_more_are_drawn():
    assert len(LIVING) >= 95


@each
def test_drawing_stays_within_its_box(entry):
    slack = TOLERANCE * max(1.0, entry.aspect)

    for seed in (1, 2, 3):
        left, top, right, bottom = extent(draw(entry, seed=seed))

        assert left >= -slack
        assert top >= -TOLERANCE
        assert right <= entry.aspect + slack
        assert bottom <= 1 + TOLERANCE


@pytest.mark.parametrize("entry", STANDING, ids=lambda entry: entry.noun)
def test_what_stands_touches_the_ground(entry):
    assert extent(draw(entry))[3] >= 0.98


@each
def test_same_seed_draws_the_same_shapes(entry):
    assert draw(entry, seed=7) == draw(entry, seed=7)


@each
def test_drawing_has_depth(entry):
    shapes = draw(entry)

    assert len(shapes) >= 6
    assert {"body", "shade"} <= {shape.role for shape in shapes}


@each
def test_colour_bound_by_the_prompt_is_seen(entry):
    blue, ochre = rendered(entry, main="#3b6fd9"), rendered(entry, main="#d9b13b")

    opaque = blue[..., 3] > 128
    changed = np.abs(blue - ochre)[..., :3].sum(axis=-1) > 40

    assert (changed & opaque).sum() / opaque.sum() >= 0.08


def test_no_two_nouns_look_the_same():
    seen = {}
    for entry in LIVING:
        seen.setdefault(rendered(entry).tobytes(), []).append(entry.noun)

    assert [nouns for nouns in seen.values() if len(nouns) > 1] == []


def test_every_word_means_one_noun():
    for module in pkgutil.iter_modules(things.__path__):
        importlib.import_module(f"{ROOM}.{module.name}")
    meanings = {}
    for entry in registry.ENTRIES.values():
        for word in (entry.noun, *entry.words):
            meanings.setdefault(word, []).append(entry.noun)

    assert {word: nouns for word, nouns in meanings.items() if len(nouns) > 1} == {}


@each
def test_words_are_written_as_prompts_are_read(entry):
    for word in (entry.noun, *entry.words):
        assert word == word.lower().strip()


def test_cut_halves_make_up_the_whole():
    square = forms.outline("M0 0 L10 0 L10 10 L0 10 Z")
    oval = (10.0, 5.0, 5.0, 20.0)

    inner, outer = cuts.bounds(cuts.inside(square, oval)), cuts.bounds(cuts.outside(square, oval))

    assert inner == pytest.approx((5.0, 0.0, 10.0, 10.0), abs=0.2)
    assert outer == pytest.approx((0.0, 0.0, 5.2, 10.0), abs=0.3)


def test_oval_beyond_the_silhouette_cuts_nothing():
    square = forms.outline("M0 0 L10 0 L10 10 L0 10 Z")

    assert cuts.inside(square, (50.0, 50.0, 3.0, 3.0)) == ()
    assert cuts.bounds(cuts.outside(square, (50.0, 50.0, 3.0, 3.0))) == (0.0, 0.0, 10.0, 10.0)


def test_oval_around_the_silhouette_keeps_all_of_it():
    square = forms.outline("M0 0 L10 0 L10 10 L0 10 Z")

    assert cuts.outside(square, (5.0, 5.0, 50.0, 50.0)) == ()
    assert cuts.bounds(cuts.inside(square, (5.0, 5.0, 50.0, 50.0))) == (0.0, 0.0, 10.0, 10.0)


def test_turned_oval_cuts_along_its_own_axis():
    square = forms.outline("M0 0 L10 0 L10 10 L0 10 Z")

    stripe = cuts.bounds(cuts.inside(square, (5.0, 5.0, 50.0, 1.0, 90.0)))

    assert stripe == pytest.approx((4.0, 0.0, 6.0, 10.0), abs=0.1)


def test_corner_marked_with_a_star_has_no_tangent():
    soft, sharp = forms.outline("0 0, 10 0, 10 10, 0 10"), forms.outline("0 0*, 10 0, 10 10, 0 10")

    assert sharp[1][1:3] == (0.0, 0.0)
    assert soft[1][1:3] != (0.0, 0.0)


def test_tube_is_as_wide_as_asked():
    _, top, _, bottom = cuts.bounds(forms.tube("M0 0 L50 0", 10, 10))

    assert (top, bottom) == pytest.approx((-5.0, 5.0), abs=0.01)
