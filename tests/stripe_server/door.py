"""The socket: HTTP on loopback, handed to one function."""

import contextlib
import socket
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urlsplit


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A request as it came in; `form` is the query of a GET or DELETE, else the body."""

    method: str
    path: str
    form: str
    headers: Mapping[str, str]

    @property
    def key(self) -> str:
        """The API key that was sent."""
        return self.headers.get("authorization", "").removeprefix("Bearer ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    status: int
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)
    # Hang up instead of answering: the work is done and nobody is told.
    lost: bool = False


class Door:
    """A server thread around one function that answers calls."""

    def __init__(self, answer: Callable[[Call], Reply], *, port: int) -> None:
        self._server = ThreadingHTTPServer(("127.0.0.1", port), _handler(answer))
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))

    @property
    def root(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def open(self) -> None:
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(5)


def _handler(answer: Callable[[Call], Reply]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_: object) -> None:
            """Say nothing: tests read what matters from the stand-in."""

        def _serve(self) -> None:
            address = urlsplit(self.path)
            body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
            reply = answer(
                Call(
                    method=self.command,
                    path=unquote(address.path),
                    form=body if self.command == "POST" else address.query,
                    headers={name.lower(): value for name, value in self.headers.items()},
                )
            )
            self.close_connection = True
            with contextlib.suppress(BrokenPipeError, ConnectionResetError, OSError):
                self._send(reply)

        def _send(self, reply: Reply) -> None:
            if reply.lost:
                self.connection.shutdown(socket.SHUT_RDWR)
                return
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(reply.body)))
            self.send_header("Connection", "close")
            self.end_headers()
            self.wfile.write(reply.body)

        do_GET = do_POST = do_DELETE = _serve

    return Handler
