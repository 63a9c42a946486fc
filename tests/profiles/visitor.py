"""Somebody with a browser that knows no JavaScript: cookies, forms and links are enough."""

import http.client
import json
import re
import socket
import time
import uuid
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from http.cookies import SimpleCookie

# Scripts find the form of addresses on each page, with an id of zeros in it.
_IMAGE = re.compile(r"/i/(?!0{8}-)([0-9a-f-]{36})")
_GENERATION = re.compile(r"g-([0-9a-f-]{36})|/g/([0-9a-f-]{36})")
OVER = frozenset({"done", "failed", "refused", "cancelled", "unknown"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came back. `headers` keep every value of a name, in lower case."""

    status: int
    headers: Mapping[str, tuple[str, ...]]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    def header(self, name: str) -> str:
        return ", ".join(self.headers.get(name, ()))


@dataclass(slots=True)
class _Form(HTMLParser):
    """Collects what a browser would send with the first form to an address."""

    action: str
    fields: dict[str, str] = field(default_factory=dict)
    _inside: bool = False

    def __post_init__(self) -> None:
        HTMLParser.__init__(self)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        has = dict(attrs)
        if tag == "form":
            self._inside = has.get("action") == self.action and not self.fields
        if tag == "input" and self._inside and has.get("type") == "hidden" and has.get("name"):
            self.fields[str(has["name"])] = has.get("value") or ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._inside = False


class Visitor:
    """One person's browser at one site."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.cookies: dict[str, str] = {}
        self.set_cookies: list[str] = []

    def get(self, path: str, **headers: str) -> Answer:
        return self._send("GET", path, headers=headers)

    def head(self, path: str) -> Answer:
        return self._send("HEAD", path, headers={})

    def post(
        self,
        path: str,
        fields: Mapping[str, str],
        files: Sequence[tuple[str, bytes]] = (),
        **headers: str,
    ) -> Answer:
        body, kind = _multipart(fields, files)
        return self._send("POST", path, body=body, headers={"Content-Type": kind, **headers})

    def form(self, path: str, *, action: str) -> dict[str, str]:
        """Return the hidden fields of a page's form."""
        parser = _Form(action)
        parser.feed(self.get(path).text)
        assert parser.fields, f"{path} has no form for {action}"
        return dict(parser.fields)

    def ask(self, prompt: str, *, files: Sequence[tuple[str, bytes]] = (), **more: str) -> str:
        """Fill in the prompt bar, press the button, and return the generation's id.

        Whatever it costs is fine.
        """
        fields = self.form("/", action="/create") | {"prompt": prompt, "price": "1000", **more}
        answer = self.post("/create", fields, files)
        assert answer.status in {302, 303}, (answer.status, answer.text[:2000])
        found = _GENERATION.search(answer.header("location"))
        assert found, answer.header("location")
        return found[1] or found[2]

    def state(self, generation: str) -> str:
        """Ask what changed, as a page does, and return the state of one generation."""
        # Changes are told from a moment on: one from before it was asked for.
        changes = json.loads(self.get(f"/changes?after={_long_ago()}").body)["changes"]
        return next((one["state"] for one in changes if one["id"] == generation), "")

    def wait(self, generation: str, *, states: Collection[str] = OVER, seconds: float = 40) -> str:
        """Wait until a generation is over, or in one of some states."""
        end = time.monotonic() + seconds
        while (state := self.state(generation)) not in states:
            assert time.monotonic() < end, f"still {state!r}"
            time.sleep(0.1)
        return state

    def images(self, generation: str) -> list[str]:
        """Return the ids of the pictures on a generation's page, in order."""
        page = self.get(f"/g/{generation}")
        return list(dict.fromkeys(_IMAGE.findall(page.text))) if page.status == 200 else []

    def leave_in_the_middle(self, path: str, *, after_bytes: int) -> bytes:
        """Begin a download over a narrow line and go away."""
        with socket.socket() as line:
            line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            line.connect(("127.0.0.1", self.port))
            line.sendall(
                f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n"
                f"Cookie: {self._cookie()}\r\n\r\n".encode()
            )
            got = b""
            while len(got) < after_bytes and (part := line.recv(4096)):
                got += part
            return got

    def _send(
        self, method: str, path: str, *, body: bytes = b"", headers: Mapping[str, str]
    ) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        sent = {"Cookie": self._cookie(), **headers} if self.cookies else dict(headers)
        connection.request(method, path, body=body or None, headers=sent)
        response = connection.getresponse()
        found: dict[str, tuple[str, ...]] = {}
        for name, value in response.getheaders():
            found[name.lower()] = (*found.get(name.lower(), ()), value)
        answer = Answer(status=response.status, headers=found, body=response.read())
        connection.close()
        self._remember(found.get("set-cookie", ()))
        return answer

    def _remember(self, lines: tuple[str, ...]) -> None:
        self.set_cookies += lines
        for line in lines:
            for name, morsel in SimpleCookie(line).items():
                self.cookies[name] = morsel.value
                if morsel["max-age"] == "0":
                    del self.cookies[name]

    def _cookie(self) -> str:
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())


def until(is_so: Callable[[], bool], *, seconds: float) -> None:
    """Wait for something to become true."""
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.05)


def _long_ago() -> int:
    return int((time.time() - 3600) * 1_000_000)


def _multipart(fields: Mapping[str, str], files: Sequence[tuple[str, bytes]]) -> tuple[bytes, str]:
    edge = uuid.uuid4().hex
    head = f'--{edge}\r\nContent-Disposition: form-data; name="'
    parts = [f'{head}{name}"\r\n\r\n{value}\r\n'.encode() for name, value in fields.items()]
    for file_name, data in files:
        parts.append(
            f'{head}files"; filename="{file_name}"\r\nContent-Type: image/png\r\n\r\n'.encode()
            + data
            + b"\r\n"
        )
    return b"".join(parts) + f"--{edge}--\r\n".encode(), f"multipart/form-data; boundary={edge}"
