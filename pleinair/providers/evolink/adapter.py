"""Evolink: every call is a task. Submit once, look as often as needed, fetch at once.

The path to create is OpenAI's, the meaning is not: the answer is a task, and links to results
last 24 hours. The download is tried again, the generation never.
"""

import time
from collections.abc import Mapping
from urllib.parse import urljoin

from django.utils.translation import gettext as _

from pleinair import egress
from pleinair.providers import catalogue, wire
from pleinair.providers.complaints import failure, parse_body, read_complaint
from pleinair.providers.evolink import tasks
from pleinair.providers.evolink.uploads import VENDOR, Uploads
from pleinair.providers.pictures import NotAPicture, picture_from, what_came
from pleinair.providers.protocol import (
    Answer,
    Order,
    Partial,
    Picture,
    ProviderError,
    RateLimited,
    Shape,
    SleepFor,
    TaskState,
    Transient,
    Watch,
)

API_URL = "https://api.evolink.ai"
FILES_URL = "https://files-api.evolink.ai"

_MIB = 1024 * 1024
_PICTURE_LIMIT_BYTES = 64 * _MIB
_FETCH_WAITS_S = (1.0, 3.0)
# A look beyond these did not work, but says nothing about the task.
_PASSING_STATUSES = {408, 409, 425, 500, 502, 503, 504, 520, 522, 524}
_LINK_IS_DEAD = {403, 404, 410}
_MOVED = {301, 302, 303, 307, 308}
_REDIRECTS_MAX = 3


