"""Short words for what the tests of billing do all the time."""

from pleinair.billing import queries
from pleinair.billing import services as billing
from pleinair.billing.models import Source


def give(owner, credits=10, *, reference="invoice:1", source=Source.PACK, **terms):
    return billing.grant(owner, credits=credits, source=source, reference=reference, **terms)


def set_aside(owner, credits, *, reference="hold:1", for_reference="generation:1"):
    return billing.hold(owner, credits=credits, reference=reference, for_reference=for_reference)


def numbers(owner):
    found = queries.balance(owner)
    return found.available, found.held
