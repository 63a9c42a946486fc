"""A stand-in for Stripe: state, money and time behind a real socket on loopback."""

from tests.stripe_server.outbox import Attempt, Delivery, Outbox
from tests.stripe_server.server import StripeServer

__all__ = ["Attempt", "Delivery", "Outbox", "StripeServer"]
