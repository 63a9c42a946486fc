"""What most tests need first: a customer, something to sell, a Checkout to buy it in."""

from dataclasses import dataclass
from typing import Literal
from uuid import uuid4

import stripe
from stripe.checkout import Session
from stripe.params import PriceCreateParams
from stripe.params.checkout import SessionCreateParams

_SUCCESS = "https://example.org/paid?session={CHECKOUT_SESSION_ID}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shop:
    """Makes objects by the SDK, at whatever the client talks to."""

    client: stripe.StripeClient

    def customer(self, *, paying_by: str = "") -> stripe.Customer:
        """Make a customer; `paying_by` names the test card that pays the invoices."""
        made = self.client.v1.customers.create({"email": f"{uuid4().hex}@example.org"})
        if paying_by:
            card = self.client.v1.payment_methods.attach(paying_by, {"customer": made.id})
            self.client.v1.customers.update(
                made.id, {"invoice_settings": {"default_payment_method": card.id}}
            )
        return made

    def pack(self, amount: int = 500) -> stripe.Price:
        return self.client.v1.prices.create(
            {"currency": "eur", "unit_amount": amount, "product_data": {"name": "Pack"}}
        )

    def plan(
        self, amount: int = 1000, *, interval: Literal["month", "year"] = "month", product: str = ""
    ) -> stripe.Price:
        asked: PriceCreateParams = {
            "currency": "eur",
            "unit_amount": amount,
            "recurring": {"interval": interval},
        }
        if product:
            asked["product"] = product
        else:
            asked["product_data"] = {"name": "Plan"}
        return self.client.v1.prices.create(asked)

    def checkout(
        self,
        price: stripe.Price,
        *,
        customer: str = "",
        methods: tuple[str, ...] = (),
        trial_days: int = 0,
    ) -> Session:
        """Open a Checkout for one of a price, in the mode that suits it."""
        asked: SessionCreateParams = {
            "mode": "subscription" if price.recurring else "payment",
            "line_items": [{"price": price.id, "quantity": 1}],
            "success_url": _SUCCESS,
            "cancel_url": "https://example.org/pricing",
            "client_reference_id": "order-1",
            "metadata": {"pack": "small"},
        }
        if customer:
            asked["customer"] = customer
        if methods:
            asked["allowed_payment_method_types"] = list(methods)
        if trial_days:
            asked["subscription_data"] = {"trial_period_days": trial_days}
        return self.client.v1.checkout.sessions.create(asked)

    def charge(self, amount: int = 500, *, card: str = "pm_card_visa") -> stripe.PaymentIntent:
        """Pay without a page, as only tests do."""
        return self.client.v1.payment_intents.create(
            {
                "amount": amount,
                "currency": "eur",
                "confirm": True,
                "payment_method": card,
                "automatic_payment_methods": {"enabled": True, "allow_redirects": "never"},
            }
        )

    def subscription(self, price: stripe.Price, *, customer: str) -> stripe.Subscription:
        return self.client.v1.subscriptions.create(
            {"customer": customer, "items": [{"price": price.id}]}
        )
