"""What goes over the wire: bracketed forms in, JSON out."""

from typing import Any
from urllib.parse import parse_qsl

# An object as Stripe sends it. `responses` holds its shape to the SDK's annotations at run time,
# which is more than mypy could do with a table of names.
Object = dict[str, Any]

# A decoded form before it is read: every leaf is text.
Tree = dict[str, "str | Tree"]


def decode(form: str) -> Tree:
    """Turn `a[b][0]=c` into nested dicts; what is a list only the reader's types can tell."""
    tree: Tree = {}
    for name, value in parse_qsl(form, keep_blank_values=True):
        head, *rest = name.replace("]", "").split("[")
        node, keys = tree, [head, *rest]
        for key in keys[:-1]:
            below = node.setdefault(key, {})
            if isinstance(below, str):
                below = node[key] = {}
            node = below
        node[keys[-1]] = value
    return tree


def blank(names: str) -> Object:
    """Make the fields that Stripe always shows and that are empty here."""
    return dict.fromkeys(names.split())
