import ipaddress
import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pleinair.egress import NotSent, Refused, addresses

# From the attack lists of libraries that guard against forged requests.
FORBIDDEN = [
    "0.0.0.0",
    "127.0.0.1",
    "127.8.8.8",
    "10.0.0.1",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "100.127.255.254",
    "192.0.0.1",
    "192.0.2.1",
    "198.18.0.1",
    "203.0.113.9",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "::ffff:0:7f00:1",
    "64:ff9b::7f00:1",
    "64:ff9b::808:808",
    "64:ff9b:1::a00:1",
    "2002:7f00:1::",
    "2002:808:808::1",
    "2001:0:4136:e378::1",
    "2001:db8::1",
    "fc00::1",
    "fd12:3456::1",
    "fe80::1",
    "fec0::1",
    "ff02::1",
]
NEVER = ["169.254.169.254", "fe80::1", "224.0.0.1", "0.0.0.0", "::ffff:127.0.0.1", "2002:7f00:1::"]


@pytest.mark.parametrize("text", FORBIDDEN)
def test_inner_address_is_refused(text):
    assert addresses.why_refused(ipaddress.ip_address(text), own_networks=False)


@pytest.mark.parametrize("text", ["8.8.8.8", "104.18.6.192", "2606:4700::6812:6c0"])
def test_public_address_may_be_called(text):
    assert addresses.why_refused(ipaddress.ip_address(text), own_networks=False) == ""


@pytest.mark.parametrize("text", ["127.0.0.1", "10.1.2.3", "192.168.0.7", "100.64.1.1", "fd00::5"])
def test_own_network_may_be_called_when_the_operator_named_it(text):
    assert addresses.why_refused(ipaddress.ip_address(text), own_networks=True) == ""


@pytest.mark.parametrize("text", NEVER)
def test_metadata_and_disguised_addresses_are_refused_even_then(text):
    assert addresses.why_refused(ipaddress.ip_address(text), own_networks=True)


@given(st.ip_addresses(v=4))
def test_no_disguise_of_an_ipv4_address_passes(address):
    for prefix in ("::ffff:0:0", "64:ff9b::", "::"):
        disguised = ipaddress.IPv6Address(int(ipaddress.IPv6Address(prefix)) + int(address))
        # ::1 is the loopback itself, not a disguise.
        if disguised != ipaddress.IPv6Address("::1"):
            assert addresses.why_refused(disguised, own_networks=True)


def answer_with(monkeypatch, *texts):
    rows = [(0, 0, 0, "", (text, 443)) for text in texts]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: rows)


def test_one_bad_answer_refuses_the_name(monkeypatch):
    answer_with(monkeypatch, "8.8.8.8", "127.0.0.1")

    with pytest.raises(Refused, match=r"127\.0\.0\.1"):
        addresses.resolve("api.example", 443, own_networks=False)


def test_scope_does_not_hide_a_link_local_address(monkeypatch):
    answer_with(monkeypatch, "fe80::1%eth0")

    with pytest.raises(Refused):
        addresses.resolve("api.example", 443, own_networks=True)


def test_name_without_an_address_was_not_sent(monkeypatch):
    def fail(*_, **__):
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", fail)

    with pytest.raises(NotSent) as caught:
        addresses.resolve("nowhere.example", 443, own_networks=False)
    assert not isinstance(caught.value, Refused)
