"""One connection, checked before it is made and watched while it lives.

httpcore hands the sockets to a network backend; this one resolves, checks, connects to the
checked address, and knows to the byte whether a request has begun to go out. The name in the
URL still decides the Host header and the TLS name, so certificates are checked as always.
"""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from ssl import SSLContext

import httpcore2
import httpx2

from pleinair.egress import addresses
from pleinair.egress.errors import Stopped, TimedOut

# How soon a wish to stop is noticed while the far side is silent.
_SLICE_S = 0.5


def _nothing() -> None:
    return None


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Hooks:
    """What a caller wants to know and say while a call runs, in the caller's own thread.

    `before_sending` runs right before the first byte of the request goes out; if it raises,
    nothing is sent. `stop` is asked about twice a second.
    """

    before_sending: Callable[[], None] = _nothing
    stop: Callable[[], bool] = _never


@dataclass(slots=True, kw_only=True)
class Line:
    """What is known about one call: whether it began to go out, and until when it may take."""

    hooks: Hooks
    timeout_s: float
    sent: bool = False
    bytes_in: int = 0
    _deadline: float = field(default=0.0, init=False)

    def connected(self) -> None:
        """Start the clock of the call."""
        self._deadline = time.monotonic() + self.timeout_s

    def left_s(self) -> float:
        """Return the seconds left. Raises `TimedOut` if there are none, `Stopped` on a wish."""
        if self.hooks.stop():
            raise Stopped("The call was stopped.", accepted=self.sent)
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise TimedOut(f"No answer within {self.timeout_s:g} s.", accepted=self.sent)
        return left

    def begin(self) -> None:
        """Note that the request goes out now."""
        if not self.sent:
            self.hooks.before_sending()
            self.sent = True


class CheckedBackend(httpcore2.NetworkBackend):
    """Connects only to addresses that may be called."""

    def __init__(self, line: Line, *, own_networks: bool) -> None:
        self._line = line
        self._own_networks = own_networks
        self._plain = httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        """Connect to the first of the host's checked addresses that answers."""
        checked = addresses.resolve(host, port, own_networks=self._own_networks)
        for number, address in enumerate(checked, start=1):
            try:
                stream = self._plain.connect_tcp(
                    address, port, timeout, local_address, socket_options
                )
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout):
                if number == len(checked):
                    raise
            else:
                break
        self._line.connected()
        return _WatchedStream(stream, self._line)


class _WatchedStream(httpcore2.NetworkStream):
    """Waits in slices, so that one deadline and one wish to stop hold for the whole call."""

    def __init__(self, stream: httpcore2.NetworkStream, line: Line) -> None:
        self._stream = stream
        self._line = line

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        while True:
            left = self._line.left_s()
            try:
                data = self._stream.read(max_bytes, min(left, _SLICE_S))
            except httpcore2.ReadTimeout:
                continue
            self._line.bytes_in += len(data)
            return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        left = self._line.left_s()
        self._line.begin()
        self._stream.write(buffer, left)

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore2.NetworkStream:
        secured = self._stream.start_tls(ssl_context, server_hostname, timeout)
        return _WatchedStream(secured, self._line)

    def get_extra_info(self, info: str) -> object:
        return self._stream.get_extra_info(info)


@lru_cache(maxsize=1)
def tls_context() -> SSLContext:
    """Return the TLS settings of all calls: the system's trust, nothing from the environment."""
    return httpx2.create_ssl_context(trust_env=False)
