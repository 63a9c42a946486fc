from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pleinair.lib import addresses
from pleinair.lib.addresses import NOWHERE, DailyTag, client_address

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
ANY_ADDRESS = st.ip_addresses().map(str)


class TestClientAddress:
    def test_forwarded_header_is_ignored_without_trusted_proxies(self):
        assert client_address("203.0.113.7", "198.51.100.9", 0) == "203.0.113.7"

    def test_client_is_what_the_outermost_trusted_proxy_saw(self):
        assert client_address("10.0.0.1", "198.51.100.9", 1) == "198.51.100.9"
        assert client_address("10.0.0.1", "198.51.100.9, 10.0.0.2", 2) == "198.51.100.9"

    @given(
        spoofed=st.lists(st.text(st.characters(exclude_characters=",")), max_size=4),
        client=ANY_ADDRESS,
    )
    def test_nothing_the_client_wrote_changes_the_answer(self, spoofed, client):
        header = ",".join([*spoofed, client])

        assert client_address("10.0.0.1", header, 1) == client_address(client, "", 0)

    @given(client=ANY_ADDRESS, proxy=ANY_ADDRESS)
    def test_resolving_twice_is_resolving_once(self, client, proxy):
        header = f"{client}, {proxy}"
        once = client_address("10.0.0.1", header, 2)

        assert client_address(once, header, 2) == once

    def test_too_short_a_header_falls_back_to_the_connection(self):
        assert client_address("203.0.113.7", "198.51.100.9", 2) == "203.0.113.7"
        assert client_address("203.0.113.7", "", 1) == "203.0.113.7"

    @pytest.mark.parametrize(
        ("written", "meant"),
        [
            ("198.51.100.9:5678", "198.51.100.9"),
            ("[2001:db8::1]:443", "2001:db8::1"),
            ("::ffff:198.51.100.9", "198.51.100.9"),
            ("fe80::1%eth0", "fe80::1"),
            ("2001:DB8:0:0::1", "2001:db8::1"),
        ],
    )
    def test_every_way_of_writing_an_address_is_understood(self, written, meant):
        assert client_address("10.0.0.1", written, 1) == meant

    def test_unix_socket_has_no_address(self):
        assert client_address("", "", 0) == NOWHERE

    @given(st.text(), st.text(), st.integers(0, 5))
    def test_answer_is_an_address_or_nothing_at_all(self, remote, header, proxies):
        found = client_address(remote, header, proxies)

        assert found == NOWHERE or client_address(found, "", 0) == found


class TestDailyTag:
    def test_tag_is_the_same_all_day_and_another_the_next_day(self):
        tags = DailyTag(b"a secret")

        assert tags.of("198.51.100.9", now=NOON) == tags.of(
            "198.51.100.9", now=NOON + timedelta(hours=11, minutes=59)
        )
        assert tags.of("198.51.100.9", now=NOON) != tags.of(
            "198.51.100.9", now=NOON + timedelta(hours=12)
        )

    def test_tag_needs_the_secret(self):
        assert DailyTag(b"one").of("198.51.100.9", now=NOON) != DailyTag(b"two").of(
            "198.51.100.9", now=NOON
        )

    def test_one_subscriber_has_one_tag(self):
        tags = DailyTag(b"a secret")

        assert tags.of("2001:db8:1:2::3", now=NOON) == tags.of("2001:db8:1:2:f::4", now=NOON)
        assert tags.of("2001:db8:1:2::3", now=NOON) != tags.of("2001:db8:1:3::3", now=NOON)
        assert tags.of("198.51.100.9", now=NOON) != tags.of("198.51.100.10", now=NOON)

    def test_secret_never_shows(self):
        assert "a secret" not in repr(DailyTag(b"a secret"))

    @given(ANY_ADDRESS)
    def test_tag_of_this_process_holds_no_address(self, address):
        tag = addresses.daily_tag(address, now=NOON)

        assert address not in tag
        assert len(tag) == 32
