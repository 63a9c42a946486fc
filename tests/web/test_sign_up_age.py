"""The question before signing up: neutral, asked once, and its answer is nowhere afterwards."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import connection

from pleinair import site
from pleinair.accounts.models import User
from pleinair.lib import clock
from tests.web.conftest import browser, solved
from tests.web.signing_up import MAIL, PASSWORD

pytestmark = pytest.mark.django_db
TODAY = datetime(2026, 11, 20, 12, tzinfo=UTC)
YOUNG = {"month": "7", "year": "2019"}
OLD = {"month": "7", "year": "1999"}


@pytest.fixture(autouse=True)
def _on_a_day():
    with clock.frozen(TODAY):
        yield


@pytest.fixture(params=["flag", "sign_up", "local_table"])
def screen(request):
    """Every way a profile may ask; with what is sent besides month and year."""
    profile = {"flag": "history", "sign_up": "workspace", "local_table": "hosted"}[request.param]
    with site.override(profile=profile):
        assert site.current().switches.age_screen == request.param
        yield {"country": "FR"} if request.param == "local_table" else {}


def tables():
    """Every row of every table, by the table's name."""
    with connection.cursor() as cursor:
        found = {}
        for name in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{name}"')
            found[name] = cursor.fetchall()
    return found


def files():
    """Every byte the site has written, by file."""
    folder = Path(settings.DATA_DIR)
    return {
        path: path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and folder / "static" not in path.parents
    }


def test_nobody_sees_the_form_before_the_question(nobodys, screen):
    page = nobodys.get("/account/signup/")
    sent = nobodys.post("/account/signup/", {"email": MAIL, "password1": PASSWORD})

    assert page.url == sent.url == "/account/age"
    assert not User.objects.exists()


def test_whoever_is_old_enough_goes_on_and_the_session_knows_only_that(nobodys, screen):
    answer = nobodys.post("/account/age", OLD | screen)

    assert answer.url == "/account/signup/"
    assert nobodys.get(answer.url).status_code == 200
    assert dict(nobodys.session) == {"age": "passed"}


def test_a_refusal_leaves_one_word_in_the_session_and_nothing_anywhere_else(nobodys, screen):
    rows, written = tables(), files()

    nobodys.post("/account/age", YOUNG | screen | {"email": "canary@example.org", "name": "Canary"})
    page = nobodys.get("/account/age").content.decode()

    after = tables()
    assert [name for name in after if after[name] != rows[name]] == ["django_session"]
    assert Session.objects.get().get_decoded() == {"age": "refused"}
    new = b"".join(data.removeprefix(written.get(path, b"")) for path, data in files().items())
    for typed in (b"2019", b"July", b"canary", b"Canary", b"France"):
        assert typed not in new
    assert "We cannot make an account for you now." in page
    assert set(nobodys.cookies) <= {"session", "csrf"}


def test_going_back_offers_no_other_try(nobodys, screen):
    nobodys.post("/account/age", YOUNG | screen)

    again = nobodys.post("/account/age", OLD | screen)

    assert again.status_code == 200
    assert "<select" not in again.content.decode()
    assert dict(nobodys.session) == {"age": "refused"}
    assert nobodys.get("/account/signup/").url == "/account/age"


def test_another_browser_is_asked_anew(nobodys, screen):
    nobodys.post("/account/age", YOUNG | screen)

    assert b"<select" in browser().get("/account/age").content


def test_the_question_hints_at_no_limit(nobodys, screen):
    page = nobodys.get("/account/age").content.decode()

    words = page.split("<form")[0].partition("<main")[2].lower()
    assert not [hint for hint in ("13", "14", "16", "18", "old", "child", "adult") if hint in words]
    years = [year for year in range(1904, 2027) if f'<option value="{year}">' in page]
    assert len(years) == 123
    assert "selected" not in page.replace('<option value="" selected>', "")


def test_both_answers_look_the_same_in_the_log(nobodys, screen, caplog):
    caplog.set_level("INFO", "pleinair.access")
    for answer in (OLD, YOUNG):
        browser().post("/account/age", answer | screen)

    told = [(line.route, line.method, line.status) for line in caplog.records]
    assert told == [("age", "POST", 302)] * 2


def test_an_answer_that_is_none_is_asked_again(nobodys, screen):
    for wrong in ({}, {"month": "13", "year": "1999"}, {"month": "7", "year": "1500"}):
        answer = nobodys.post("/account/age", wrong | screen)

        assert answer.status_code == 422
    assert "age" not in nobodys.session


def test_where_somebody_wanted_to_go_is_not_forgotten(nobodys, screen):
    to_the_question = nobodys.get("/account/signup/?next=/activity").url
    to_the_form = nobodys.post(to_the_question, OLD | screen).url

    assert to_the_question == "/account/age?next=%2Factivity"
    assert to_the_form == "/account/signup/?next=%2Factivity"
    assert nobodys.get("/account/signup/?next=https://elsewhere.example").status_code == 200


def test_after_signing_up_the_next_person_is_asked_anew(nobodys, screen):
    nobodys.post("/account/age", OLD | screen)
    nobodys.post("/account/signup/", {"email": MAIL, "password1": PASSWORD} | solved())

    assert User.objects.exists()
    assert "age" not in nobodys.session


def test_countries_stand_where_a_reader_looks_for_them():
    with site.override(profile="hosted"):
        page = browser().get("/account/age", headers={"Accept-Language": "de"}).content.decode()

    named = re.findall(r'<option value="[A-Z]{2}">([^<]+)<', page)
    assert named[named.index("Österreich") - 1] == "Norwegen"
    assert named.index("Dänemark") < named.index("Deutschland")
    assert "Schweiz" in named


def test_a_country_decides_where_the_profile_looks_at_it():
    fourteen = {"month": "10", "year": "2012"}
    with site.override(profile="hosted"):
        italian = browser().post("/account/age", fourteen | {"country": "IT"})
        german = browser().post("/account/age", fourteen | {"country": "DE"})
        other = browser().post("/account/age", fourteen | {"country": "other"})
        none = browser().post("/account/age", fourteen)

    assert italian.url == "/account/signup/"
    assert german.url == other.url == "/account/age"
    assert none.status_code == 422
