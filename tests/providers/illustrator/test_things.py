"""What is true of every drawing."""

import pytest

from pleinair.providers.illustrator.things import catalogue
from tests.providers.illustrator.made import changed, draw, extent, rendered

ENTRIES = catalogue.all_entries()
STANDING = [entry for entry in ENTRIES if entry.stands in {"ground", "table"}]
# How far a flag, a tail or a shoe may leave the box, as a share of its longer side.
TOLERANCE = 0.06

each = pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.noun)


def test_four_hundred_things_and_more_are_drawn():
    assert len(ENTRIES) >= 415


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

    assert right - left >= 0.5 * entry.aspect
    assert bottom - top >= 0.6


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


@each
def test_surfaces_lie_within_the_box(entry):
    assert entry.surface is None or 0 <= entry.surface < 1


@each
def test_words_are_written_as_prompts_are_read(entry):
    for word in (entry.noun, *entry.words):
        assert word == word.lower().strip()


def test_no_two_nouns_look_the_same():
    seen = {}
    for entry in ENTRIES:
        seen.setdefault(rendered(entry).tobytes(), []).append(entry.noun)

    assert [nouns for nouns in seen.values() if len(nouns) > 1] == []
