"""How it is told that something is drawn otherwise than it was asked for."""

# Nouns without an article: stuff, pairs, names. Those that end in a single s are mostly plural;
# the singular ones among them are told apart below.
UNCOUNTED = frozenset({
    "bamboo", "beer", "bread", "cheese", "chocolate", "coffee", "dice", "grass", "ice cream",
    "juice", "lavender", "lightning", "milk", "santa", "sushi",
})  # fmt: skip
SINGULAR_IN_S = frozenset({"bus", "cactus", "compass", "octopus", "hourglass", "hippopotamus"})


def drawn_as(words: str, noun: str) -> str:
    """Return "moose (drawn as a deer)"."""
    return f"{words} (drawn as {_with_article(noun)})"


def at_rest(words: str) -> str:
    """Return "dancing (drawn as keeping still)"."""
    return f"{words} (drawn as keeping still)"


def beside_it(words: str) -> str:
    """Return "watering (drawn as standing by)"."""
    return f"{words} (drawn as standing by)"


def not_so(words: str, how: str, other: str) -> str:
    """Return "cat (drawn, but not in front of moon)"."""
    return f"{words} (drawn, but not {how} {other})"


def is_told(phrase: str) -> bool:
    """Return whether a phrase says already that something was taken or drawn otherwise."""
    return any(f"({how}" in phrase for how in ("drawn as ", "read as ", "drawn, but not "))


def _with_article(noun: str) -> str:
    plural = noun.endswith("s") and not noun.endswith("ss") and noun not in SINGULAR_IN_S
    if plural or noun in UNCOUNTED:
        return noun
    return f"an {noun}" if noun.startswith(("a", "e", "i", "o", "um")) else f"a {noun}"
