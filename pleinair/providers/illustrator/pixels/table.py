"""What can be asked of any picture: words, the change, and how the change is told."""

from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image

from pleinair.providers.illustrator.pixels import frames, grades, overlays, restyle

Apply = Callable[[Image.Image, float, int], Image.Image]


def plain(change: Callable[[Image.Image], Image.Image]) -> Apply:
    """Use a change that knows neither amount nor chance."""
    return lambda image, _amount, _seed: change(image)


def dosed(change: Callable[[Image.Image, float], Image.Image]) -> Apply:
    """Use a change that has an amount."""
    return lambda image, amount, _seed: change(image, amount)


def thrown(change: Callable[[Image.Image, int], Image.Image]) -> Apply:
    """Use a change that has dice."""
    return lambda image, _amount, seed: change(image, seed)


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that pixels alone allow. `words` is a regular expression on lower case."""

    words: str
    apply: Apply
    said: str


# The first that matches a clause serves it, so narrower words stand before wider ones.
CHANGES: tuple[Change, ...] = (
    Change(
        r"pixel[- ]?art|8[- ]?bit|pixelat", plain(restyle.as_pixel_art), "Redrawn as pixel art."
    ),
    Change(
        r"water ?colou?r|aquarelle", thrown(restyle.as_watercolour), "Laid down as watercolour."
    ),
    Change(
        r"\boil\b|impasto|van gogh|brush ?strokes", thrown(restyle.as_oil), "Painted over in oil."
    ),
    Change(
        r"\bink\b|pen drawing|line drawing|sketch|etching|comic",
        thrown(restyle.as_ink),
        "Drawn in ink.",
    ),
    Change(r"low[- ]?poly|facet|polygon", thrown(restyle.as_lowpoly), "Broken into facets."),
    Change(
        r"(?:more|higher|add|stronger) contrast|contrast up|punchier",
        dosed(grades.more_contrast),
        "Contrast raised.",
    ),
    Change(
        r"(?:less|lower|softer) contrast|flatter|matte",
        dosed(grades.less_contrast),
        "Contrast lowered.",
    ),
    Change(
        r"black[- ]and[- ]white|monochrome|gr[ae]y ?scale|\bb&w\b",
        plain(grades.black_and_white),
        "Turned black and white.",
    ),
    Change(r"sepia|old photo|vintage", plain(grades.sepia), "Toned sepia."),
    Change(
        r"(?:more|boost|stronger) (?:colou?r|saturation)|vivid|colou?rful|saturate",
        dosed(grades.more_colour),
        "Colours strengthened.",
    ),
    Change(
        r"(?:less|fewer) (?:colou?r|saturation)|desaturat|muted|pastel",
        dosed(grades.less_colour),
        "Colours softened.",
    ),
    Change(r"warm|golden|sunnier|sunset light", dosed(grades.warmer), "Light made warmer."),
    Change(r"cool|colder|bluer", dosed(grades.cooler), "Light made cooler."),
    Change(
        r"\bnight\b|moonlight|midnight", plain(grades.night), "Turned to night by light and colour."
    ),
    Change(r"bright|lighter|lighten|expos", dosed(grades.brighter), "Made brighter."),
    Change(r"dark|dim\b|moody", dosed(grades.darker), "Made darker."),
    Change(
        r"blur\w* (?:the )?background|background (?:blur|out of focus)|bokeh|depth of field",
        dosed(grades.blur_background),
        "Blurred towards the rim; what is in front cannot be known from pixels.",
    ),
    Change(r"blur|soft focus|soften|out of focus", dosed(grades.blur), "Blurred."),
    Change(r"sharp|crisp", dosed(grades.sharpen), "Sharpened."),
    Change(r"\brain", overlays.rain, "Rain laid over the picture."),
    Change(r"snow|winter", overlays.snow, "Falling snow laid over; snow cannot be made to lie."),
    Change(r"fog|mist|haze|hazy", overlays.fog, "Fog laid over the picture."),
    Change(r"frame|border|\bmat\b", dosed(overlays.frame), "A frame put round, inside the size."),
    Change(r"vignett|darken the (?:corners|edges)", dosed(grades.vignette), "Corners darkened."),
    Change(r"grain|film|noise", grades.grain, "Grain added."),
    Change(r"invert|negative", plain(grades.inverted), "Colours inverted."),
    Change(r"upside[- ]down|180|half turn", plain(frames.upside_down), "Turned by a half."),
    Change(
        r"(?:rotate|turn).*(?:left|anti|counter)",
        plain(frames.turned_left),
        "Turned a quarter to the left.",
    ),
    Change(
        r"rotate|turn (?:it )?(?:right|90|clockwise)|quarter turn",
        plain(frames.turned_right),
        "Turned a quarter to the right.",
    ),
    Change(
        r"flip.*vertical|vertical.*flip|flip upside",
        plain(frames.flipped),
        "Flipped top to bottom.",
    ),
    Change(r"mirror|flip", plain(frames.mirrored), "Mirrored left to right."),
    Change(r"crop|zoom in|closer|close[- ]?up", dosed(frames.closer), "Cropped to the middle."),
)
