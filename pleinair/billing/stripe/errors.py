"""What can go wrong between Stripe and the books."""

from django.utils.translation import gettext as _

from pleinair.billing.errors import BillingError


class StripeError(BillingError):
    """Anything about buying that cannot be done. `worth_again` says whether later may be better.

    Its text is for whoever pays; `detail` is for the operator, in the inbox.
    """

    worth_again = False

    @property
    def detail(self) -> str:
        """What an operator has to know of it."""
        return str(self)


class Unreachable(StripeError):
    """Stripe does not answer, or not now."""

    worth_again = True

    def __init__(self) -> None:
        super().__init__(
            _("The payment service does not answer. Nothing was charged. Try again in a minute.")
        )


class Declined(StripeError):
    """Stripe does not do what it was asked; `code` is its word for why."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(_("The payment service refused this. Nothing was charged."))


class NotAtStripe(StripeError):
    """Stripe knows no such object."""

    def __init__(self) -> None:
        super().__init__(_("The payment service does not know this."))


class NotSynced(StripeError):
    """A price is not at Stripe, or differs there: `pleinair stripe sync` mends it."""

    def __init__(self, key: str) -> None:
        self.key = key
        super().__init__(_("This cannot be bought at the moment."))


class AlreadySubscribed(StripeError):
    """There is a subscription already; changes are made where it is managed."""

    def __init__(self) -> None:
        super().__init__(
            _("You have a plan already. Change it under “Manage plan, cards and invoices”.")
        )


class TakenBack(StripeError):
    """A bank took back an earlier payment; first that has to be cleared up."""

    def __init__(self) -> None:
        super().__init__(
            _("An earlier payment was taken back through your bank. Write to us before you buy.")
        )


class NothingBought(StripeError):
    """There is nothing to manage: never bought, or the operator deleted the customer at Stripe."""

    def __init__(self) -> None:
        super().__init__(_("There is no plan, card or invoice of yours to manage."))


class Mismatch(StripeError):
    """What was paid is not what is sold here: nothing is granted, the operator looks at it."""

    def __init__(self, what: str) -> None:
        self.what = what
        super().__init__(
            _("This payment does not fit what was ordered. Nothing was added; we look at it.")
        )

    @property
    def detail(self) -> str:
        """What does not fit."""
        return f"What was paid is not what was sold: {self.what}."


class OrderGone(Mismatch):
    """What was paid is on no book here: its buyer was erased, and the books with them."""

    def __init__(self) -> None:
        super().__init__("an order that is on no book here")

    @property
    def detail(self) -> str:
        """What is left to do."""
        return (
            "This order is on no book here: its buyer was erased while the money was under way, "
            "or another site orders with the same account at Stripe. Of a buyer of this site, "
            "give the money back at Stripe."
        )


class BuyerGone(StripeError):
    """Whoever paid was erased meanwhile: the operator gives the money back."""

    def __init__(self) -> None:
        super().__init__(_("The account that this was bought for is gone. We give the money back."))

    @property
    def detail(self) -> str:
        """What is left to do."""
        return "The buyer has left: give the money back at Stripe."


class NotGenuine(StripeError):
    """Nothing proves that a report comes from Stripe."""

    def __init__(self) -> None:
        super().__init__(_("The payment service did not sign this."))

    @property
    def detail(self) -> str:
        """What is wrong with it."""
        return "The report is not signed by Stripe."
