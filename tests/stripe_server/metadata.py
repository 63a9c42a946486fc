"""Metadata: merged on change, unset by an empty value."""

from tests.stripe_server.wire import Object


def merged(before: Object, asked: object) -> Object:
    """Apply what a call says of metadata; an empty text clears all of it."""
    if asked == "":
        return {}
    changes = asked if isinstance(asked, dict) else {}
    after = {**before, **changes}
    return {name: value for name, value in after.items() if value != ""}
