"""Lend reference pictures to Evolink, which wants links, and take them back after the job.

The alternative, a link to this site, needs a public address and puts a picture of a person
behind a URL; an upload works everywhere and is deleted by us. Its name is derived from the
attempt, so that whoever looks at the task finds it again: nothing is kept between calls.
"""

import base64
import hashlib
import logging
from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _

from pleinair import egress
from pleinair.providers import wire
from pleinair.providers.complaints import failure, parse_body, read_complaint
from pleinair.providers.pictures import file_name
from pleinair.providers.protocol import NotReached, Order, Picture

VENDOR = "Evolink"

_log = logging.getLogger("pleinair.providers.evolink")
_FOLDER = "pleinair"
# What is not there any more is as good as deleted.
_DELETED = {200, 202, 204, 404, 410}


class Uploads:
    """Evolink's file service."""

    def __init__(self, *, api_key: str, base_url: str) -> None:
        self._recipient = egress.at(egress.DECLARED["evolink-files"], base_url)
        self._url = f"{base_url.rstrip('/')}/api/v1/files"
        self._headers = {"Authorization": f"Bearer {api_key}"}

    def lend(self, order: Order) -> list[str]:
        """Upload the references of an order and return their links, in order.

        Costs nothing, so every failure on the way may be tried again. Takes back what was
        lent if one fails. Raises `ProviderError`.
        """
        try:
            return [
                self._lend_one(picture, name=file_name(picture, stem=f"{_tag(order)}-{number}"))
                for number, picture in enumerate(order.references, start=1)
            ]
        except Exception:
            self.take_back(order)
            raise

    def take_back(self, order: Order) -> None:
        """Delete what was lent for an order, as well as can be: the vendor does after 72 hours."""
        if not order.references:
            return
        try:
            left = [
                status
                for file_id in self._lent(_tag(order))
                if (status := self._delete(file_id)) not in _DELETED
            ]
            problem = f"http_{left[0]}" if left else ""
        except (egress.EgressError, ValueError) as error:
            problem = type(error).__name__
        if problem:
            _log.warning(
                "evolink keeps lent pictures until they expire",
                extra={"event": "evolink.loan_kept", "provider": "evolink", "error": problem},
            )

    def _request(
        self, method: str, path: str, *, json: Mapping[str, object] | None = None
    ) -> egress.Request:
        url = f"{self._url}{path}"
        return egress.Request(self._recipient, method, url, headers=self._headers, json=json)

    def _delete(self, file_id: str) -> int:
        with egress.send(self._request("DELETE", f"/{file_id}")) as response:
            return response.status

    def _lend_one(self, picture: Picture, *, name: str) -> str:
        encoded = base64.b64encode(picture.data).decode("ascii")
        loan = {
            "base64_data": f"data:{picture.media_type};base64,{encoded}",
            "file_name": name,
            "upload_path": _FOLDER,
        }
        request = self._request("POST", "/upload/base64", json=loan)
        with wire.free_call(VENDOR), egress.send(request) as response:
            said = parse_body(response.read(1024 * 1024))
            if response.status >= 500:
                raise _try_again(f"HTTP {response.status} on upload")
            link = _link(said)
            if response.status != 200 or not link:
                complaint = read_complaint(said, status=response.status, headers=response.headers)
                raise failure(complaint, vendor=VENDOR)
            return link

    def _lent(self, tag: str) -> Iterator[str]:
        """Yield the ids of the files whose names begin with the tag."""
        with egress.send(self._request("GET", "/list")) as response:
            said = response.json()
        for row in _rows(said):
            file_id, name = row.get("file_id"), row.get("file_name")
            # Ids go into a URL: only plain ones.
            if (
                isinstance(file_id, str)
                and file_id.replace("_", "").replace("-", "").isalnum()
                and isinstance(name, str)
                and name.startswith(f"{tag}-")
            ):
                yield file_id


def _try_again(detail: str) -> NotReached:
    return NotReached(_("%(vendor)s could not be reached.") % {"vendor": VENDOR}, detail=detail)


def _tag(order: Order) -> str:
    return hashlib.sha256(order.idempotency_key.encode()).hexdigest()[:24]


def _link(said: object) -> str:
    data = said.get("data") if isinstance(said, dict) else None
    link = data.get("file_url") if isinstance(data, dict) else None
    return link if isinstance(link, str) else ""


def _rows(said: object) -> list[dict[str, object]]:
    """Find the list in an answer whose envelope is not documented."""
    while isinstance(said, dict):
        said = next(
            (said[key] for key in ("data", "files", "list", "items") if said.get(key)), None
        )
    return [row for row in said if isinstance(row, dict)] if isinstance(said, list) else []
