"""Webhooks on their way: signed, told again until somebody says 2xx, or mistreated on demand."""

import http.client
import json
import random
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urlsplit

from stripe import WebhookSignature

from tests.stripe_server.wire import Object

# Takes body and headers, answers a status; 0 where nobody was there.
Post = Callable[[bytes, Mapping[str, str]], int]
Order = Literal["made", "reversed", "shuffled"]

# Waits before the next try; Stripe goes on for three days with growing gaps.
_RETRY_S = (60, 300, 1800, 7200, 18000, 36000, 86400, 86400)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One try to tell of an event, and what came back."""

    event: str
    kind: str
    status: int

    @property
    def accepted(self) -> bool:
        return 200 <= self.status < 300


@dataclass(slots=True, kw_only=True, eq=False)
class Delivery:
    """An event that has to arrive. `due_at` is a moment of the stand-in's clock."""

    event: Object
    secret: str
    due_at: int
    tries: int = 0
    attempts: list[Attempt] = field(default_factory=list)

    @property
    def kind(self) -> str:
        return str(self.event["type"])

    @property
    def body(self) -> bytes:
        return json.dumps(self.event, indent=2).encode()

    def headers(self, *, signed_at: int | None = None) -> dict[str, str]:
        """Sign for this very moment, or for another to test what is stale."""
        moment = int(time.time()) if signed_at is None else signed_at
        # The helper of the SDK has no annotation for its time.
        sign: Callable[[str, str, int], str] = WebhookSignature.generate_signature_header
        return {
            "Content-Type": "application/json; charset=utf-8",
            "Stripe-Signature": sign(self.body.decode(), self.secret, moment),
            "User-Agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
        }


class Outbox:
    """Events that wait for the endpoint. Nothing leaves by itself unless `automatic`."""

    def __init__(self, *, now: Callable[[], int]) -> None:
        self.waiting: list[Delivery] = []
        self.log: list[Attempt] = []
        self.late_s = 0
        self._now = now
        self._post: Post | None = None
        self._secret = ""
        self._kinds: frozenset[str] | None = None
        self._changed = threading.Condition()
        self._automatic = self._closed = False
        self._thread = threading.Thread(target=self._work, name="stripe-webhooks", daemon=True)

    def connect(
        self,
        to: str | Post,
        *,
        secret: str,
        kinds: Sequence[str] | None = None,
        automatic: bool = False,
    ) -> None:
        """Name the endpoint: an address on loopback, or a function for Django's test client.

        `automatic` sends each event from a thread of its own as soon as it is due.
        """
        self._post = _poster(to) if isinstance(to, str) else to
        self._secret = secret
        self._kinds = frozenset(kinds) if kinds is not None else None
        if automatic:
            self.release()

    def put(self, event: Object) -> None:
        """Take an event to be told."""
        if self._post is None or (self._kinds is not None and event["type"] not in self._kinds):
            return
        due_at = self._now() + self.late_s
        with self._changed:
            self.waiting.append(Delivery(event=event, secret=self._secret, due_at=due_at))
            self._changed.notify()

    def of(self, kind: str) -> Delivery:
        """Find the latest waiting delivery of a type."""
        with self._changed:
            return next(each for each in reversed(self.waiting) if each.kind == kind)

    def hold(self) -> None:
        """Send nothing by itself from now on."""
        with self._changed:
            self._automatic = False

    def release(self) -> None:
        """Send by itself what is due, from now on."""
        with self._changed:
            self._automatic = True
            if not self._thread.is_alive() and not self._closed:
                self._thread.start()
            self._changed.notify()

    def lose(self, kind: str) -> int:
        """Forget every waiting event of a type; tell how many there were."""
        with self._changed:
            before = len(self.waiting)
            self.waiting = [each for each in self.waiting if each.kind != kind]
            return before - len(self.waiting)

    def deliver_all(self, *, order: Order = "made", times: int = 1) -> list[Attempt]:
        """Send what is due, in the caller's thread, each `times` times one after another."""
        with self._changed:
            due = [each for each in self.waiting if each.due_at <= self._now()]
        if order == "reversed":
            due.reverse()
        elif order == "shuffled":
            random.shuffle(due)
        return [attempt for each in due for attempt in self.deliver(each, times=times)]

    def deliver(
        self,
        delivery: Delivery,
        *,
        times: int = 1,
        in_parallel: bool = False,
        signed_at: int | None = None,
    ) -> list[Attempt]:
        """Send one event now, whether it is due, sent before, or neither."""
        headers = delivery.headers(signed_at=signed_at)
        if in_parallel:
            with ThreadPoolExecutor(times) as pool:
                sent = [pool.submit(self._send, delivery, headers) for _ in range(times)]
                attempts = [each.result() for each in sent]
        else:
            attempts = [self._send(delivery, headers) for _ in range(times)]
        self._after(delivery, attempts)
        return attempts

    def wake(self) -> None:
        """Look again at what is due: the clock went ahead."""
        with self._changed:
            self._changed.notify()

    def close(self) -> None:
        with self._changed:
            self._closed = True
            self._changed.notify()
        if self._thread.is_alive():
            self._thread.join(5)

    def _send(self, delivery: Delivery, headers: Mapping[str, str]) -> Attempt:
        assert self._post is not None
        status = self._post(delivery.body, headers)
        return Attempt(event=delivery.event["id"], kind=delivery.kind, status=status)

    def _after(self, delivery: Delivery, attempts: list[Attempt]) -> None:
        with self._changed:
            self.log.extend(attempts)
            delivery.attempts.extend(attempts)
            delivery.tries += 1
            done = any(attempt.accepted for attempt in attempts)
            if delivery in self.waiting and (done or delivery.tries > len(_RETRY_S)):
                self.waiting.remove(delivery)
            if not done and delivery.tries <= len(_RETRY_S):
                delivery.due_at = self._now() + _RETRY_S[delivery.tries - 1]

    def _next(self) -> Delivery | None:
        if not self._automatic:
            return None
        return next((each for each in self.waiting if each.due_at <= self._now()), None)

    def _work(self) -> None:
        while True:
            with self._changed:
                while not self._closed and self._next() is None:
                    # Late events become due by the real clock too.
                    self._changed.wait(0.5)
                if self._closed:
                    return
                delivery = self._next()
            if delivery is not None:
                self.deliver(delivery)


def _poster(url: str) -> Post:
    address = urlsplit(url)
    target = address.path + (f"?{address.query}" if address.query else "")

    def post(body: bytes, headers: Mapping[str, str]) -> int:
        line = http.client.HTTPConnection(address.hostname or "", address.port, timeout=20)
        try:
            line.request("POST", target, body=body, headers=dict(headers))
            return line.getresponse().status
        except (OSError, http.client.HTTPException):
            return 0
        finally:
            line.close()

    return post
