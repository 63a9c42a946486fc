"""A noun phrase while it is being read: everything that waits for its noun."""

from dataclasses import dataclass, field

from pleinair.providers.illustrator.words.wish import ANYWHERE, Placement


@dataclass(slots=True)
class Phrase:
    """What was said since the last noun. `start` is the token where it began.

    `unknown` are stretches of tokens, from and to, that no table knows. `copula` says that the
    phrase began with "is" or "painted" and speaks of the thing before it. `motley` are the colours
    that several things take turns in: "colourful fish". `painted` is the sky or the ground
    whose colour may follow: "the sky is pink". `looks` are how somebody looks: "old".
    """

    start: int | None = None
    article: bool = False
    count: int | None = None
    colours: list[str] = field(default_factory=list)
    motley: tuple[str, ...] = ()
    size: float = 1.0
    mood: str = ""
    feeling: str = ""
    placement: Placement = ANYWHERE
    unknown: list[tuple[int, int]] = field(default_factory=list)
    copula: bool = False
    painted: str = ""
    looks: list[str] = field(default_factory=list)

    @property
    def empty(self) -> bool:
        """Whether nothing was said yet."""
        return self.start is None

    @property
    def described(self) -> bool:
        """Whether something was said that belongs to a noun."""
        return bool(
            self.article
            or self.count
            or self.colours
            or self.motley
            or self.size != 1.0
            or self.mood
            or self.looks
        ) or bool(self.unknown)

    def begin(self, at: int) -> None:
        """Note where the phrase begins."""
        if self.start is None:
            self.start = at

    def paint(self, at: int, colour: str) -> None:
        """Take a colour."""
        self.begin(at)
        self.colours.append(colour)

    def grow(self, at: int, size: float) -> None:
        """Take a size; several multiply."""
        self.begin(at)
        self.size *= size

    def feel(self, at: int, mood: str) -> None:
        """Take a mood."""
        self.begin(at)
        self.mood = mood

    def look(self, at: int, how: str) -> None:
        """Take how somebody looks."""
        self.begin(at)
        self.looks.append(how)

    def add_unknown(self, at: int) -> None:
        """Note a word that no table knows; neighbours make one stretch."""
        self.begin(at)
        if self.unknown and self.unknown[-1][1] == at:
            self.unknown[-1] = (self.unknown[-1][0], at + 1)
        else:
            self.unknown.append((at, at + 1))
