"""Who can make the pictures, as far as settings speak of it: the one list of providers.

What their models can do stands in the catalogue, which a test holds this list against.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Maker:
    """A provider. `model` is asked where none is set; without the setting `needs` it is not there.

    `in_house` says that no outside party sees a prompt. `may_be_own` says that servers of an
    operator's own speak its protocol.
    """

    name: str
    model: str
    needs: str = ""
    in_house: bool = False
    may_be_own: bool = False


# Where several have what they need, the first that the profile allows makes the pictures.
_MAKERS = (
    Maker(name="evolink", model="gpt-image-2", needs="EVOLINK_API_KEY"),
    Maker(name="openai", model="gpt-image-2", needs="OPENAI_API_KEY", may_be_own=True),
    Maker(name="illustrator", model="illustrator-1", in_house=True),
    Maker(name="scripted", model="scripted-1", needs="PLEINAIR_SCRIPTED", in_house=True),
)
MAKERS: dict[str, Maker] = {maker.name: maker for maker in _MAKERS}
# It needs nothing, so that a fresh site works.
ALWAYS_THERE = "illustrator"

# The outside providers that a profile's notice names; the other rules name none.
_NAMED = {"openai_pinned": ("openai",), "evolink": ("evolink", "openai")}


def allowed(rule: str) -> tuple[Maker, ...]:
    """Return the outside providers that a profile with this rule may use, the preferred first.

    With the rule `in_house` these are its only while they are servers of the operator's own.
    """
    outside = (maker for maker in MAKERS.values() if not maker.in_house)
    return tuple(maker for maker in outside if maker.name in _NAMED.get(rule, MAKERS))
