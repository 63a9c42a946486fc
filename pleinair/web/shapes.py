"""The shapes on offer, and the one that follows the picture an edit starts from."""

from fractions import Fraction
from math import ceil

from django.utils.translation import gettext_lazy

# As the picture to start from; without one, square.
AUTO = "auto"
SQUARE = "1:1"
# In the order of the menu; any other ratio or WxH may be typed by hand.
SHAPES = (
    (SQUARE, gettext_lazy("Square")),
    ("3:2", gettext_lazy("Landscape")),
    ("2:3", gettext_lazy("Portrait")),
    ("4:3", gettext_lazy("Classic")),
    ("3:4", gettext_lazy("Tall")),
    ("16:9", gettext_lazy("Wide")),
    ("9:16", gettext_lazy("Phone")),
    ("21:9", gettext_lazy("Panorama")),
)
# A ratio has two numbers of at most two digits.
_MOST = 99


def like(*, width_px: int, height_px: int) -> str:
    """Return the shape of a picture as the nearest ratio of small numbers, like 3:2."""
    long, short = max(width_px, height_px), min(width_px, height_px)
    ratio = min(Fraction(long, short), Fraction(_MOST))
    near = ratio.limit_denominator(_MOST // ceil(ratio))
    if width_px >= height_px:
        return f"{near.numerator}:{near.denominator}"
    return f"{near.denominator}:{near.numerator}"
