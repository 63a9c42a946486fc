"""The base of what this room refuses."""


class SafetyError(Exception):
    """Something is not let through. The message is fit for the person it happens to."""
