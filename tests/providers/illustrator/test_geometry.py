import pytest

from pleinair.providers.illustrator import geometry


def ends(data):
    return [command[-2:] for command in geometry.parse(data) if len(command) > 1]


@pytest.mark.parametrize(
    ("relative", "absolute"),
    [
        ("m1 2 3 4", "M1 2 L4 6"),
        ("M1 1 h4 v5 l-1 -1", "M1 1 H5 V6 L4 5"),
        ("M1 1 c1 0 2 1 2 2", "M1 1 C2 1 3 2 3 3"),
        ("M1 1 q1 0 1 1 t1 1", "M1 1 Q2 1 2 2 T3 3"),
        ("M0 0 C0 1 1 2 2 2 s2 1 2 2", "M0 0 C0 1 1 2 2 2 S4 3 4 4"),
        ("M1 1 a2 2 0 0 1 4 0", "M1 1 A2 2 0 0 1 5 1"),
    ],
)
def test_small_letters_count_from_where_the_pen_is(relative, absolute):
    assert geometry.parse(relative) == geometry.parse(absolute)


def test_further_points_of_a_move_are_lines():
    assert geometry.parse("M0 0 1 0 1 1 Z") == geometry.parse("M0 0 L1 0 L1 1 Z")


def test_closing_goes_back_to_the_start():
    assert ends("M2 3 L5 3 L5 6 Z l1 1") == [(2, 3), (5, 3), (5, 6), (3, 4)]


def test_smooth_curve_goes_on_in_the_direction_of_the_last():
    *_, smooth = geometry.parse("M0 0 C0 1 1 2 2 2 S4 3 4 4")

    assert smooth[1:3] == (3, 2)


@pytest.mark.parametrize("before", ["", "L0 0", "Q0 1 0 0"])
def test_smooth_curve_after_anything_else_starts_straight(before):
    *_, smooth = geometry.parse(f"M0 0 {before} S1 2 2 2")

    assert smooth[1:3] == (0, 0)


def test_quadratic_keeps_its_corner_for_the_next():
    assert geometry.parse("M0 0 Q1 1 2 0 T4 0") == geometry.parse("M0 0 Q1 1 2 0 Q3 -1 4 0")


def test_arc_ends_exactly_where_it_was_told():
    assert ends("M0 0 A5 5 0 1 0 3 4")[-1] == (3, 4)


def test_a_number_too_few_draws_nothing():
    assert geometry.parse("M0 0 L1") == (("M", 0, 0),)
