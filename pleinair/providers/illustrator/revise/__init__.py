"""Edit instructions: a scene in, the scene with only the asked changes out."""

from pleinair.providers.illustrator.revise.revising import Revision, revise

__all__ = ["Revision", "revise"]
