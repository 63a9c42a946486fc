"""The base of what goes wrong in this room. What a call can end with stands in `protocol`."""


class ProvidersError(Exception):
    """What cannot be served. `message` is a sentence fit for the maker."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message
