"""Words that name no thing: what somebody does, and how it is done."""

# Words that look like verbs and are not.
_NO_ACTIONS = frozenset({
    "ceiling", "clothing", "darling", "dumpling", "earring", "evening", "icing", "king",
    "lightning", "morning", "pudding", "ring", "sibling", "sling", "spring",
    "string", "thing", "viking", "wedding", "wing", "being", "nothing",
    "something", "everything", "railing", "awning",
})  # fmt: skip
# Words that look like adverbs and are not.
_NO_MANNERS = frozenset({
    "assembly", "belly", "bully", "curly", "family", "fly", "friendly", "furry", "holy", "hilly",
    "italy", "jelly", "july", "lily", "monopoly", "silly", "smelly", "supply", "ugly", "wobbly",
    "woolly", "wrinkly", "elderly", "lowly", "prickly", "bubbly", "grizzly", "doily", "trolley",
})  # fmt: skip


def is_action(word: str) -> bool:
    """Return whether an unknown word says what somebody does: "dancing"."""
    return word.endswith("ing") and len(word) > 5 and word not in _NO_ACTIONS


def is_manner(word: str) -> bool:
    """Return whether an unknown word says how something is done: "quickly"."""
    return word.endswith("ly") and len(word) > 4 and word not in _NO_MANNERS
