"""Wish to scene: where everything goes."""

from pleinair.providers.illustrator.compose.composing import Background, compose

__all__ = ["Background", "compose"]
