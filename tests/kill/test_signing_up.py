"""Killed while an account is made, a site has made none; the guest signs up again."""

import pytest

from tests.kill.moments import Moment

pytestmark = pytest.mark.kill

MOMENTS = [
    Moment(at="pleinair.accounts.services:claim", when="before"),
    Moment(at="pleinair.accounts.services:claim", when="after"),
    Moment(at="pleinair.accounts.acceptances:record", when="after"),
]


@pytest.mark.parametrize("moment", MOMENTS, ids=lambda one: f"{one.when}-{one.at.split(':')[1]}")
def test_there_is_no_account_without_the_guests_work_and_the_acceptance(stand, moment):
    guest = stand.do("come")
    stand.die("sign_up", moment=moment, session=guest["session"])
    assert stand.do("newcomers") == {
        "users": 0,
        "owners": {guest["guest"]: "guest"},
        "accepted": [],
    }

    stand.do("sign_up", session=guest["session"])

    assert stand.do("newcomers") == {
        "users": 1,
        "owners": {guest["guest"]: "person"},
        "accepted": [guest["guest"]],
    }
