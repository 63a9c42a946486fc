"""Where a password alone is not enough once somebody has set up a second step."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.accounts.second_steps import PASSWORD, Person
from tests.profiles.databases import on, own_database
from tests.profiles.house import House
from tests.profiles.visitor import Answer

pytestmark = pytest.mark.kill
NEW_PASSWORD = "quite another password"
SENSITIVE = (
    "/settings/security/app/off",
    "/settings/security/codes/new",
    "/settings/leave",
    "/account/password/change/",
)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A workspace, on the database that the tests run on."""
    data: Path = tmp_path_factory.mktemp("house") / "data"
    with own_database() as url, House(data, profile="workspace", **on(url)) as opened:
        opened.prepare().start()
        yield opened


def show(person: Person, code: str) -> Answer:
    """Show once more who one is, by a code."""
    return person.send("/account/reauthenticate/step", code=code)


def test_sensitive_steps_ask_for_the_second_step_and_not_for_the_password(house):
    ann = Person(house, "ann").sign_up()
    codes = ann.set_up_app()
    other = ann.again()
    other.sign_in()
    other.second_step(codes[0])

    answer = other.get("/account/reauthenticate/")

    assert answer.header("location") == "/account/reauthenticate/step"
    for page in SENSITIVE:
        assert other.get(page).header("location").startswith("/account/reauthenticate/step?")
    wanted = {"action_add": "", "email": "ann-new@example.org"}
    form = other.form("/account/email/", action="/account/email/")
    asked = other.post("/account/email/", form | wanted).header("location")
    assert asked.startswith("/account/reauthenticate/step?")

    show(other, codes[1])

    for page in SENSITIVE:
        assert other.get(page).status == 200


def test_a_password_sent_where_a_second_step_is_asked_for_shows_nothing(house):
    ben = Person(house, "ben").sign_up()
    codes = ben.set_up_app()
    other = ben.again()
    other.sign_in()
    other.second_step(codes[0])
    token = other.form("/account/reauthenticate/step", action="/account/reauthenticate/step")

    other.post("/account/reauthenticate/", token | {"password": PASSWORD})

    assert other.get("/settings/leave").status == 302


def test_a_half_done_sign_in_ends_with_a_new_password(house):
    cat = Person(house, "cat").sign_up()
    codes = cat.set_up_app()
    half = cat.again()
    half.sign_in()
    page = half.form("/account/second-step", action="/account/second-step")

    changed = {"oldpassword": PASSWORD, "password1": NEW_PASSWORD, "password2": NEW_PASSWORD}
    assert cat.send("/account/password/change/", **changed).status == 302
    answer = half.post("/account/second-step", page | {"code": codes[0]})

    assert answer.header("location") == "/account/login/"
    assert not half.is_in()
    assert cat.is_in()


def test_a_half_done_sign_in_ends_by_signing_out_everywhere(house):
    dan = Person(house, "dan").sign_up()
    codes = dan.set_up_app()
    half = dan.again()
    half.sign_in()
    page = half.form("/account/second-step", action="/account/second-step")

    dan.send("/settings/security/sign-out", page="/settings/security")
    answer = half.post("/account/second-step", page | {"code": codes[0]})

    assert answer.header("location") == "/account/login/"
    assert not half.is_in()


def test_leaving_is_undone_by_signing_in_only_with_the_second_step(house):
    eli = Person(house, "eli").sign_up()
    codes = eli.set_up_app()
    eli.send("/settings/leave")
    other = eli.again()

    first = other.sign_in()

    assert first.header("location").startswith("/account/second-step")
    second = other.second_step(codes[0]).header("location")
    assert re.fullmatch(r"/leaving/[^/]+", second)
    assert not other.is_in()
    undone = other.post(second, other.form("/account/login/", action="/account/login/"))
    assert undone.header("location") == "/account/login/"
