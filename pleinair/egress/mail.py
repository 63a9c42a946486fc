"""One mail to one mail server, over SMTP. The addresses of the server are checked like any other.

Each mail has a connection of its own. The log holds which server was called and how it went.
"""

import logging
import smtplib
import socket
import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import EmailMessage
from ipaddress import ip_address
from typing import Literal
from urllib.parse import parse_qs, unquote, urlsplit

from pleinair.egress import addresses
from pleinair.egress.errors import Broken, Declined, EgressError, NotSent
from pleinair.egress.recipients import DECLARED

log = logging.getLogger("pleinair.egress")

_PORTS = {"smtp": 587, "smtps": 465}
_TIMEOUT_S = DECLARED["smtp"].timeout_s


@dataclass(frozen=True, slots=True, kw_only=True)
class MailServer:
    """The operator's mail server: where, how it is secured, and who we are to it."""

    host: str
    port: int
    security: Literal["tls", "starttls", "none"]
    user: str = field(default="", repr=False)
    password: str = field(default="", repr=False)


def mail_server(url: str) -> MailServer:
    """Read smtp://user:password@host:587?tls=starttls, or smtps:// for TLS from the first byte.

    `?tls=none` must be asked for. Raises `ValueError`, without the password in it.
    """
    parts = urlsplit(url)
    asked = parse_qs(parts.query).get("tls", ["starttls"])[-1]
    if parts.scheme not in _PORTS or not parts.hostname or asked not in {"starttls", "none"}:
        raise ValueError("It must be like smtp://user:password@host:587?tls=starttls or smtps://…")
    plain: Literal["starttls", "none"] = "none" if asked == "none" else "starttls"
    return MailServer(
        host=parts.hostname,
        port=parts.port or _PORTS[parts.scheme],
        security="tls" if parts.scheme == "smtps" else plain,
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
    )


def hand_over(
    server: MailServer, message: EmailMessage, *, sender: str, to: str, hello: str
) -> None:
    """Give one mail to the server. Blocks: up to eight answers of 20 seconds each.

    `hello` is the name that this machine gives itself. Raises `NotSent` if the server was not
    reached, `Declined` if it said no, `Broken` if the line broke, so that it may have the mail.
    """
    with _recorded(server), _told_apart(), _opened(server, hello=hello) as line:
        if server.security == "starttls":
            _at("tls", *line.starttls(context=_context()))
        if server.user:
            line.login(server.user, server.password)
        line.send_message(message, from_addr=sender, to_addrs=[to])


class _Plain(smtplib.SMTP):
    """Connects to a checked address of the server, whatever its name says a moment later."""

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        return _connected(host, port, timeout)


class _Secured(smtplib.SMTP_SSL):
    """The same, with TLS from the first byte."""

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        return _context().wrap_socket(_connected(host, port, timeout), server_hostname=host)


def _opened(server: MailServer, *, hello: str) -> smtplib.SMTP:
    kind = _Secured if server.security == "tls" else _Plain
    return kind(
        server.host, server.port, local_hostname=_literal(hello) or None, timeout=_TIMEOUT_S
    )


def _connected(host: str, port: int, timeout: float) -> socket.socket:
    # The operator named this server: it may stand in the operator's own network.
    checked = addresses.resolve(host, port, own_networks=True)
    for number, address in enumerate(checked, start=1):
        try:
            return socket.create_connection((address, port), timeout)
        except OSError:
            if number == len(checked):
                raise
    raise NotSent(f"{host} has no address.")


def _context() -> ssl.SSLContext:
    """Return the TLS settings: the system's trust, and the name must be right."""
    return ssl.create_default_context()


def _literal(name: str) -> str:
    """Return the name as SMTP writes it: an address stands in brackets."""
    try:
        address = ip_address(name)
    except ValueError:
        return name
    return f"[{address}]" if address.version == 4 else f"[IPv6:{address}]"


def _at(stage: str, code: int, _said: bytes) -> None:
    if code >= 400:
        raise Declined(code=code, at=stage)


@contextmanager
def _told_apart() -> Iterator[None]:
    """Turn the library's failures into ours."""
    try:
        yield
    except smtplib.SMTPRecipientsRefused as refused:
        code = next(code for code, _said in refused.recipients.values())
        raise Declined(code=code, at="recipient") from None
    except smtplib.SMTPSenderRefused as refused:
        raise Declined(code=refused.smtp_code, at="sender") from None
    except smtplib.SMTPAuthenticationError as refused:
        raise Declined(code=refused.smtp_code, at="login") from None
    except smtplib.SMTPNotSupportedError:
        # No STARTTLS or no login where we were told to use it.
        raise Declined(code=502, at="tls") from None
    except smtplib.SMTPConnectError as refused:
        raise Declined(code=refused.smtp_code, at="greeting") from None
    except smtplib.SMTPResponseException as refused:
        raise Declined(code=refused.smtp_code, at="data") from None
    except ssl.SSLCertVerificationError:
        raise Declined(code=525, at="tls") from None
    except (ConnectionRefusedError, socket.gaierror) as error:
        raise NotSent("The mail server was not reached.") from error
    except (smtplib.SMTPException, OSError) as error:
        raise Broken(f"The line to the mail server broke: {type(error).__name__}.") from error


@contextmanager
def _recorded(server: MailServer) -> Iterator[None]:
    begun, outcome, status = time.monotonic(), "answered", 250
    try:
        yield
    except EgressError as error:
        outcome = type(error).__name__
        status = error.code if isinstance(error, Declined) else 0
        raise
    finally:
        elapsed_ms = round((time.monotonic() - begun) * 1000)
        facts = {"recipient": "smtp", "host": server.host, "method": "SMTP", "status": status}
        log.info("egress %s", outcome, extra={**facts, "ms": elapsed_ms, "outcome": outcome})
