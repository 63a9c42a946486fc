"""Short words for buying: go to pay, pay, be told, and look at the books."""

from pleinair.accounts.models import Owner
from pleinair.billing import queries
from pleinair.billing.models import Event, Payment, Subscription
from pleinair.billing.stripe import buying, events, sync
from tests.stripe_server import StripeServer, portal

SECRET = "whsec_stand_in"
PACK, PLUS, PRO = "pack-small", "plus", "pro"
DAY_S = 86_400


class Till:
    """One site's till at one stand-in."""

    def __init__(self, stripe: StripeServer) -> None:
        self.stripe = stripe

    def go(self, owner: Owner, key: str = PACK, *, interval=None, currency="eur") -> str:
        """Go to pay; return the id of the Checkout."""
        choice = buying.Choice(key=key, interval=interval, currency=currency)
        return buying.start(owner, choice).rpartition("/")[2]

    def buy(self, owner: Owner, key: str = PACK, **how) -> str:
        """Go, pay, and be told of it; return the id of the Checkout."""
        session = self.go(owner, key, **how)
        assert self.stripe.pay(session)
        self.hear()
        return session

    def subscribe(self, owner: Owner, key: str = PLUS, *, interval="month", **how) -> Subscription:
        """Subscribe, and return the row."""
        self.buy(owner, key, interval=interval, **how)
        return Subscription.objects.get(account__owner=owner)

    def hear(self, *, order="made", times=1) -> None:
        """Take in every report, in an order, and deal with it."""
        self.stripe.deliver_all(order=order, times=times)
        assert [(one.kind, one.error) for one in Event.objects.exclude(state="done")] == []

    def payment(self, owner: Owner) -> Payment:
        """The one payment of an owner."""
        return Payment.objects.get(account__owner=owner)

    def price(self, key: str, interval: str) -> str:
        """Stripe's id of a price."""
        return sync.price_id(key, interval=interval)

    def change(self, owner: Owner, key: str, interval: str = "month") -> None:
        """Change the plan in the portal."""
        account, session, running = self._portal(owner)
        portal.change_plan(account, session, running, self.price(key, interval))
        self.hear()

    def cancel(self, owner: Owner) -> None:
        """Cancel in the portal."""
        portal.cancel(*self._portal(owner))
        self.hear()

    def keep(self, owner: Owner) -> None:
        """Take a cancellation back in the portal."""
        account, _session, running = self._portal(owner)
        portal.keep(account, running)
        self.hear()

    def _portal(self, owner: Owner):
        session = self.stripe.find(buying.portal(owner).rpartition("/")[2])
        (running,) = portal.running(self.stripe.account, session)
        return self.stripe.account, session, running


def has(owner: Owner) -> int:
    """What an owner can spend."""
    return queries.balance(owner).available


def reprice(client, stripe, subscription):
    """Change a subscription, in Stripe's dashboard, to a price that is not sold here."""
    item = stripe.find(subscription.transaction_id)["items"]["data"][0]["id"]
    cheap = client.v1.prices.create(
        {
            "currency": "eur",
            "unit_amount": 1,
            "recurring": {"interval": "month"},
            "product": "pleinair-pro",
        }
    )
    client.v1.subscriptions.update(
        subscription.transaction_id, {"items": [{"id": item, "price": cheap.id}]}
    )


def hear_all(stripe):
    """Take every report in, also what fails."""
    stripe.deliver_all()
    while events.work():
        pass
