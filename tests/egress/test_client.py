import gzip
import json
import logging
import queue
import socket
import ssl
import threading
import time
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from pleinair import egress
from pleinair.egress import line as lines
from tests.egress.raw_server import RawServer, answering, read_request


def own_server(server, **changes):
    return egress.at(egress.DECLARED["compatible"], server.url, **changes)


def post(server, *, path="/v1/images/generations", prompt="a fox", **options):
    return egress.send(
        egress.Request(
            own_server(server), "POST", server.url + path, json={"prompt": prompt}, **options
        )
    )


def test_answer_comes_back():
    with RawServer(answering(b'{"a": 1}', headers="X-Request-Id: r1\r\n")) as server:
        with post(server) as answer:
            assert (answer.status, answer.json()) == (200, {"a": 1})
            assert answer.headers["x-request-id"] == "r1"
        assert server.connections == 1


def test_refused_connection_was_not_sent():
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    recipient = egress.at(egress.DECLARED["compatible"], f"http://127.0.0.1:{port}")

    with pytest.raises(egress.NotSent):
        egress.send(
            egress.Request(recipient, "POST", f"http://127.0.0.1:{port}/x", json={"prompt": "a"})
        )


def test_line_cut_before_an_answer_is_broken_not_unsent():
    with RawServer(lambda connection: read_request(connection) and None) as server:
        with pytest.raises(egress.Broken):
            post(server)
        assert server.connections == 1


