"""What a refusal says, in a person's words. One sentence or two for each rule."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, str | Promise] = {
    "minors": _("Pictures that sexualise children are never made here."),
    "non-consensual": _("Pictures that expose people who did not agree to it are never made here."),
    "likeness-nude": _("Nude or sexual pictures of real people are never made here."),
    "deceptive-likeness": _(
        "Pictures that make it look as if a real person did something they did not are not made "
        "here."
    ),
    "explicit": _("Sexually explicit pictures are not made here."),
    "nude": _(
        "Nude pictures of people are not made here, except as classical art such as a statue or "
        "a figure study."
    ),
    "self-harm-instructions": _(
        "This cannot be drawn here. If you are thinking of hurting yourself, please talk to "
        "somebody now: findahelpline.com lists free and confidential lines in your country."
    ),
    "self-harm-intent": _(
        "This cannot be drawn here. If you are thinking of hurting yourself, please talk to "
        "somebody now: findahelpline.com lists free and confidential lines in your country."
    ),
    "self-harm": _(
        "Pictures of people harming themselves are not made here. If this is about you, "
        "findahelpline.com lists free and confidential lines in your country."
    ),
    "hate-threat": _(
        "Pictures that call for violence against a group of people are not made here."
    ),
    "hate": _("Pictures that demean a group of people or glorify those who do are not made here."),
    "harassment-threat": _("Pictures meant to threaten somebody are not made here."),
    "harassment": _("Pictures meant to humiliate somebody are not made here."),
    "weapon-making": _("Instructions for making weapons or explosives are not drawn here."),
    "forgery": _("Forged documents, money and other means of fraud are not drawn here."),
    "drug-making": _("Instructions for making or selling illegal drugs are not drawn here."),
    "gore": _("Pictures of mutilated or dismembered bodies are not made here."),
    "gory-look": _("Very bloody pictures are not made here. A dramatic scene is fine."),
    "cruelty": _(
        "Pictures of torture and massacres are not made here. Battles and drama are fine."
    ),
}


def sentence_for(rule_id: str) -> str:
    """Return what to say when a rule refuses, in the language of the moment."""
    return str(SENTENCES[rule_id])
