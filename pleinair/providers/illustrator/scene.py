"""The scene: what is in a picture and where, as a document that people and code can read.

An output of our own carries its scene, so an edit changes the scene and draws again.
"""

from dataclasses import asdict, dataclass, field
from typing import Literal

from pleinair.lib import plain

VERSION = 1

Time = Literal["day", "dawn", "dusk", "night"]
Weather = Literal["clear", "cloudy", "rain", "snow", "storm", "fog", "wind"]
Season = Literal["", "spring", "summer", "autumn", "winter"]
Style = Literal[
    "flat", "watercolour", "ink", "pixel", "neon", "paper", "blueprint", "oil", "lowpoly"
]
Place = Literal[
    "plain", "meadow", "sea", "harbour", "beach", "forest", "city", "village", "desert",
    "mountains", "space", "room", "underwater", "table", "road", "sky", "farm", "garden",
    "lake", "ice", "moon", "mars", "river", "kitchen", "bedroom", "café", "greenhouse",
    "abstract", "cave",
]  # fmt: skip
# Between walls: no weather, and pictures hang there.
ROOMS: frozenset[Place] = frozenset({"room", "kitchen", "bedroom", "café", "greenhouse"})
INDOORS: frozenset[Place] = ROOMS | {"table"}


@dataclass(slots=True)
class Thing:
    """One drawn thing; (x, y) is the middle of its foot.

    Lengths are fractions of the picture: x and width of its width, y and height of its height.

    `noun` is the key in the registry of things, `words` what the prompt called it.
    `depth` is 0 for the nearest and 1 for the horizon; nearer things are drawn later. Bodies of the
    sky lie beyond the horizon, at 2.
    `emoji` is set instead of a registry key's drawing where the colour-emoji font serves.
    `on` is the id of what it stands on, sits in, is worn or held by. `size` and `placed` are what
    the prompt asked for, so that it can be laid out anew; `extra` was added by composing. `looks`
    say how somebody looks, in words and colours: "curly", "glasses", "hair #b5432a", and "bust"
    where only head and shoulders are drawn.
    """

    id: str
    noun: str
    words: str
    x: float
    y: float
    height: float
    depth: float = 0.3
    facing: Literal["left", "right"] = "right"
    main: str | None = None
    second: str | None = None
    text: str = ""
    mood: str = ""
    seed: int = 0
    turn: float = 0.0
    emoji: str = ""
    on: str = ""
    size: float = 1.0
    placed: str = ""
    extra: bool = False
    looks: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Lettering:
    """Words in the picture that stand on nothing: a title, a caption. y is the middle.

    `frame` is what is drawn round them.
    """

    text: str
    x: float = 0.5
    y: float = 0.12
    height: float = 0.1
    colour: str | None = None
    frame: Literal["", "circle"] = ""


@dataclass(slots=True)
class Scene:
    """The whole picture. `horizon` is a fraction of the height; `light` is where it comes from.

    `shore` is where water ends and the near land begins, 0 where the place decides. `ground` and
    `sky` are colours that were asked for them.

    `relations` are (kind, id, id of the other): what must stay true when the scene is laid out
    anew. `without` are nouns that a place must not add by itself: they were counted or refused.
    `shapes` are what an abstract composition is made of; none leaves it to the drawing.
    """

    width_px: int
    height_px: int
    seed: int
    place: Place = "meadow"
    time: Time = "day"
    weather: Weather = "clear"
    season: Season = ""
    style: Style = "flat"
    mood: str = ""
    palette: list[str] = field(default_factory=list)
    horizon: float = 0.6
    light: Literal["left", "right"] = "left"
    background: Literal["scene", "plain", "transparent"] = "scene"
    ground: str | None = None
    sky: str | None = None
    shore: float = 0.0
    things: list[Thing] = field(default_factory=list)
    lettering: list[Lettering] = field(default_factory=list)
    relations: list[list[str]] = field(default_factory=list)
    without: list[str] = field(default_factory=list)
    view: Literal["", "close", "wide", "centred"] = ""
    not_drawn: list[str] = field(default_factory=list)
    shapes: list[str] = field(default_factory=list)
    version: int = VERSION

    def document(self) -> dict[str, object]:
        """Return the scene as plain JSON."""
        return asdict(self)


class SceneError(ValueError):
    """A document is not a scene that this version can draw."""


def read(document: dict[str, object]) -> Scene:
    """Read a document written by `Scene.document`. Raises SceneError for anything else."""
    if document.get("version") != VERSION:
        raise SceneError(f"scene version {document.get('version')!r}, this one reads {VERSION}")
    try:
        return plain.read(Scene, document)
    except plain.NotPlain as error:
        raise SceneError(str(error)) from error
