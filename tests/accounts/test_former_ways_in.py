"""A site is given a profile without some ways to sign in: they end, and nobody is held by them."""

import pytest

from tests.accounts.openid_server import CLIENT, SECRET, OpenIdServer
from tests.accounts.second_steps import PASSWORD, Person
from tests.profiles import rows
from tests.profiles.databases import on, own_database
from tests.profiles.house import House
from tests.profiles.visitor import until

pytestmark = pytest.mark.kill
DROP = "--drop-former-ways-in"

_ERASE = """
from pleinair.accounts.models import Owner
from pleinair.privacy import erasure
erasure.erase(Owner.objects.get(user__email={mail!r}).id)
"""


@pytest.fixture
def database():
    """What puts all houses of a test on one database."""
    with own_database() as url:
        yield on(url)


def left_of(app, house):
    return [name for name in rows.tables(house) if name.startswith(f"{app}_")]


def erase(house, person):
    house.do(_ERASE.format(mail=person.mail))
    assert rows.count(house, "accounts_user") == 0


def test_second_steps_end_with_the_profile_that_had_them(tmp_path, database):
    data = tmp_path / "data"
    with House(data, profile="workspace", **database) as before:
        before.prepare().start()
        Person(before, "ivy").sign_up().set_up_app()
    with House(data, profile="hosted", **database) as after:
        assert "this profile has not: 1." in after.run("prepare", DROP)
        after.start()
        ivy = Person(after, "ivy")

        assert ivy.sign_in().header("location") == "/"
        assert left_of("mfa", after) == []
        assert rows.count(after, "accounts_signin") == 0
        until(lambda: any("no longer asks" in one for one in ivy.letters()), seconds=20)
        assert after.run("prepare") == ""
    with House(data, profile="workspace", **database) as again:
        again.prepare().start()
        ivy = Person(again, "ivy")
        ivy.sign_in(PASSWORD)
        assert len(ivy.set_up_app()) == 10


def test_a_profile_given_by_mistake_ends_nothing(tmp_path, database):
    data = tmp_path / "data"
    with House(data, profile="workspace", **database) as before:
        before.prepare().start()
        Person(before, "ivy").sign_up().set_up_app()
        Person(before, "jan").sign_up()
    with House(data, profile="hosted", **database) as mistaken:
        refused = [mistaken.refused(verb) for verb in ("prepare", "check", "serve", "worker")]

        assert "second steps and passkeys (people: 1)" in refused[0]
        assert DROP in refused[0]
        assert set(refused) == {refused[0]}
        assert left_of("socialaccount", mistaken) == []
    with House(data, profile="workspace", **database) as again:
        assert again.run("prepare") == ""
        assert rows.count(again, "mfa_authenticator") == 2
        assert rows.count(again, "accounts_signin") > 0


def test_who_had_a_second_step_is_erased_under_a_profile_without(tmp_path, database):
    data = tmp_path / "data"
    with House(data, profile="workspace", **database) as before:
        before.prepare().start()
        jan = Person(before, "jan").sign_up()
        jan.set_up_app()
    with House(data, profile="history", **database) as after:
        after.run("prepare", DROP)

        erase(after, jan)


def test_nobody_is_held_by_what_was_never_dropped(tmp_path, database):
    data = tmp_path / "data"
    with House(data, profile="workspace", **database) as before:
        before.prepare().start()
        jan = Person(before, "jan").sign_up()
        jan.set_up_app()
    with House(data, profile="history", **database) as after:
        erase(after, jan)

        assert rows.count(after, "mfa_authenticator") == 0


def test_google_ends_with_the_profile_that_had_it(tmp_path, database):
    data = tmp_path / "data"
    with OpenIdServer() as google:
        keys = {
            "PLEINAIR_GOOGLE_CLIENT_ID": CLIENT,
            "PLEINAIR_GOOGLE_CLIENT_SECRET": SECRET,
            "PLEINAIR_GOOGLE_ISSUER": google.root,
        }
        with House(data, profile="hosted", **keys, **database) as before:
            before.prepare().start()
            Person(before, "berthe").sign_up_with_google(google)
            assert rows.count(before, "socialaccount_socialaccount") == 1
        with House(data, profile="workspace", **database) as after:
            assert "this profile has not: 1." in after.run("prepare", DROP)
            after.start()
            berthe = Person(after, "berthe")

            assert left_of("socialaccount", after) == []
            until(lambda: any("no longer sign in" in one for one in berthe.letters()), seconds=20)
            erase(after, berthe)
        with House(data, profile="hosted", **keys, **database) as again:
            again.prepare().start()
            Person(again, "berthe").sign_up_with_google(google)
            assert rows.count(again, "socialaccount_socialaccount") == 1
