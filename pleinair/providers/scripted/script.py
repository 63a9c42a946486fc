"""The words in a prompt that say what the scripted provider shall do.

`[slow 3]` takes 3 s · `[partials 2]` shows 2 unfinished pictures · `[refuse]` is blocked ·
`[429 once]` is busy the first time · `[500]` fails after it was paid · `[cut]` loses the line ·
`[unknown]` cannot say how it ended · `[hang]` never answers · `[blank]` draws nothing ·
`[wrong size]` draws another size · `[fewer]` makes one picture less · `[poor]` is out of funds ·
`[not understood]` knows no word · `[not done]` does nothing of what was asked ·
`[unchanged]` gives back what it got · `[unreachable]` was never reached ·
`[crash before accept]` and `[crash after accept]` kill the process, once.
"""

import re
from dataclasses import dataclass

_WORDS = re.compile(r"\[([a-z0-9 .]+)\]", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """What a prompt asks for. `slow_s` are seconds, `words` all commands without a number."""

    words: frozenset[str]
    slow_s: float = 0.0
    partials: int = 0

    def says(self, word: str) -> bool:
        """Say whether a command is in the prompt."""
        return word in self.words


def read_script(prompt: str) -> Script:
    """Return the commands of a prompt; other words in brackets do nothing."""
    words = frozenset(" ".join(found.lower().split()) for found in _WORDS.findall(prompt))
    return Script(
        words=words, slow_s=_number(words, "slow"), partials=int(_number(words, "partials"))
    )


def _number(words: frozenset[str], command: str) -> float:
    for word in words:
        name, _, number = word.partition(" ")
        if name == command and re.fullmatch(r"\d+(\.\d+)?", number):
            return float(number)
    return 0.0