def test_body_cut_short_is_broken():
    def cut(connection):
        read_request(connection)
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{half")

    with RawServer(cut) as server, post(server) as answer, pytest.raises(egress.Broken):
        answer.read(10_000)


def test_answer_that_is_not_http_is_broken():
    def gibber(connection):
        read_request(connection)
        connection.sendall(b"SSH-2.0-OpenSSH\r\n\r\n")

    with RawServer(gibber) as server, pytest.raises(egress.Broken):
        post(server)


def test_silence_times_out_as_accepted():
    with RawServer(lambda _: time.sleep(3)) as server:
        begun = time.monotonic()

        with pytest.raises(egress.TimedOut) as caught:
            post(server, timeout_s=0.4)

        assert caught.value.accepted
        assert time.monotonic() - begun < 2


def test_drip_feeding_does_not_extend_the_time():
    def drip(connection):
        read_request(connection)
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
        for _ in range(40):
            connection.sendall(b".")
            time.sleep(0.1)

    with RawServer(drip) as server:
        begun = time.monotonic()

        with post(server, timeout_s=0.5) as answer, pytest.raises(egress.TimedOut):
            answer.read(10_000)

        assert time.monotonic() - begun < 2


def test_tls_that_fails_was_not_sent():
    with RawServer(lambda connection: connection.sendall(b"HTTP/1.1 400 Bad\r\n\r\n")) as server:
        url = server.url.replace("http:", "https:")
        recipient = egress.at(egress.DECLARED["compatible"], url)

        with pytest.raises(egress.NotSent):
            egress.send(egress.Request(recipient, "POST", url, json={"prompt": "a"}))


def test_hook_runs_before_the_first_byte():
    seen = queue.SimpleQueue()
    with RawServer(lambda connection: seen.put(read_request(connection))) as server:

        def refuse():
            raise RuntimeError("the attempt could not be written down")

        with pytest.raises(RuntimeError):
            post(server, hooks=egress.Hooks(before_sending=refuse))

        assert seen.get(timeout=10) == b""


def test_stop_ends_a_silent_call():
    stop = threading.Event()
    with RawServer(lambda _: time.sleep(5)) as server:
        threading.Timer(0.3, stop.set).start()

        with pytest.raises(egress.Stopped) as caught:
            post(server, hooks=egress.Hooks(stop=stop.is_set))

        assert caught.value.accepted


def test_stop_before_sending_is_not_accepted():
    with RawServer(answering()) as server:
        with pytest.raises(egress.Stopped) as caught:
            post(server, hooks=egress.Hooks(stop=lambda: True))

        assert not caught.value.accepted


@pytest.mark.parametrize(
    "url",
    [
        "https://evil.example/v1",
        "https://api.openai.com.evil.example/v1",
        "https://api.openai.com:8443/v1",
        "http://api.openai.com/v1",
        "https://user:secret@api.openai.com/v1",
        "file:///etc/passwd",
        "https://127.0.0.1/v1",
        "not a url",
    ],
)
def test_undeclared_place_is_refused(url):
    with pytest.raises(egress.Refused):
        egress.send(egress.Request(egress.DECLARED["openai"], "GET", url))


def test_declared_name_that_points_inside_is_refused(monkeypatch):
    rows = [(0, 0, 0, "", ("169.254.169.254", 443))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: rows)

    with pytest.raises(egress.Refused, match=r"169\.254"):
        egress.send(
            egress.Request(egress.DECLARED["openai"], "GET", "https://api.openai.com/v1/models")
        )


def test_recipient_that_nobody_declared_is_refused():
    stranger = egress.Recipient(
        name="stranger", purpose="none", period="never", hosts=("api.openai.com",)
    )

    with pytest.raises(egress.Refused):
        egress.send(egress.Request(stranger, "GET", "https://api.openai.com/"))


def test_undeclared_field_is_refused_in_json_and_in_parts():
    openai = egress.DECLARED["openai"]
    parts = [egress.Part(name="email", data=b"a@b.example")]

    with pytest.raises(egress.Refused, match="email"):
        egress.send(
            egress.Request(
                openai, "POST", "https://api.openai.com/v1", json={"email": "a@b.example"}
            )
        )
    with pytest.raises(egress.Refused, match="email"):
        egress.send(egress.Request(openai, "POST", "https://api.openai.com/v1", parts=parts))


def test_request_never_shows_what_it_says():
    request = egress.Request(
        egress.DECLARED["compatible"],
        "POST",
        "http://127.0.0.1/said-in-the-address",
        headers={"Authorization": "Bearer said-in-a-header"},
        json={"prompt": "said in JSON"},
        parts=[egress.Part(name="prompt", data=b"said in a part")],
        form=[("prompt", "said in a form")],
    )

    assert "said" not in repr(request)
    assert "said" not in repr(request.parts)


def test_undeclared_field_is_refused_in_a_form_however_deep_it_goes():
    recipient = egress.DECLARED["stripe"]

    with pytest.raises(egress.Refused):
        egress.send(
            egress.Request(
                recipient, "POST", "https://api.stripe.com/v1/x", form=[("card[number]", "4242")]
            )
        )


def test_results_may_come_from_any_name_of_the_vendor():
    may = egress.may_reach
    results = egress.DECLARED["evolink-results"]

    assert may(results, scheme="https", host="cdn.evolink.ai", port=443)
    assert not may(results, scheme="https", host="evolink.ai.evil.example", port=443)
    assert not may(results, scheme="https", host="notevolink.ai", port=443)


def test_public_base_url_stays_closed_to_own_networks():
    same = egress.at(egress.DECLARED["openai"], "https://api.openai.com/v1")

    assert not same.allow_loopback


def test_redirect_is_an_answer_and_not_followed():
    headers = "Location: http://169.254.169.254/\r\n"
    with RawServer(answering(b"", head="302 Found", headers=headers)) as server:
        with post(server) as answer:
            assert answer.status == 302
        assert server.connections == 1


def test_answer_beyond_the_limit_is_too_large():
    server = RawServer(answering(b"x" * 5000))
    with server, post(server) as answer, pytest.raises(egress.TooLarge):
        answer.read(4999)


def test_packed_bomb_counts_unpacked():
    packed = gzip.compress(b"0" * 5_000_000)
    server = RawServer(answering(packed, headers="Content-Encoding: gzip\r\n"))
    with server, post(server) as answer, pytest.raises(egress.TooLarge):
        answer.read(1_000_000)


def test_proxy_of_the_environment_is_ignored(monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    with RawServer(answering()) as server, post(server) as answer:
        assert answer.status == 200


def test_parts_travel_as_multipart():
    seen = []

    def keep(connection):
        seen.append(read_request(connection))
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")

    parts = [
        egress.Part(name="prompt", data=b"a fox"),
        egress.Part(name="image[]", data=b"PNG", file_name="1.png", media_type="image/png"),
    ]
    with RawServer(keep) as server:
        egress.send(egress.Request(own_server(server), "POST", server.url, parts=parts)).close()

    assert b'name="prompt"\r\n\r\na fox' in seen[0]
    assert b'name="image[]"; filename="1.png"\r\nContent-Type: image/png' in seen[0]


def test_log_says_who_and_how_but_never_what(caplog):
    caplog.set_level(logging.DEBUG)
    with RawServer(answering()) as server:
        key = {"Authorization": "Bearer sk-secret"}
        with post(server, path="/v1/images?sig=hush", prompt="a fox", headers=key) as answer:
            answer.read(100)

    [record] = [one for one in caplog.records if one.name == "pleinair.egress"]
    assert (record.recipient, record.host, record.status) == ("compatible", "127.0.0.1", 200)
    assert record.bytes > 0
    everything = json.dumps([str(one.__dict__) for one in caplog.records])
    assert not any(word in everything for word in ("sk-secret", "hush", "a fox"))


def test_failure_is_logged_once(caplog):
    caplog.set_level(logging.INFO, logger="pleinair.egress")
    with RawServer(lambda _: None) as server, pytest.raises(egress.Broken):
        post(server)

    assert [one.outcome for one in caplog.records] == ["Broken"]


@pytest.fixture
def certificate(tmp_path):
    """A certificate for studio.test, and the two TLS sides that know it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "studio.test")])
    now = datetime.now(UTC)
    signed = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("studio.test")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = signed.public_bytes(serialization.Encoding.PEM)
    file = tmp_path / "both.pem"
    secret = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    file.write_bytes(pem + secret)
    server_side = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server_side.load_cert_chain(file)
    client_side = ssl.create_default_context(cadata=pem.decode())
    return server_side, client_side


def test_checked_address_is_called_under_its_name(certificate, monkeypatch):
    server_side, client_side = certificate
    asked, seen = [], []
    server_side.sni_callback = lambda _sock, name, _context: asked.append(name)

    def keep(connection):
        seen.append(read_request(connection))
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")

    monkeypatch.setattr(lines, "tls_context", lambda: client_side)
    monkeypatch.setattr(lines.addresses, "_look_up", lambda *_: ["127.0.0.1"])
    with RawServer(keep, tls=server_side) as server:
        url = f"https://studio.test:{server.port}/v1"
        recipient = egress.at(egress.DECLARED["compatible"], url)
        with egress.send(egress.Request(recipient, "POST", url, json={"prompt": "a"})) as answer:
            assert answer.status == 200

    assert asked == ["studio.test"]
    assert f"Host: studio.test:{server.port}".encode() in seen[0]


def test_certificate_of_another_name_was_not_sent(certificate, monkeypatch):
    server_side, client_side = certificate
    monkeypatch.setattr(lines, "tls_context", lambda: client_side)
    monkeypatch.setattr(lines.addresses, "_look_up", lambda *_: ["127.0.0.1"])
    with RawServer(answering(), tls=server_side) as server:
        url = f"https://other.test:{server.port}/v1"
        recipient = egress.at(egress.DECLARED["compatible"], url)

        with pytest.raises(egress.NotSent):
            egress.send(egress.Request(recipient, "POST", url, json={"prompt": "a"}))


def test_next_address_is_tried_when_the_first_does_not_listen(monkeypatch):
    with RawServer(answering()) as server:
        monkeypatch.setattr(lines.addresses, "_look_up", lambda *_: ["::1", "127.0.0.1"])
        with post(server) as answer:
            assert answer.status == 200
