"""Where a picture plays: backgrounds in layers of depth, drawn with the pen."""

from collections.abc import Callable

from pleinair.providers.illustrator.drawing import Layer
from pleinair.providers.illustrator.places import (
    abstract,
    cave,
    coast,
    cold,
    country,
    inside,
    mars,
    river,
    rooms,
    town,
    wild,
)
from pleinair.providers.illustrator.places.view import View, view_of
from pleinair.providers.illustrator.scene import Place, Scene

PLACES: dict[Place, Callable[[View], None]] = {
    "plain": inside.plain,
    "meadow": country.meadow,
    "sea": coast.sea,
    "harbour": coast.harbour,
    "beach": coast.beach,
    "forest": wild.forest,
    "city": town.city,
    "village": town.village,
    "desert": country.desert,
    "mountains": country.mountains,
    "space": wild.space,
    "room": inside.room,
    "underwater": coast.underwater,
    "table": inside.table,
    "road": country.road,
    "sky": wild.air,
    "farm": country.farm,
    "garden": country.garden,
    "lake": cold.lake,
    "ice": cold.ice_field,
    "moon": cold.moon,
    "mars": mars.plain,
    "river": river.valley,
    "kitchen": rooms.kitchen,
    "bedroom": rooms.bedroom,
    "café": rooms.cafe,
    "greenhouse": rooms.greenhouse,
    "abstract": abstract.composition,
    "cave": cave.cavern,
}


def backdrop(scene: Scene) -> list[Layer]:
    """Return the layers of the scene's place; none for a transparent background."""
    if scene.background == "transparent":
        return []
    view = view_of(scene)
    PLACES["plain" if scene.background == "plain" else scene.place](view)
    return view.layers
