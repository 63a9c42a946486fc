"""From a call to an answer: key, route, parameters, idempotency, work, `expand`, shape."""

import copy
import json
from dataclasses import dataclass

from tests.stripe_server import (
    balance,
    checkout,
    customers,
    disputes,
    events,
    invoice_calls,
    methods,
    payments,
    portal,
    prices,
    products,
    refunds,
    subscription_calls,
)
from tests.stripe_server.account import API_VERSION, Account
from tests.stripe_server.door import Call, Reply
from tests.stripe_server.errors import Misread, Refused, wrong_key
from tests.stripe_server.expanding import expand
from tests.stripe_server.idempotency import Memory
from tests.stripe_server.requests import read
from tests.stripe_server.responses import mistakes
from tests.stripe_server.routes import Route, choose
from tests.stripe_server.wire import Object, decode

ROUTES: tuple[Route, ...] = (
    *balance.ROUTES,
    *checkout.ROUTES,
    *customers.ROUTES,
    *disputes.ROUTES,
    *events.ROUTES,
    *invoice_calls.ROUTES,
    *methods.ROUTES,
    *payments.ROUTES,
    *portal.ROUTES,
    *prices.ROUTES,
    *products.ROUTES,
    *refunds.ROUTES,
    *subscription_calls.ROUTES,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    status: int
    body: Object
    replayed: bool = False


class Api:
    """Answers the calls of one account's key. Whoever calls holds the account's lock."""

    def __init__(self, account: Account, *, key: str) -> None:
        self._account = account
        self._key = key
        self._memory = Memory()

    def answer(self, call: Call) -> Reply:
        """Do what a call asks for."""
        idempotency_key = call.headers.get("idempotency-key")
        request = {"id": self._account.new_id("req"), "idempotency_key": idempotency_key}
        self._account.request = request
        try:
            answered = self._answer(call, idempotency_key)
        except Refused as refused:
            answered = Answered(status=refused.status, body=refused.body)
        finally:
            self._account.request = {"id": None, "idempotency_key": None}
        headers = {
            "Content-Type": "application/json",
            "Request-Id": str(request["id"]),
            "Stripe-Version": API_VERSION,
        }
        if idempotency_key:
            headers["Idempotency-Key"] = idempotency_key
        if answered.replayed:
            headers["Idempotent-Replayed"] = "true"
        body = json.dumps(answered.body, indent=2).encode()
        return Reply(status=answered.status, body=body, headers=headers)

    def _answer(self, call: Call, idempotency_key: str | None) -> Answered:
        if call.key != self._key:
            raise wrong_key(call.key)
        version = call.headers.get("stripe-version", API_VERSION)
        if version != API_VERSION:
            raise Misread(f"The stand-in speaks version {API_VERSION}, not {version}.")
        route, wanted = choose(ROUTES, call.method, call.path)
        key = idempotency_key if call.method == "POST" else None
        made_of = (f"{call.method} {call.path}", call.form)
        known = self._memory.recall(key, made_of) if key else None
        if known is not None:
            return Answered(status=known.status, body=known.body, replayed=True)
        asked = read(route.takes, decode(call.form), modelled=route.modelled)
        answered = self._work(route, asked, wanted)
        if key:
            self._memory.keep(key, made_of, status=answered.status, body=answered.body)
        return answered

    def _work(self, route: Route, asked: Object, wanted: str) -> Answered:
        paths = asked.pop("expand", [])
        try:
            made = copy.deepcopy(route.answer(self._account, asked, wanted))
            answer = expand(self._account, made, paths)
        except Misread:
            raise
        except Refused as refused:
            return Answered(status=refused.status, body=refused.body)
        wrong = mistakes(answer)
        if wrong:
            told = f"The stand-in answers what Stripe's SDK does not know: {'; '.join(wrong)}"
            raise Refused(told, status=500, kind="api_error")
        return Answered(status=200, body=copy.deepcopy(answer))
