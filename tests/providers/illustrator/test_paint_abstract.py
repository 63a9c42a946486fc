import pytest

from pleinair.providers.illustrator import paint
from pleinair.providers.illustrator.pen import Shape
from pleinair.providers.illustrator.scene import Scene

TEAL, CORAL = "#1fa3a3", "#ff7f50"


def shapes_of(*kinds: str, layer: str, palette: tuple[str, ...] = (TEAL, CORAL)) -> list[Shape]:
    drawing = paint.draw(
        Scene(400, 300, 1, place="abstract", shapes=list(kinds), palette=list(palette))
    )
    return [s for found in drawing.layers if found.name == layer for s in found.shapes]


def test_composition_of_triangles_is_made_of_triangles():
    marks = shapes_of("triangle", layer="marks")

    assert len(marks) > 10
    assert {len([c for c in s.path if c[0] != "Z"]) for s in marks} == {3}


@pytest.mark.parametrize("kind", ["stripe", "wave"])
def test_bands_are_drawn_where_only_they_were_asked(kind: str):
    assert shapes_of(kind, layer=f"{kind}s")
    assert not shapes_of(kind, layer="marks")


def test_colours_that_were_asked_are_in_the_composition():
    assert {TEAL, CORAL} <= {s.fill for s in shapes_of("circle", layer="marks")}


def test_without_wishes_there_is_something_of_each():
    marks = shapes_of(layer="marks", palette=())

    assert len({len(s.path) for s in marks}) > 1
