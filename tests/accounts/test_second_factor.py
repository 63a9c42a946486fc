"""Second steps over real connections: what is kept of them, and that nothing goes round them."""

import base64
import re
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.accounts.second_steps import Person
from tests.profiles import rows
from tests.profiles.databases import on, own_database
from tests.profiles.house import House
from tests.profiles.visitor import until

pytestmark = pytest.mark.kill


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A workspace, on the database that the tests run on."""
    data: Path = tmp_path_factory.mktemp("house") / "data"
    with own_database() as url, House(data, profile="workspace", **on(url)) as opened:
        opened.prepare().start()
        yield opened


def test_no_secret_lies_anywhere_in_plain(house):
    ann = Person(house, "ann").sign_up()
    ann.prove()
    page = ann.get("/settings/security/app").text
    half_way = re.search(r'data-copy="([A-Z2-7]{32})"', page)[1]

    codes = ann.set_up_app()

    assert len(codes) == 10
    for name, data in house.bytes_at_rest.items():
        assert half_way.encode() not in data, name
        assert ann.secret.encode() not in data, name
        assert not [code for code in codes if code.encode() in data], name
    kept = rows.query(house, "SELECT data FROM mfa_authenticator WHERE type = 'totp'")
    assert "secret" in kept[0]["data"]
    sessions = rows.query(house, "SELECT session_data FROM django_session")
    assert not [one for one in sessions if half_way in _opened(one["session_data"])]


def _opened(session_data: str) -> str:
    """Return what a session says: Django signs it, and does not encrypt it."""
    packed = session_data.partition(":")[0]
    raw = base64.urlsafe_b64decode(packed.removeprefix(".") + "===")
    return (zlib.decompress(raw) if packed.startswith(".") else raw).decode()


def test_a_code_is_good_once_and_the_one_of_the_set_up_too(house):
    ben = Person(house, "ben").sign_up()
    ben.set_up_app()
    other = ben.again()
    assert other.sign_in().header("location").startswith("/account/second-step")
    assert not other.is_in()

    assert other.second_step(ben.used).status == 200
    assert not other.is_in()
    code = other.fresh_code()
    assert other.second_step(code).status == 302
    assert other.is_in()

    third = ben.again()
    third.sign_in()
    assert third.second_step(code).status == 200
    assert not third.is_in()


def test_a_code_by_mail_does_not_go_round_the_second_step(house):
    cat = Person(house, "cat").sign_up()
    cat.set_up_app()
    other = cat.again()

    other.send("/account/login/code/", email=cat.mail)
    until(lambda: any("code" in one and _code(one) for one in cat.letters()), seconds=20)
    code = next(found for one in reversed(cat.letters()) if (found := _code(one)))
    answer = other.send("/account/login/code/confirm/", code=code)

    assert answer.header("location").startswith("/account/second-step")
    assert not other.is_in()


def _code(letter: str) -> str:
    found = re.search(r"\b([A-Z]{4}-[A-Z]{4})\b", letter)
    return found[1] if found else ""


def test_a_new_password_by_mail_does_not_go_round_the_second_step(house):
    dan = Person(house, "dan").sign_up()
    dan.set_up_app()
    other = dan.again()

    other.send("/account/password/reset/", email=dan.mail)
    reset = re.compile(r"/account/password/reset/key/[^\s\"]+")
    until(lambda: any(reset.search(one) for one in dan.letters()), seconds=20)
    link = next(found[0] for one in dan.letters() if (found := reset.search(one)))
    form = other.get(link).header("location") or link
    new = "quite another password"
    other.send(form, password1=new, password2=new)

    assert not other.is_in()
    assert (
        other.sign_in("quite another password")
        .header("location")
        .startswith("/account/second-step")
    )
    assert not other.is_in()
    assert not dan.is_in()


def test_codes_are_tried_five_times_and_no_more(house):
    eli = Person(house, "eli").sign_up()
    eli.set_up_app()
    other = eli.again()
    other.sign_in()

    for _ in range(6):
        answer = other.second_step("00000001")

    assert "Too many" in answer.text
    assert other.second_step(other.fresh_code()).status == 200
    assert not other.is_in()


def test_each_change_is_told_by_mail_and_ends_the_other_sessions(house):
    fay = Person(house, "fay").sign_up()
    other = fay.again()
    other.sign_in()
    assert other.is_in()

    codes = fay.set_up_app()

    assert fay.is_in()
    assert not other.is_in()
    until(lambda: any("asks for a code" in one for one in fay.letters()), seconds=20)
    other.sign_in()
    other.second_step(codes[0])
    assert other.is_in()

    fay.send("/settings/security/codes/new")

    assert not other.is_in()
    until(lambda: any("new recovery codes" in one for one in fay.letters()), seconds=20)
    fay.send("/settings/security/app/off")
    until(lambda: any("no longer asks" in one for one in fay.letters()), seconds=20)
    assert other.sign_in().header("location") == "/"
    assert rows.count(house, "mfa_authenticator", f"user_id = '{_user(house, fay)}'") == 0


def test_who_has_a_second_step_may_still_change_the_address(house):
    gus = Person(house, "gus").sign_up()
    gus.set_up_app()

    gus.post("/account/email/", gus.form("/account/email/", action="/account/email/") | {
        "email": "gus-new@example.org", "action_add": "",
    })  # fmt: skip

    assert "gus-new@example.org" in gus.get("/account/email/").text


def test_a_list_of_sessions_says_when_and_nothing_else(house):
    hal = Person(house, "hal").sign_up()
    other = hal.again()
    other.sign_in()

    assert hal.get("/settings/security").text.count("<li>") >= 2
    (columns,) = {tuple(one) for one in rows.query(house, "SELECT * FROM accounts_signin")}
    assert set(columns) == {"id", "user_id", "signed_in_at", "seen_at"}

    other.send("/settings/security/sign-out", page="/settings/security")

    assert not hal.is_in()
    assert not other.is_in()
    assert rows.count(house, "accounts_signin", f"user_id = '{_user(house, hal)}'") == 0


def _user(house: House, person: Person) -> str:
    (row,) = rows.query(house, "SELECT id FROM accounts_user WHERE email = ?", person.mail)
    return str(row["id"])


@pytest.mark.parametrize("profile", ["hosted", "ephemeral"])
def test_other_profiles_have_no_second_steps_and_no_table_of_them(tmp_path, profile):
    with own_database() as url, House(tmp_path / "data", profile=profile, **on(url)) as other:
        other.prepare().start()
        visitor = Person(other, "nobody")

        for path in ("/account/second-step", "/account/passkey", "/settings/security/app"):
            assert visitor.get(path).status == 404
        assert not [name for name in rows.tables(other) if name.startswith("mfa")]
