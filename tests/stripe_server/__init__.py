"""A stand-in for Stripe: state, money and time behind a real socket on loopback.

    with StripeServer() as server:
        client = stripe.StripeClient(
            server.key, base_addresses={"api": server.root}, max_network_retries=0
        )
        server.outbox.connect(post, secret="whsec_stand_in")
        session = client.v1.checkout.sessions.create({...})
        server.pay(session.id)  # or press the button at session.url in a browser
        server.deliver_all()

It is honest in three ways. Requests are read by the SDK's own parameter types, and a parameter that
Stripe knows and the stand-in does not act upon is refused aloud. Answers and events are checked
against the SDK's own classes before they leave. The tests that take `either` run against Stripe
itself when `STRIPE_TEST_KEY` holds a key of its test mode.
"""

from tests.stripe_server.outbox import Attempt, Delivery, Outbox
from tests.stripe_server.server import StripeServer

__all__ = ["Attempt", "Delivery", "Outbox", "StripeServer"]
