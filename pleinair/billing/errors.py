"""What can go wrong with credits, each in a sentence fit for the person it happens to."""

from django.utils.translation import gettext as _

from pleinair.billing import amounts


class BillingError(Exception):
    """Anything billing refuses to do."""


class BadAmount(BillingError):
    """A movement of no credits, of fewer than none, or of more than its hold has."""

    def __init__(self, amount: int) -> None:
        self.amount = amount
        sentence = _("%(amount)s cannot be moved here.")
        super().__init__(sentence % {"amount": amounts.in_credits(amount)})


class NotEnoughCredits(BillingError):
    """The owner has less than a hold needs. Nothing was taken."""

    def __init__(self, *, needed: int, available: int) -> None:
        self.needed = needed
        self.available = available
        sentence = _("This needs %(needed)s and you have %(available)s. Nothing was charged.")
        super().__init__(
            sentence
            % {"needed": amounts.in_credits(needed), "available": amounts.number(available)}
        )


class ReferenceReused(BillingError):
    """A reference came back with other content: two things would be booked as one."""

    def __init__(self, reference: str) -> None:
        self.reference = reference
        super().__init__(_("This reference was already used for something else."))


class GrantNotFound(BillingError):
    """No grant has this reference."""

    def __init__(self, reference: str) -> None:
        self.reference = reference
        super().__init__(_("There is no such grant of credits."))


class HoldNotFound(BillingError):
    """No hold has this reference."""

    def __init__(self, reference: str) -> None:
        self.reference = reference
        super().__init__(_("No credits were set aside under this reference."))


class HoldClosed(BillingError):
    """The hold was already charged or released, and not as asked now."""

    def __init__(self, reference: str) -> None:
        self.reference = reference
        super().__init__(_("The credits set aside for this were already settled."))
