"""Webhooks arrive signed; late, twice, at once, in another order or never, when a test says so."""

import json
import threading
import time
from collections.abc import Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
import stripe

from tests.stripe_server import StripeServer
from tests.stripe_server.shop import Shop

_SECRET = "whsec_stand_in"


class Endpoint:
    """A site that checks what it is told, and says what a test wants it to say."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.says = 200
        self._lock = threading.Lock()
        self.together = 0
        self.most_together = 0
        self.slow_s = 0.0

    def __call__(self, body: bytes, headers: Mapping[str, str]) -> int:
        with self._lock:
            self.together += 1
            self.most_together = max(self.most_together, self.together)
        time.sleep(self.slow_s)
        with self._lock:
            self.together -= 1
        try:
            event = stripe.Webhook.construct_event(body, headers["Stripe-Signature"], _SECRET)
        except stripe.SignatureVerificationError:
            return 400
        with self._lock:
            self.told.append(event.type)
        return self.says


@pytest.fixture
def endpoint(server: StripeServer) -> Endpoint:
    made = Endpoint()
    server.outbox.connect(made, secret=_SECRET)
    return made


def test_event_is_the_object_as_it_was(server: StripeServer, shop: Shop) -> None:
    bodies: list[bytes] = []

    def listen(body: bytes, _: Mapping[str, str]) -> int:
        bodies.append(body)
        return 200

    server.outbox.connect(listen, secret=_SECRET)
    customer = shop.client.v1.customers.create({"name": "Alice"})
    shop.client.v1.customers.update(customer.id, {"name": "Alicia"})

    server.deliver_all()

    events = [json.loads(body) for body in bodies]
    assert [event["data"]["object"]["name"] for event in events] == ["Alice", "Alicia"]
    assert events[1]["data"]["previous_attributes"] == {"name": "Alice"}
    assert events[1]["api_version"] == stripe.api_version


def test_every_event_is_told_once(server: StripeServer, shop: Shop, endpoint: Endpoint) -> None:
    server.pay(shop.checkout(shop.pack()).id)

    server.deliver_all()
    server.deliver_all()

    assert endpoint.told == [event["type"] for event in server.told()]
    assert server.outbox.waiting == []


def test_order_can_be_turned_round(server: StripeServer, shop: Shop, endpoint: Endpoint) -> None:
    server.pay(shop.checkout(shop.pack()).id)

    server.deliver_all(order="reversed")

    assert endpoint.told == [event["type"] for event in server.told()][::-1]


def test_one_can_come_twice(server: StripeServer, shop: Shop, endpoint: Endpoint) -> None:
    shop.customer()

    attempts = server.deliver_all(times=2)

    assert endpoint.told == ["customer.created"] * 2
    assert len({attempt.event for attempt in attempts}) == 1


def test_ten_can_come_at_once(server: StripeServer, shop: Shop, endpoint: Endpoint) -> None:
    endpoint.slow_s = 0.05
    shop.customer()

    server.outbox.deliver(server.outbox.of("customer.created"), times=10, in_parallel=True)

    assert len(endpoint.told) == 10
    assert endpoint.most_together > 1


def test_refused_one_comes_again_later(
    server: StripeServer, shop: Shop, endpoint: Endpoint
) -> None:
    endpoint.says = 500
    shop.customer()
    server.deliver_all()

    endpoint.says = 200
    at_once = server.deliver_all()
    server.advance(61)
    later = server.deliver_all()

    assert at_once == []
    assert [attempt.status for attempt in later] == [200]


def test_stripe_gives_up_in_the_end(server: StripeServer, shop: Shop, endpoint: Endpoint) -> None:
    endpoint.says = 500
    shop.customer()

    for _ in range(20):
        server.deliver_all()
        server.advance(86400)

    assert server.outbox.waiting == []
    assert len(endpoint.told) == 9


def test_lost_one_never_comes(server: StripeServer, shop: Shop, endpoint: Endpoint) -> None:
    server.pay(shop.checkout(shop.pack()).id)

    lost = server.outbox.lose("checkout.session.completed")
    server.deliver_all()

    assert lost == 1
    assert "checkout.session.completed" not in endpoint.told
    assert "payment_intent.succeeded" in endpoint.told


def test_late_one_waits_for_the_clock(server: StripeServer, shop: Shop, endpoint: Endpoint) -> None:
    server.outbox.late_s = 3600
    shop.customer()

    server.deliver_all()
    before = list(endpoint.told)
    server.advance(3600)
    server.deliver_all()

    assert before == []
    assert endpoint.told == ["customer.created"]


def test_stale_signature_is_refused(server: StripeServer, shop: Shop, endpoint: Endpoint) -> None:
    shop.customer()
    delivery = server.outbox.of("customer.created")

    (attempt,) = server.outbox.deliver(delivery, signed_at=int(time.time()) - 1000)

    assert attempt.status == 400
    assert endpoint.told == []


def test_old_event_can_be_sent_again(server: StripeServer, shop: Shop, endpoint: Endpoint) -> None:
    shop.customer()
    delivery = server.outbox.of("customer.created")
    server.deliver_all()

    server.outbox.deliver(delivery)

    assert endpoint.told == ["customer.created"] * 2


def test_only_wanted_types_are_told(server: StripeServer, shop: Shop) -> None:
    endpoint = Endpoint()
    server.outbox.connect(endpoint, secret=_SECRET, kinds=["checkout.session.completed"])
    server.pay(shop.checkout(shop.pack()).id)

    server.deliver_all()

    assert endpoint.told == ["checkout.session.completed"]


@pytest.fixture
def site() -> Iterator[tuple[str, Endpoint]]:
    """An endpoint behind a socket."""
    endpoint = Endpoint()

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Say nothing."""

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            status = endpoint(body, dict(self.headers.items())) if self.path == "/hook" else 404
            self.send_response(status)
            self.send_header("Content-Length", "0")
            self.end_headers()

    listener = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=listener.serve_forever, args=(0.02,))
    thread.start()
    yield f"http://127.0.0.1:{listener.server_address[1]}/hook", endpoint
    listener.shutdown()
    listener.server_close()
    thread.join(5)


