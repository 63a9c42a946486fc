"""Somebody with an authenticator app, recovery codes and a passkey leaves: nothing of it stays."""

import pytest

from tests.accounts.second_steps import Person
from tests.profiles import rows
from tests.profiles.databases import on, own_database
from tests.profiles.house import House
from tests.profiles.visitor import until

pytestmark = pytest.mark.kill

_ADD_PASSKEY = """
from allauth.mfa.models import Authenticator
from pleinair.accounts.models import User
user = User.objects.get(email={mail!r})
Authenticator.objects.create(user=user, type="webauthn", data={{"name": "a canary key"}})
print(user.id, user.owner.id)
"""
_ERASE_WHAT_IS_DUE = """
from datetime import timedelta
from pleinair.lib import clock
from pleinair.privacy import erasure
print(erasure.erase_due(now=clock.now() + timedelta(days={days})))
"""
# The key that is none any more, so that none is made anew, and the last mail, which goes once.
_KEEP_AN_ID = {"vault_ownerkey", "mail_letter"}


@pytest.fixture
def house(tmp_path):
    with own_database() as url, House(tmp_path / "data", profile="workspace", **on(url)) as opened:
        opened.prepare().start()
        yield opened


def test_nothing_of_second_steps_outlives_the_account(house):
    kim = Person(house, "kim").sign_up()
    codes = kim.set_up_app()
    user_id, owner_id = house.do(_ADD_PASSKEY.format(mail=kim.mail)).split()
    kept = rows.query(house, "SELECT type FROM mfa_authenticator")
    assert {one["type"] for one in kept} == {"totp", "recovery_codes", "webauthn"}

    kim.send("/account/reauthenticate/step", code=codes[0])
    kim.send("/settings/leave")
    assert not kim.is_in()
    assert house.do(_ERASE_WHAT_IS_DUE.format(days=13)).strip() == "0"
    assert house.do(_ERASE_WHAT_IS_DUE.format(days=15)).strip() == "1"

    for table in ("mfa_authenticator", "accounts_signin", "accounts_user", "account_emailaddress"):
        assert rows.count(house, table) == 0
    (key,) = rows.query(house, "SELECT wrapped, shredded_at FROM vault_ownerkey")
    assert key["wrapped"] is None
    assert key["shredded_at"] is not None
    assert rows.tables_with(house, kim.mail, "a canary key") == set()
    assert rows.tables_with(house, user_id, owner_id) <= _KEEP_AN_ID
    assert rows.tables_with(house, *map(rows.undashed, (user_id, owner_id))) <= _KEEP_AN_ID
    until(lambda: any("This is the last mail" in one for one in kim.letters()), seconds=20)
