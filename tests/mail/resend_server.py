"""A stand-in for Resend over a real socket: it takes mails once for each key, or says no."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

KEY = "re_test_0123456789"
_KNOWN = {"from", "to", "subject", "text", "html", "headers"}


@dataclass
class Resend:
    """What it was told to say next, and what it has taken. Answers are used up in order."""

    url: str = ""
    answers: list[tuple[int, dict[str, str], dict[str, str]]] = field(default_factory=list)
    taken: dict[str, dict[str, object]] = field(default_factory=dict)
    calls: int = 0
    hangs: bool = False
    forgets_to_answer: bool = False
    ended: threading.Event = field(default_factory=threading.Event)

    def will_say(self, status: int, *, name: str = "", **headers: str) -> None:
        """Say no to the next call."""
        named = {header.replace("_", "-"): value for header, value in headers.items()}
        self.answers.append((status, {"name": name, "message": "no"}, named))

    def answer(
        self, key: str, authorization: str, body: dict[str, object]
    ) -> tuple[int, dict[str, str], dict[str, str]]:
        """Decide about one call, as Resend documents it."""
        self.calls += 1
        if self.answers:
            return self.answers.pop(0)
        if authorization != f"Bearer {KEY}":
            return 401, {"name": "missing_api_key", "message": "no"}, {}
        if set(body) - _KNOWN or not body.get("to") or "@" not in str(body.get("from")):
            return 422, {"name": "validation_error", "message": "no"}, {}
        if key in self.taken and self.taken[key] != body:
            return 409, {"name": "invalid_idempotent_request", "message": "no"}, {}
        self.taken[key] = body
        return 200, {"id": "a-mail"}, {}


@contextmanager
def running() -> Iterator[Resend]:
    """Serve on a port of its own."""
    state = Resend()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            if state.hangs:
                state.calls += 1
                state.ended.wait(20)
                return
            key = self.headers["Idempotency-Key"]
            status, said, headers = state.answer(key, self.headers["Authorization"], body)
            if state.forgets_to_answer:
                return
            data = json.dumps(said).encode()
            self.send_response(status if self.path == "/emails" else 404)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        state.url = f"http://127.0.0.1:{server.server_address[1]}"
        try:
            yield state
        finally:
            state.ended.set()
            server.shutdown()
            thread.join()
