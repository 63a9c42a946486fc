"""Language to wish: what a prompt asks for, in tables that people can read and mend."""

from pleinair.providers.illustrator.words.understanding import understand
from pleinair.providers.illustrator.words.unread import lettered
from pleinair.providers.illustrator.words.wish import Wish

__all__ = ["Wish", "lettered", "understand"]
