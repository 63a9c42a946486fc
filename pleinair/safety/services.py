"""Noting refusals, as little as can be."""

import uuid
from datetime import datetime

from django.utils.crypto import salted_hmac

from pleinair import site
from pleinair.safety.models import Refusal
from pleinair.safety.moderation import Verdict


def note_refusal(
    *, owner_id: uuid.UUID, verdict: Verdict, prompt: str = "", keep: bool | None = None
) -> None:
    """Note that a prompt was refused: the rule and a keyed hash, never the words.

    Nothing is written where the site keeps nothing, or when `keep` is false.
    """
    if keep is None:
        keep = not site.current().switches.keeps_nothing
    if not keep:
        return
    Refusal.objects.create(
        owner_id=owner_id,
        category=verdict.categories[0],
        rule=verdict.rule,
        prompt_hmac=_hmac_of(prompt, owner_id=owner_id) if prompt else "",
    )


def forget_refusals(*, before: datetime) -> int:
    """Remove refusals noted before a moment; return how many."""
    return Refusal.objects.filter(created_at__lt=before).delete()[0]


def _hmac_of(prompt: str, *, owner_id: uuid.UUID) -> str:
    """Return a hash that is equal for one owner's equal prompts, and for nobody else's."""
    return salted_hmac(
        "pleinair.safety.refusal", f"{owner_id}:{prompt}", algorithm="sha256"
    ).hexdigest()
