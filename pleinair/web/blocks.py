"""What a block of Settings → Security shows."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One thing to do: a link, or a form where it changes something at once."""

    label: str
    address: str
    is_post: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One of several things, such as a passkey, and what can be done with it alone."""

    words: str
    acts: tuple[Act, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One block: what it is called, how it stands, and what can be done."""

    name: str
    sentence: str
    acts: tuple[Act, ...] = ()
    lines: tuple[Line, ...] = ()


# Returns blocks as they are for whoever asks; none where there is nothing to show.
MakesCards = Callable[[HttpRequest], tuple[Card, ...]]
