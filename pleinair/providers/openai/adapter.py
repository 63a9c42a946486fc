"""OpenAI's images API, and every server that speaks it.

The vendor's own client library is not used: it repeats a call by itself (twice by default, on
timeouts and 5xx) and sends no idempotency key, so one order could be paid three times. Here an
order is one request on one connection; what cannot be known is said to be unknown.
"""

import secrets
import time
from collections.abc import Callable
from dataclasses import replace
from urllib.parse import urljoin

from django.utils.translation import gettext as _

from pleinair import egress
from pleinair.providers import catalogue, wire
from pleinair.providers.complaints import failure, parse_body, read_complaint
from pleinair.providers.openai import body
from pleinair.providers.openai.answer import read_answer
from pleinair.providers.openai.dialects import DIALECTS
from pleinair.providers.openai.stream import follow
from pleinair.providers.pictures import NotAPicture, picture_from
from pleinair.providers.protocol import Answer, Order, Picture, Shape, SleepFor, Transient, Watch

OPENAI_URL = "https://api.openai.com/v1"

_MIB = 1024 * 1024
# The largest picture, 3840 × 2160 with alpha, not packed at all, in base64.
_PICTURE_LIMIT_BYTES = 48 * _MIB
_ERROR_LIMIT_BYTES = _MIB
# A link may need a moment to work; fetching it again costs nothing.
_FETCH_WAITS_S = (0.5, 2.0)
_SEED_LIMIT = 2**31


def _draw_seed() -> int:
    return secrets.randbelow(_SEED_LIMIT)


class OpenAIProvider:
    """An inline provider. Holds settings only, so one object serves all threads.

    `provider` names the part of the catalogue whose models it offers.
    """

    shape: Shape = "inline"

    def __init__(
        self,
        *,
        api_key: str,
        base_url: str = OPENAI_URL,
        provider: str = "openai",
        dialect: str = "openai",
        timeout_s: float | None = None,
        draw_seed: Callable[[], int] = _draw_seed,
        sleep: SleepFor = time.sleep,
    ) -> None:
        recipient = egress.DECLARED["openai" if dialect == "openai" else "compatible"]
        self._recipient = egress.at(recipient, base_url)
        self._base_url = base_url.rstrip("/")
        self._headers = {"Authorization": f"Bearer {api_key}"} if api_key else {}
        self._provider = provider
        self._dialect = DIALECTS[dialect]
        self._timeout_s = timeout_s
        self._draw_seed = draw_seed
        self._sleep = sleep

    def make(self, order: Order, *, watch: Watch) -> Answer:
        """Make the pictures: exactly one paid request. Raises `ProviderError`."""
        model = catalogue.capability(self._provider, order.model)
        seed = (self._draw_seed() if order.seed is None else order.seed) if model.seed else None
        chosen = body.settings(order, model=model, dialect=self._dialect, seed=seed)
        with (
            wire.paid_call(self._dialect.vendor),
            self._send(order, chosen, hooks=wire.hooks_for(watch)) as response,
        ):
            answer = self._read(response, order=order, watch=watch)
        # Servers with a seed count it up from picture to picture.
        seeds = () if seed is None else tuple(seed + n for n in range(len(answer.pictures)))
        return replace(answer, seeds=seeds)

    def _send(
        self, order: Order, chosen: dict[str, object], *, hooks: egress.Hooks
    ) -> egress.Response:
        editing = bool(order.references)
        request = egress.Request(
            self._recipient,
            "POST",
            f"{self._base_url}/images/{'edits' if editing else 'generations'}",
            headers=self._headers,
            json=None if editing else chosen,
            parts=body.parts(order, chosen, dialect=self._dialect) if editing else (),
            timeout_s=self._timeout_s,
            hooks=hooks,
        )
        return egress.send(request)

    def _read(self, response: egress.Response, *, order: Order, watch: Watch) -> Answer:
        vendor, headers = self._dialect.vendor, response.headers
        if response.status != 200:
            said = parse_body(response.read(_ERROR_LIMIT_BYTES))
            complaint = read_complaint(said, status=response.status, headers=headers)
            raise failure(complaint, vendor=vendor)
        limit = (order.count + order.partial_images) * _PICTURE_LIMIT_BYTES + _MIB
        # A server that cannot stream ignores the wish and answers in one piece.
        if body.streams(order) and "json" not in headers.get("content-type", ""):
            chunks = response.iter_bytes(limit)
            return follow(chunks, order=order, watch=watch, vendor=vendor, headers=headers)
        said = parse_body(response.read(limit))
        return read_answer(said, order=order, vendor=vendor, headers=headers, fetch=self._fetch)

    def _fetch(self, link: str) -> Picture:
        """Get a picture that came as a link; only from the host that was called anyway."""
        url = urljoin(f"{self._base_url}/", link)
        request = egress.Request(self._recipient, "GET", url, headers=self._headers)
        for wait_s in (*_FETCH_WAITS_S, None):
            try:
                with egress.send(request) as response:
                    if response.status == 200:
                        return picture_from(response.read(_PICTURE_LIMIT_BYTES))
                    problem = f"HTTP {response.status}"
            except (egress.EgressError, NotAPicture) as error:
                problem = str(error)
            if wait_s is not None:
                self._sleep(wait_s)
        sentence = _("%(vendor)s made the picture, but it could not be fetched.")
        raise Transient(sentence % {"vendor": self._dialect.vendor}, detail=problem)