def _until(endpoint: Endpoint, count: int) -> bool:
    for _ in range(100):
        if len(endpoint.told) >= count:
            return True
        time.sleep(0.02)
    return False


def test_automatic_endpoint_is_told_by_itself(
    server: StripeServer, shop: Shop, site: tuple[str, Endpoint]
) -> None:
    address, endpoint = site
    server.outbox.connect(address, secret=_SECRET, automatic=True)

    shop.customer()

    assert _until(endpoint, 1)


def test_held_back_events_come_when_released(
    server: StripeServer, shop: Shop, site: tuple[str, Endpoint]
) -> None:
    address, endpoint = site
    server.outbox.connect(address, secret=_SECRET, automatic=True)
    server.outbox.hold()
    shop.customer()
    held = list(endpoint.told)

    server.outbox.release()

    assert held == []
    assert _until(endpoint, 1)


def test_nobody_there_is_an_attempt_too(server: StripeServer, shop: Shop) -> None:
    server.outbox.connect("http://127.0.0.1:9/hook", secret=_SECRET)
    shop.customer()

    (attempt,) = server.deliver_all()

    assert (attempt.status, attempt.accepted) == (0, False)


def test_events_can_be_asked_for(either: Shop) -> None:
    made = either.client.v1.customers.create({"name": "Alice"})

    rows = either.client.v1.events.list({"type": "customer.created", "limit": 20}).data

    found = [row for row in rows if row.data.object.to_dict()["id"] == made.id]
    assert len(found) == 1
    assert either.client.v1.events.retrieve(found[0].id).type == "customer.created"
