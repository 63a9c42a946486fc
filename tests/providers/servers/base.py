"""A real HTTP server on 127.0.0.1 that a test scripts step by step."""

import contextlib
import json
import socket
import threading
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.parser import BytesParser
from email.policy import HTTP
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Self
from urllib.parse import parse_qsl


@dataclass(frozen=True, kw_only=True)
class File:
    name: str
    file_name: str
    media_type: str
    data: bytes


@dataclass(frozen=True, kw_only=True)
class Call:
    """One request as it came in. `fields` are those of the JSON or the multipart body."""

    method: str
    path: str
    headers: Mapping[str, str]
    fields: Mapping[str, object]
    files: tuple[File, ...] = ()

    @property
    def key(self) -> str:
        return self.headers.get("authorization", "").removeprefix("Bearer ")


@dataclass(frozen=True, kw_only=True)
class Reply:
    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    # Announce the whole body, send half of it and hang up.
    cut: bool = False
    # Chunks for a stream, sent one by one.
    chunks: tuple[bytes, ...] = ()


def json_reply(value: object, *, status: int = 200, **headers: str) -> Reply:
    named = {name.replace("_", "-"): text for name, text in headers.items()}
    return Reply(
        status=status,
        body=json.dumps(value).encode(),
        headers={"Content-Type": "application/json", **named},
    )


class StandIn:
    """Base of the servers: keeps every call, plays scripted steps in order, then behaves.

    Steps are names; `script("429", "ok")` plays them for the next calls that cost.
    """

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.paid: dict[str, int] = {}
        self.released = threading.Event()
        self.hanging = 0
        self._steps: deque[str] = deque()
        self._lock = threading.Lock()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))

    @property
    def root(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def paid_calls(self) -> int:
        """How many calls were accepted and billed, all keys together."""
        return sum(self.paid.values())

    def script(self, *steps: str) -> Self:
        self._steps.extend(steps)
        return self

    def posts(self, ending: str = "") -> list[Call]:
        return [call for call in self.calls if call.method == "POST" and call.path.endswith(ending)]

    def next_step(self) -> str:
        with self._lock:
            return self._steps.popleft() if self._steps else "ok"

    def pay(self, call: Call) -> None:
        with self._lock:
            self.paid[call.key] = self.paid.get(call.key, 0) + 1

    def answer(self, call: Call) -> Reply | None:
        """Answer a call, or return None to hang up without a word."""
        raise AssertionError(f"{type(self).__name__} does not answer {call.path}")

    def hang(self) -> None:
        """Say nothing until the test is over."""
        self.hanging += 1
        self.released.wait(30)
        self.hanging -= 1

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.released.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(5)


def _handler(owner: StandIn) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_: object) -> None:
            """Say nothing: tests read what matters from `calls`."""

        def _serve(self) -> None:
            length = int(self.headers.get("Content-Length", 0))
            call = _read(
                self.command, self.path, dict(self.headers.items()), self.rfile.read(length)
            )
            owner.calls.append(call)
            reply = owner.answer(call)
            self.close_connection = True
            with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                self._send(reply)

        def _send(self, reply: Reply | None) -> None:
            if reply is None:
                self.connection.shutdown(socket.SHUT_RDWR)
                return
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            if not reply.chunks:
                self.send_header("Content-Length", str(len(reply.body)))
            self.send_header("Connection", "close")
            self.end_headers()
            if reply.cut:
                self.wfile.write(reply.body[: len(reply.body) // 2])
                return
            for chunk in reply.chunks or (reply.body,):
                self.wfile.write(chunk)
                self.wfile.flush()

        do_GET = do_POST = do_DELETE = _serve

    return Handler


def _read(method: str, path: str, headers: dict[str, str], body: bytes) -> Call:
    lowered = {name.lower(): value for name, value in headers.items()}
    kind = lowered.get("content-type", "")
    fields: dict[str, object] = {}
    files: tuple[File, ...] = ()
    if kind.startswith("application/json") and body:
        fields = json.loads(body)
    elif kind.startswith("application/x-www-form-urlencoded"):
        fields = dict(parse_qsl(body.decode()))
    elif kind.startswith("multipart/form-data"):
        fields, files = _multipart(kind, body)
    return Call(method=method, path=path, headers=lowered, fields=fields, files=files)


def _multipart(kind: str, body: bytes) -> tuple[dict[str, object], tuple[File, ...]]:
    head = f"Content-Type: {kind}\r\n\r\n".encode()
    fields: dict[str, object] = {}
    files: list[File] = []
    for part in BytesParser(policy=HTTP).parsebytes(head + body).iter_parts():
        name = str(part.get_param("name", header="content-disposition"))
        data = part.get_payload(decode=True)
        assert isinstance(data, bytes)
        if part.get_filename():
            files.append(
                File(
                    name=name,
                    file_name=str(part.get_filename()),
                    media_type=part.get_content_type(),
                    data=data,
                )
            )
        else:
            fields[name] = data.decode()
    return fields, tuple(files)
