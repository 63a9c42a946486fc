"""Wish to scene: where everything goes."""

from pleinair.providers.illustrator.compose.composing import Background, compose
from pleinair.providers.illustrator.compose.recall import variant

__all__ = ["Background", "compose", "variant"]
