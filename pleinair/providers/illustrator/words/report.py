"""What was asked and will not be drawn, in the prompt's own words."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from pleinair.providers.illustrator.words.tokens import Token

# A page of foreign text is reported as such rather than word by word.
MOST = 40


@dataclass(slots=True)
class Report:
    """Collects phrases once each, in the order of the prompt."""

    tokens: Sequence[Token]
    phrases: list[str] = field(default_factory=list)

    def words(self, start: int, end: int) -> str:
        """Return the prompt's own words between two tokens, without commas at the ends."""
        tokens = self.tokens[start:end]
        written = [token.text for token in tokens if token.text and token.mark != "stop"]
        return " ".join(written).replace(" ,", ",").strip(" ,;:&+-|/()[]{}")

    def add(self, start: int, end: int, *, note: str = "") -> None:
        """Report the tokens from `start` up to `end`."""
        self.say(" ".join(part for part in (self.words(start, end), note) if part))

    def say(self, phrase: str) -> None:
        """Report a phrase."""
        if phrase and phrase not in self.phrases:
            self.phrases.append(phrase)

    def all(self, *, cut: bool) -> tuple[str, ...]:
        """Return what to say, with a last word about a prompt that was too long."""
        said = self.phrases[:MOST]
        if len(self.phrases) > MOST:
            said.append(f"{len(self.phrases) - MOST} more phrases")
        if cut:
            said.append(f"everything after the first {len(self.tokens)} words (not read)")
        return tuple(said)
