"""Which addresses may be called: the check between resolving a name and connecting.

A name is resolved once and the connection goes to the very address that was checked, so a
second, different answer of the name server (DNS rebinding) has nothing to act on.
"""

import ipaddress
import socket

from pleinair.egress.errors import NotSent, Refused

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

# IPv6 forms that carry an IPv4 address inside. Whatever they lead to, a name that answers with
# one is hiding something, or sits behind a translator that we cannot see through.
_CARRIERS = tuple(
    ipaddress.IPv6Network(network)
    for network in (
        "::/96",  # IPv4-compatible
        "::ffff:0:0/96",  # IPv4-mapped
        "::ffff:0:0:0/96",  # IPv4-translated
        "64:ff9b::/96",  # NAT64
        "64:ff9b:1::/48",  # NAT64, local use
        "2001::/32",  # Teredo
        "2002::/16",  # 6to4
    )
)
# The only range of IPv6 from which public addresses are given out.
_PUBLIC_IPV6 = ipaddress.IPv6Network("2000::/3")
# What an operator may point us at on purpose. Link-local is never among them: the metadata
# service of every cloud lives there.
_OWN_NETWORKS = tuple(
    ipaddress.ip_network(network)
    for network in (
        "127.0.0.0/8",
        "10.0.0.0/8",
        "172.16.0.0/12",
        "192.168.0.0/16",
        "100.64.0.0/10",
        "::1/128",
        "fc00::/7",
    )
)


def why_refused(address: Address, *, own_networks: bool) -> str:
    """Say why an address must not be called, or return "" if it may be."""
    if own_networks and any(address in network for network in _OWN_NETWORKS):
        return ""
    if isinstance(address, ipaddress.IPv6Address):
        if any(address in one for one in _CARRIERS):
            return "it carries an IPv4 address inside"
        if address not in _PUBLIC_IPV6:
            return "it is not on the public internet"
    if address.is_multicast or not address.is_global:
        return "it is not on the public internet"
    return ""


def resolve(host: str, port: int, *, own_networks: bool) -> list[str]:
    """Return the addresses of a host, all of them checked, in the resolver's order.

    One bad answer refuses the name: an honest one does not point at both worlds.
    Raises `NotSent` if the name has no address, `Refused` if one is forbidden.
    """
    addresses = list(dict.fromkeys(_look_up(host, port)))
    for text in addresses:
        reason = why_refused(_parse(text), own_networks=own_networks)
        if reason:
            raise Refused(f"{host} was not called: {text} is forbidden, {reason}.")
    return addresses


def _look_up(host: str, port: int) -> list[str]:
    try:
        answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise NotSent(f"{host} has no address.") from error
    return [str(sockaddr[0]) for *_, sockaddr in answers]


def _parse(text: str) -> Address:
    # A scope ("fe80::1%eth0") would not change the verdict.
    return ipaddress.ip_address(text.partition("%")[0])