class EvolinkProvider:
    """A task provider. Holds settings only, so one object serves all threads.

    `callback_url` is what Evolink calls when a task is done; without it, looking is the only way
    to learn of it.
    """

    shape: Shape = "task"
    # Documented for pictures; each look makes the gateway ask its own provider.
    poll_every_s = 3.0

    def __init__(
        self,
        *,
        api_key: str,
        base_url: str = API_URL,
        files_url: str = FILES_URL,
        result_hosts: tuple[str, ...] = (),
        callback_url: str = "",
        sleep: SleepFor = time.sleep,
    ) -> None:
        self._api = egress.at(egress.DECLARED["evolink"], base_url)
        results = egress.DECLARED["evolink-results"]
        self._results = results
        if base_url != API_URL or result_hosts:
            self._results = egress.at(results, base_url, more_hosts=(*results.hosts, *result_hosts))
        self._base_url = base_url.rstrip("/")
        self._headers = {"Authorization": f"Bearer {api_key}"}
        self._uploads = Uploads(api_key=api_key, base_url=files_url)
        self._callback_url = callback_url
        self._sleep = sleep

    def submit(self, order: Order, *, watch: Watch) -> str:
        """Hand the order in: exactly one paid request. Raises `ProviderError`."""
        links = self._uploads.lend(order)
        try:
            return self._create(order, links, watch=watch)
        except ProviderError as error:
            # Where nobody knows the outcome, a task may still need the pictures.
            if error.kind != "unknown_outcome":
                self._uploads.take_back(order)
            raise

    def look(self, task_id: str, order: Order) -> TaskState:
        """Ask about a task, and fetch its pictures when it is done. Costs nothing."""
        task = self._task(task_id)
        status = tasks.status(task)
        if status in {"waiting", "working"}:
            return TaskState(status=status, progress=tasks.progress(task))
        self._uploads.take_back(order)
        if status == "failed":
            raise _task_failure(task)
        answer = self._answer(task, order=order)
        return TaskState(status="done", progress=1.0, answer=answer)

    def cancel(self, task_id: str, order: Order) -> bool:
        """Take back what was lent. Return False: no way to stop a task is documented."""
        del task_id  # there is no call that would take it
        self._uploads.take_back(order)
        return False

    def _create(self, order: Order, links: list[str], *, watch: Watch) -> str:
        request = egress.Request(
            self._api,
            "POST",
            f"{self._base_url}/v1/images/generations",
            headers={**self._headers, "Idempotency-Key": order.idempotency_key},
            json=self._body(order, links),
            hooks=wire.hooks_for(watch),
        )
        with wire.paid_call(VENDOR), egress.send(request) as response:
            said = parse_body(response.read(_MIB))
            found = tasks.task_id(said)
            if response.status < 300 and found:
                return found
            if response.status < 300 and not (isinstance(said, dict) and said.get("error")):
                raise wire.outcome_unknown(VENDOR, detail="a 200 answer without a task id")
            complaint = read_complaint(said, status=response.status, headers=response.headers)
            raise failure(complaint, vendor=VENDOR)

    def _body(self, order: Order, links: list[str]) -> dict[str, object]:
        model = catalogue.capability("evolink", order.model)
        body: dict[str, object] = {
            "model": order.model,
            "prompt": order.prompt,
            "size": f"{order.width_px}x{order.height_px}",
        }
        if model.max_count > 1:
            body["n"] = order.count
        if order.quality != "auto":
            body["quality"] = order.quality
        if links:
            body["image_urls"] = links
        if self._callback_url:
            body["callback_url"] = self._callback_url
        return body

    def _task(self, task_id: str) -> Mapping[str, object]:
        url = f"{self._base_url}/v1/tasks/{task_id}"
        request = egress.Request(self._api, "GET", url, headers=self._headers)
        with wire.free_call(VENDOR), egress.send(request) as response:
            said = parse_body(response.read(_MIB))
            if response.status == 200 and isinstance(said, dict) and "status" in said:
                return said
            if response.status in _PASSING_STATUSES or response.status == 200:
                raise wire.not_reached(VENDOR, detail=f"HTTP {response.status} on a look")
            complaint = read_complaint(said, status=response.status, headers=response.headers)
            raise failure(complaint, vendor=VENDOR)

    def _answer(self, task: Mapping[str, object], *, order: Order) -> Answer:
        pictures = what_came(tasks.links(task), self._fetch, most=order.count)
        answer = Answer(
            pictures=pictures,
            usage=tasks.usage(task),
            used={"model": task["model"]} if isinstance(task.get("model"), str) else {},
            request_id=str(task.get("request_id") or task.get("id") or ""),
        )
        if not pictures:
            raise Transient(_("Evolink finished without a picture."), detail="no result links")
        if len(pictures) < order.count:
            sentence = _("Evolink made %(made)s of %(asked)s pictures.")
            counts = {"made": len(pictures), "asked": order.count}
            raise Partial(sentence % counts, answer=answer)
        return answer

    def _fetch(self, link: str) -> Picture:
        """Get a finished picture. Tried again here; the generation never is."""
        problem = ""
        for wait_s in (*_FETCH_WAITS_S, None):
            try:
                return picture_from(self._download(link))
            except egress.Refused as error:
                raise _lost(str(error)) from error
            except (egress.EgressError, NotAPicture) as error:
                problem = str(error)
            if wait_s is not None:
                self._sleep(wait_s)
        # The task stays done for a day: the next look tries again.
        raise wire.not_reached(VENDOR, detail=problem)

    def _download(self, link: str) -> bytes:
        """Read a result. Each redirect is checked against the declared hosts like a first call."""
        for _hop in range(_REDIRECTS_MAX + 1):
            with egress.send(egress.Request(self._results, "GET", link)) as response:
                if response.status == 200:
                    return response.read(_PICTURE_LIMIT_BYTES)
                if response.status in _LINK_IS_DEAD:
                    raise _lost(f"HTTP {response.status} on a result")
                if response.status not in _MOVED:
                    raise egress.Broken(f"HTTP {response.status} on a result")
                link = urljoin(link, response.headers.get("location", ""))
        raise egress.Broken("a result that is always somewhere else")


def _lost(detail: str) -> Transient:
    return Transient(
        _("Evolink made the picture, but its link does not work any more."), detail=detail
    )


def _task_failure(task: Mapping[str, object]) -> ProviderError:
    error = failure(read_complaint(dict(task), status=200, headers={}), vendor=VENDOR)
    if isinstance(error, RateLimited):
        # It was accepted and then failed: asking again is a new task, not the same call.
        return Transient(_("Evolink failed to make the picture."), detail=error.detail)
    return error
