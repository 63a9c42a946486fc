"""Honest edits of pictures that were not drawn here: what pixels allow, and no pretending."""

from pleinair.providers.illustrator.pixels.editing import Edited, edit

__all__ = ["Edited", "edit"]
