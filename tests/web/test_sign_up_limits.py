"""Limits on signing in and up: they stop, they end, and no row of them knows an address."""

import uuid
from datetime import UTC, datetime, timedelta

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection

from pleinair import site
from pleinair.accounts import counting
from pleinair.accounts.models import Count, DailyKey
from pleinair.lib import clock
from pleinair.mail.kinds import Kind
from pleinair.mail.models import Letter
from pleinair.privacy import retention
from tests.web.conftest import BACKEND, browser, pass_age, solved

pytestmark = pytest.mark.django_db
ADDRESS, MAIL = "198.51.100.77", "canary@example.org"
BEFORE_MIDNIGHT = datetime(2030, 6, 1, 23, 59, 45, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _just_started():
    in_another_process()


@pytest.fixture
def here():
    return browser(REMOTE_ADDR=ADDRESS)


@pytest.fixture
def inside(alice):
    return browser(alice, REMOTE_ADDR=ADDRESS)


def stored():
    """Every row of the limits, as text."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM accounts_count")
        return str(cursor.fetchall())


def statuses(client, path, form, *, times):
    return [client.post(path, form() if callable(form) else form).status_code for _ in range(times)]


def another_mail():
    return {"email": f"{uuid.uuid4()}@example.org"}


def in_another_process():
    """Forget the key of the day, as a process that has just started would not know it."""
    counting._found.clear()


# What may be sent how often from one network, or by one person, or to one address; then it stops.
OF_STRANGERS = [
    ("/account/signup/", {}, 20),
    ("/account/login/", {}, 30),
    ("/account/password/reset/", another_mail, 20),
    ("/account/password/reset/", {"email": MAIL}, 5),
]
OF_PEOPLE = [
    ("/account/password/change/", {}, 5),
    ("/account/email/", {"action_add": "", "email": "no address"}, 10),
    ("/account/reauthenticate/", {}, 10),
]


@pytest.mark.parametrize(("path", "form", "most"), OF_STRANGERS)
def test_a_strangers_attempts_end_with_429_and_begin_again_the_next_day(here, path, form, most):
    pass_age(here)

    answers = statuses(here, path, form, times=most + 1)

    assert 429 not in answers[:most]
    assert answers[most] == 429
    with clock.frozen(clock.now() + timedelta(days=1)):
        assert here.post(path, form() if callable(form) else form).status_code != 429


@pytest.mark.parametrize(("path", "form", "most"), OF_PEOPLE)
def test_a_persons_attempts_end_with_429(inside, path, form, most):
    answers = statuses(inside, path, form, times=most + 1)

    assert 429 not in answers[:most]
    assert answers[most] == 429


def test_a_429_is_a_page_of_ours_that_says_when_to_come_again(here):
    for _ in range(30):
        here.post("/account/login/", {})

    answer = here.post("/account/login/", {})

    assert answer.headers["Retry-After"] == "60"
    assert "That was a little often." in answer.content.decode()


def test_another_network_is_not_stopped(here):
    statuses(here, "/account/login/", {}, times=31)

    elsewhere = browser(REMOTE_ADDR="203.0.113.5")
    assert elsewhere.post("/account/login/", {}).status_code == 200


def test_the_proxy_is_believed_only_where_there_is_one(here):
    def answers():
        return [
            here.post(
                "/account/login/", {}, headers={"x-forwarded-for": f"203.0.113.{number}"}
            ).status_code
            for number in range(31)
        ]

    with site.override(trusted_proxies=1):
        assert 429 not in answers()
    assert answers()[-1] == 429


def test_codes_for_one_address_are_few_and_guesses_too(alice, here):
    form = {"email": alice.user.email}
    here.post("/account/login/code/", form)
    for _ in range(2):
        browser().post("/account/login/code/", form)

    fourth = browser().post("/account/login/code/", form)

    assert b"Too many" in fourth.content
    for _ in range(3):
        last = here.post("/account/login/code/confirm/", {"code": "wrong"})
    assert last.url == "/account/login/code/"
    assert here.get("/account/login/code/confirm/").url == "/account/login/code/"


def test_who_waits_for_a_code_may_have_another_sent_twice(alice, here):
    path = "/account/login/code/confirm/"
    here.post("/account/login/code/", {"email": alice.user.email})

    for _ in range(2):
        assert "Send another code" in here.get(path).content.decode()
        assert here.post(path, {"action": "resend"}).url == path

    assert "Send another code" not in here.get(path).content.decode()
    here.post(path, {"action": "resend"})
    assert Letter.objects.filter(kind=Kind.CODE).count() == 3


def test_no_row_knows_an_address_of_a_network_or_of_mail(here, alice):
    pass_age(here)
    here.post("/account/signup/", {"email": MAIL})
    here.post("/account/login/", {"login": MAIL, "password": "wrong"})
    here.post("/account/password/reset/", {"email": MAIL})
    here.post("/account/login/code/", {"email": MAIL})

    assert Count.objects.count() > 4
    for typed in (ADDRESS, MAIL, "canary", "signup", "login"):
        assert typed not in stored()
    assert {len(row.key_digest) for row in Count.objects.all()} == {64}


def test_all_processes_of_a_site_count_together(here):
    statuses(here, "/account/login/", {}, times=15)
    in_another_process()

    assert statuses(here, "/account/login/", {}, times=16)[-1] == 429
    assert DailyKey.objects.count() == 1


def test_the_key_of_a_day_goes_after_the_next_and_the_counts_with_their_end(here):
    here.post("/account/login/", {})
    before = set(Count.objects.values_list("key_digest", flat=True))
    first = DailyKey.objects.get()

    with clock.frozen(clock.now() + timedelta(days=1)):
        here.post("/account/login/", {})
        retention.run()

        assert DailyKey.objects.count() == 2
        assert not set(Count.objects.values_list("key_digest", flat=True)) & before
    with clock.frozen(clock.now() + timedelta(days=2)):
        retention.run()

        assert not DailyKey.objects.filter(day=first.day).exists()


def test_limits_go_on_over_midnight(here):
    with clock.frozen(BEFORE_MIDNIGHT):
        statuses(here, "/account/login/", {}, times=20)
    in_another_process()

    with clock.frozen(BEFORE_MIDNIGHT + timedelta(seconds=30)):
        assert statuses(here, "/account/login/", {}, times=11)[-1] == 429


def test_a_puzzle_that_was_solved_before_midnight_is_good_once(here):
    with clock.frozen(BEFORE_MIDNIGHT):
        answer = solved()
        pass_age(here)
        form = {"email": MAIL, "password1": "only small letters"} | answer
        assert here.post("/account/signup/", form).status_code == 302
    again = browser(REMOTE_ADDR=ADDRESS)

    with clock.frozen(BEFORE_MIDNIGHT + timedelta(minutes=1)):
        pass_age(again)
        form = {"email": "second@example.org", "password1": "only small letters"} | answer
        page = again.post("/account/signup/", form).content.decode()

    assert "This form was sent before." in page


def test_a_value_of_yesterday_is_replaced_removed_and_not_put_beside():
    with clock.frozen(BEFORE_MIDNIGHT):
        for key in ("replaced", "removed", "beside"):
            cache.set(key, [1], 3600)

    with clock.frozen(BEFORE_MIDNIGHT + timedelta(minutes=1)):
        cache.set("replaced", [2], 3600)
        assert cache.get("replaced") == [2]
        assert cache.delete("removed")
        assert cache.get("removed") is None
        assert not cache.add("beside", [2], 3600)
    assert Count.objects.count() == 2


def test_a_limit_that_is_over_is_none():
    cache.set("limit", [1.5, 0.5], 60)

    assert not cache.add("limit", True, 60)
    assert cache.get("limit", []) == [1.5, 0.5]
    with clock.frozen(clock.now() + timedelta(seconds=61)):
        assert cache.get("limit", "none") == "none"
        assert cache.add("limit", True, 60)
    assert cache.delete("limit")
    assert not cache.delete("limit")


def test_passwords_are_held_against_a_list_on_this_machine_and_no_rules_of_composition(here):
    names = [one["NAME"].rpartition(".")[2] for one in settings.AUTH_PASSWORD_VALIDATORS]

    assert names == [
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "UserAttributeSimilarityValidator",
    ]
    pass_age(here)
    common = here.post("/account/signup/", {"email": MAIL, "password1": "1234567890"})
    plain = here.post(
        "/account/signup/", {"email": MAIL, "password1": "only small letters"} | solved()
    )
    assert b"too common" in common.content
    assert plain.status_code == 302


def test_one_address_may_be_changed_by_a_recent_sign_in_only(alice):
    client = browser()
    client.force_login(alice.user, backend=BACKEND)

    answer = client.post("/account/email/", {"action_add": "", "email": "new@example.org"})

    assert answer.url.startswith("/account/reauthenticate/")
