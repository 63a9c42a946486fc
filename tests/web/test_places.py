"""Where somebody is signed in, told apart and ended one by one; and what waits for an address."""

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.contrib.sessions.backends.db import SessionStore

from pleinair.accounts import sessions
from pleinair.lib import clock
from tests.accounts.second_steps import Person
from tests.profiles.databases import on, own_database
from tests.profiles.house import House

PAGE = "/settings/security"


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    data: Path = tmp_path_factory.mktemp("house") / "data"
    with own_database() as url, House(data, profile="workspace", **on(url)) as opened:
        opened.prepare().start()
        yield opened


class TestRows:
    pytestmark = pytest.mark.django_db

    @pytest.fixture
    def signed_in(self, alice):
        session = SessionStore()
        sessions.begin(session, user=alice.user, now=clock.now())
        return session

    @pytest.mark.parametrize("later", [timedelta(), timedelta(hours=3)])
    def test_a_session_without_its_row_is_over(self, alice, signed_in, later):
        now = clock.now() + later
        assert sessions.see(signed_in, user=alice.user, now=now)
        (row,) = sessions.list_of(alice.user)

        assert sessions.end_one(alice.user, sign_in_id=row.id)

        assert not sessions.see(signed_in, user=alice.user, now=now)
        assert sessions.list_of(alice.user) == []

    def test_nobody_ends_a_session_of_somebody_else(self, alice, charlie, signed_in):
        (row,) = sessions.list_of(alice.user)

        assert not sessions.end_one(charlie.user, sign_in_id=row.id)

        assert sessions.see(signed_in, user=alice.user, now=clock.now())

    def test_a_session_older_than_the_list_gets_its_row(self, alice):
        assert sessions.see(SessionStore(), user=alice.user, now=clock.now())

        assert len(sessions.list_of(alice.user)) == 1


@pytest.mark.kill
class TestPage:
    def test_one_browser_is_signed_out_alone(self, house):
        ann = Person(house, "ann").sign_up()
        other, third = ann.again(), ann.again()
        other.sign_in()
        third.sign_in()

        page = ann.get(PAGE).text
        assert [page.count(f"Browser {number}") > 0 for number in (1, 2, 3)] == [True] * 3
        assert "Browser 1, this one" in page
        one = re.findall(rf'action="({PAGE}/sign-out/[0-9a-f-]+)"', page)
        assert len(one) == 2
        ended = other.get(PAGE).text
        (kept,) = set(one) & set(re.findall(rf'action="({PAGE}/sign-out/[0-9a-f-]+)"', ended))
        (gone,) = set(one) - {kept}

        assert ann.send(gone, page=PAGE).header("location") == PAGE

        assert [who.is_in() for who in (ann, other, third)] == [True, False, True]
        assert ann.get(PAGE).text.count(f"{PAGE}/sign-out/") == 1

    def test_what_an_unconfirmed_address_cannot_have_is_not_offered(self, house):
        ben = Person(house, "ben").sign_up(confirms=False)

        page = ben.get(PAGE).text

        assert "This can be set up as soon as your e-mail address is confirmed." in page
        assert "Set up an app" not in page
        assert "Add a passkey" not in page
        assert '<a class="button" href="/account/email/">Confirm your e-mail address</a>' in page
