"""The one way out: `send` a request to a declared recipient.

Each call has a connection of its own. A kept-alive one may be closed by the far side in the
moment we write to it, and then nobody can say whether the request was received; for calls that
cost money that doubt is dearer than a handshake. There are no retries, no redirects, no
cookies, no proxies from the environment. The log holds who was called and how it went, never
what was said.
"""

import json as jsonlib
import logging
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import TracebackType
from typing import Self
from urllib.parse import urlencode

import httpcore2
import httpx2

from pleinair.egress import line as lines
from pleinair.egress.errors import Broken, EgressError, NotSent, Refused, TimedOut, TooLarge
from pleinair.egress.line import Line
from pleinair.egress.recipients import DECLARED, Recipient, may_reach
from pleinair.egress.request import Request

_log = logging.getLogger("pleinair.egress")

# Enough for any error body or list; pictures are read with a limit that their caller knows.
_JSON_LIMIT_BYTES = 4 * 1024 * 1024


class Response:
    """An answer whose body is still on the line. Use it as a context manager.

    `headers` have lower-case names. Reading raises `Broken`, `TimedOut`, `Stopped` or
    `TooLarge`.
    """

    def __init__(self, answer: httpx2.Response, *, line: Line, record: "_Record") -> None:
        self.status = answer.status_code
        self.headers: Mapping[str, str] = {
            name.lower(): value for name, value in answer.headers.items()
        }
        self._answer = answer
        self._line = line
        self._record = record

    def iter_bytes(self, limit_bytes: int) -> Iterator[bytes]:
        """Yield the body as it comes, decoded. Raises `TooLarge` beyond the limit."""
        total = 0
        with _told_apart(self._line, self._record):
            for chunk in self._answer.iter_bytes():
                total += len(chunk)
                if total > limit_bytes:
                    raise TooLarge(f"The answer is larger than {limit_bytes} bytes.")
                yield chunk

    def read(self, limit_bytes: int) -> bytes:
        """Return the whole body."""
        return b"".join(self.iter_bytes(limit_bytes))

    def json(self, limit_bytes: int = _JSON_LIMIT_BYTES) -> object:
        """Return the body as plain JSON values. Raises `ValueError` if it is not JSON."""
        value: object = jsonlib.loads(self.read(limit_bytes))
        return value

    def close(self) -> None:
        """Hang up and write the log line. May be called twice."""
        self._answer.close()
        self._record.write(status=self.status, bytes_in=self._line.bytes_in)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def send(request: Request) -> Response:
    """Send one request and return the answer as soon as its head is there. Blocks.

    The answer's body is read by the caller, who must close it. Raises `Refused` or `NotSent` if
    nothing went out, else `Broken`, `TimedOut` or `Stopped`.
    """
    recipient = request.recipient
    target = _allowed_url(recipient, request.url)
    _allow_fields(request)
    message = _message(request, target)
    line = Line(hooks=request.hooks, timeout_s=request.timeout_s or recipient.timeout_s)
    record = _Record(recipient=recipient.name, host=target.host, method=request.method)
    with _told_apart(line, record):
        answer = _exchange(message, line=line, recipient=recipient)
    return Response(answer, line=line, record=record)


def _allowed_url(recipient: Recipient, url: str) -> httpx2.URL:
    if recipient.name not in DECLARED:
        raise Refused(f"{recipient.name} is not a declared recipient.")
    try:
        target = httpx2.URL(url)
    except httpx2.InvalidURL as error:
        raise Refused(f"That is not a URL for {recipient.name}.") from error
    host = target.raw_host.decode("ascii").lower()
    port = target.port or {"https": 443, "http": 80}.get(target.scheme, 0)
    if target.userinfo or not may_reach(recipient, scheme=target.scheme, host=host, port=port):
        raise Refused(f"{host}:{port} is not declared for {recipient.name}.")
    return target


def _allow_fields(request: Request) -> None:
    undeclared = sorted(request.fields - set(request.recipient.fields))
    if undeclared:
        raise Refused(f"{request.recipient.name} must not be sent: {', '.join(undeclared)}.")


def _message(request: Request, url: httpx2.URL) -> httpx2.Request:
    # Pictures do not shrink, and an answer that is not packed cannot unpack into a bomb.
    polite = {"User-Agent": "pleinair", "Accept-Encoding": "identity", **request.headers}
    if request.form:
        polite["Content-Type"] = "application/x-www-form-urlencoded"
        body = urlencode(request.form).encode()
        return httpx2.Request(request.method, url, headers=polite, content=body)
    files = [
        (
            part.name,
            (part.file_name or None, part.data, part.media_type if part.file_name else None),
        )
        for part in request.parts
    ]
    return httpx2.Request(
        request.method, url, headers=polite, json=request.json, files=files or None
    )


def _exchange(message: httpx2.Request, *, line: Line, recipient: Recipient) -> httpx2.Response:
    url = message.url
    raw_url = httpcore2.URL(
        scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
    )
    connection = httpcore2.HTTPConnection(
        raw_url.origin,
        ssl_context=lines.tls_context(),
        network_backend=lines.CheckedBackend(line, own_networks=recipient.allow_loopback),
    )
    answer = connection.handle_request(
        httpcore2.Request(
            message.method,
            raw_url,
            headers=message.headers.raw,
            content=message.stream,
            extensions={"timeout": {"connect": recipient.connect_timeout_s}},
        )
    )
    return httpx2.Response(
        answer.status, headers=answer.headers, stream=_Body(answer, connection=connection)
    )


class _Body(httpx2.SyncByteStream):
    """The body of an answer; closing it closes the connection that it came by."""

    def __init__(self, answer: httpcore2.Response, *, connection: httpcore2.HTTPConnection) -> None:
        self._answer = answer
        self._connection = connection

    def __iter__(self) -> Iterator[bytes]:
        yield from self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()
        self._connection.close()


@contextmanager
def _told_apart(line: Line, record: "_Record") -> Iterator[None]:
    """Turn the library's failures into ours, which say whether the far side may have it."""
    try:
        yield
    except EgressError as error:
        record.failed(error, line=line)
        raise
    except httpcore2.TimeoutException as error:
        late = TimedOut("No answer in time.", accepted=line.sent)
        record.failed(late, line=line)
        raise late from error
    except (
        httpcore2.NetworkError,
        httpcore2.ProtocolError,
        httpx2.DecodingError,
        OSError,
    ) as error:
        broken = (Broken if line.sent else NotSent)(f"{record.host}: {_plainly(error)}")
        record.failed(broken, line=line)
        raise broken from error


def _plainly(error: Exception) -> str:
    return str(error) or type(error).__name__


class _Record:
    """The log line of one call, written once: metadata only."""

    def __init__(self, *, recipient: str, host: str, method: str) -> None:
        self.host = host
        self._facts: dict[str, object] = {"recipient": recipient, "host": host, "method": method}
        self._begun = time.monotonic()
        self._written = False
        self._outcome = "answered"

    def failed(self, error: EgressError, *, line: Line) -> None:
        self._outcome = type(error).__name__
        self.write(status=0, bytes_in=line.bytes_in)

    def write(self, *, status: int, bytes_in: int) -> None:
        if self._written:
            return
        self._written = True
        elapsed_ms = round((time.monotonic() - self._begun) * 1000)
        facts = {**self._facts, "status": status, "ms": elapsed_ms, "bytes": bytes_in}
        _log.info("egress %s", self._outcome, extra={**facts, "outcome": self._outcome})
