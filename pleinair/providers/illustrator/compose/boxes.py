"""Boxes in the picture: x runs from 0 to the aspect, y from 0 to 1, both in picture heights."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def area(self) -> float:
        """Its area; zero when it is empty."""
        return max(0.0, self.right - self.left) * max(0.0, self.bottom - self.top)

    def common(self, other: "Box") -> float:
        """Return the area that both cover."""
        return Box(
            max(self.left, other.left),
            max(self.top, other.top),
            min(self.right, other.right),
            min(self.bottom, other.bottom),
        ).area

    def head(self) -> "Box":
        """Return its upper third, where faces are."""
        return Box(self.left, self.top, self.right, self.top + (self.bottom - self.top) / 3)


def standing(x: float, y: float, width: float, height: float) -> Box:
    """Return the box of a thing by the middle of its foot."""
    return Box(x - width / 2, y - height, x + width / 2, y)
