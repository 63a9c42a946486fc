import pytest

from pleinair.providers.illustrator.things import catalogue, cuts, forms
from tests.providers.illustrator.made import draw

ALIVE = {"animal", "plant", "person", "flower", "tree"}
LIVING = [entry for entry in catalogue.all_entries() if ALIVE & set(entry.kinds)]


@pytest.mark.parametrize("entry", LIVING, ids=lambda entry: entry.noun)
def test_living_things_have_a_shaded_side(entry):
    shapes = draw(entry)

    assert len(shapes) >= 6
    assert {"body", "shade"} <= {shape.role for shape in shapes}


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
