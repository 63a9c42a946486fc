"""Where a thing stands in the picture: its box in pixels, and the way there."""

from dataclasses import dataclass

from pleinair.providers.illustrator import geometry
from pleinair.providers.illustrator.geometry import Transform
from pleinair.providers.illustrator.places.view import View
from pleinair.providers.illustrator.scene import Thing
from pleinair.providers.illustrator.things.registry import ENTRIES, Entry


@dataclass(frozen=True, slots=True)
class Spot:
    """One thing at its place. (x, y) is the middle of its foot; lengths are in pixels."""

    view: View
    thing: Thing
    entry: Entry

    @property
    def h(self) -> float:
        return self.thing.height * self.view.scene.height_px

    @property
    def w(self) -> float:
        return self.entry.aspect * self.h

    @property
    def x(self) -> float:
        return self.thing.x * self.view.scene.width_px

    @property
    def y(self) -> float:
        return self.thing.y * self.view.scene.height_px

    def transform(self) -> Transform:
        """Return the way from box units to pixels."""
        mirror = self.thing.facing == "left"
        middle = geometry.placed(self.x, self.y - self.h / 2, turn=self.thing.turn)
        box = geometry.placed(
            self.w / 2 if mirror else -self.w / 2, -self.h / 2, scale=self.h, mirror=mirror
        )
        return middle.then(box)


def entry_of(noun: str) -> Entry | None:
    """Return the register's entry of a noun, or None."""
    from pleinair.providers.illustrator.things import catalogue

    return ENTRIES.get(noun) or catalogue.find(noun)
