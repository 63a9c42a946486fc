"""Pleinair: a self-hosted image studio that tells the truth about what it keeps."""

__version__ = "0.1.0"
