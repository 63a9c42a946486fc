"""The credits of a new account: for a confirmed address, and once for each mailbox."""

from datetime import timedelta

import pytest

from pleinair import site
from pleinair.accounts.models import Mailbox, Owner
from pleinair.billing import queries as billing
from pleinair.lib import clock
from pleinair.privacy import erasure
from tests.web.conftest import browser
from tests.web.signing_up import MAIL, PASSWORD, confirm, credits_of, sign_up

pytestmark = pytest.mark.django_db


def newcomer(mail, **where):
    """Somebody on a machine of their own who signs up and confirms; and the page they see then."""
    client = browser(**where)
    sign_up(client, mail)
    return confirm(client, mail).content.decode()


def test_an_unconfirmed_address_has_no_credits_but_a_kind_line(nobodys):
    sign_up(nobodys)

    page = nobodys.get("/").content.decode()
    assert credits_of() == 0
    assert "60 credits are waiting" in page
    assert "Send again" in page


@pytest.mark.parametrize("signs_in", [False, True])
def test_nothing_else_is_said_above_the_stream(nobodys, signs_in):
    sign_up(nobodys)
    if signs_in:
        nobodys.get("/")
        nobodys.post("/account/logout/")
        nobodys.get("/")
        nobodys.post("/account/login/", {"login": MAIL, "password": PASSWORD})

    page = nobodys.get("/").content.decode()

    assert page.count('class="message') == 1 + page.count('class="messages')
    assert "60 credits are waiting" in page


def test_several_sentences_stand_in_one_bar(nobodys):
    sign_up(nobodys)

    page = confirm(nobodys).content.decode()

    assert page.count("data-message ") == 1
    assert "60 credits are yours. Your e-mail address is confirmed." in page


def test_the_trial_credits_that_were_shown_before_are_there_at_once(nobodys):
    sign_up(nobodys)

    owner = Owner.objects.get(user__email=MAIL)
    assert billing.balance(owner).available == site.current().trial_credits
    assert Owner.objects.count() == 1


def test_a_confirmed_address_has_them_and_the_line_is_gone(nobodys):
    sign_up(nobodys)

    told = confirm(nobodys).content.decode()

    assert credits_of() == site.current().sign_up_credits
    assert "60 credits are yours." in told
    assert "credits are waiting" not in nobodys.get("/").content.decode()


def test_they_are_given_once_however_often_one_confirms_and_signs_in(nobodys):
    sign_up(nobodys)
    for _ in range(3):
        confirm(nobodys)
        nobodys.post("/account/logout/")
        nobodys.post("/account/login/", {"login": MAIL, "password": PASSWORD})

    assert credits_of() == site.current().sign_up_credits


def test_a_second_account_of_one_mailbox_gets_what_is_left_and_is_told(nobodys):
    newcomer("claude.monet@gmail.com")

    told = newcomer("claudemonet+studio@googlemail.com")

    assert credits_of("claudemonet+studio@googlemail.com") == 0
    assert "once to each mailbox" in told
    assert Mailbox.objects.count() == 1


def test_what_is_left_of_a_larger_gift_goes_to_the_second():
    newcomer("berthe@gmail.com")
    with site.override(sign_up_credits=100):
        told = newcomer("ber.the@gmail.com")

    assert credits_of("ber.the@gmail.com") == 40
    assert "40 credits are yours." in told
    assert "with the same mailbox" in told


def test_throw_away_mailboxes_share_one_gift():
    newcomer("one@mailinator.com")
    newcomer("two@yopmail.com")

    assert credits_of("one@mailinator.com") == site.current().sign_up_credits
    assert credits_of("two@yopmail.com") == 0


def test_leaving_and_coming_back_is_no_second_gift():
    newcomer(MAIL)
    erasure.erase(Owner.objects.get(user__email=MAIL).id)

    newcomer(MAIL)

    assert credits_of() == 0


def test_one_network_is_given_so_many_gifts_a_day_and_the_rest_on_another(nobodys):
    people = [f"person-{number}@example.org" for number in range(6)]
    told = [newcomer(mail) for mail in people]

    assert [credits_of(mail) for mail in people] == [60, 60, 60, 60, 60, 0]
    assert "sign in on another day" in told[-1]
    newcomer("far-away@example.org", REMOTE_ADDR="203.0.113.7")
    assert credits_of("far-away@example.org") == 60
    with clock.frozen(clock.now() + timedelta(days=1, hours=1)):
        nobodys.post("/account/login/", {"login": people[-1], "password": PASSWORD})
        assert credits_of(people[-1]) == 60


def test_who_finds_nothing_left_is_told_once_and_takes_no_newcomers_place():
    newcomer("claude.monet@gmail.com", REMOTE_ADDR="203.0.113.7")
    newcomer("claudemonet@gmail.com")
    second = browser()
    told = []
    for _ in range(6):
        second.post("/account/login/", {"login": "claudemonet@gmail.com", "password": PASSWORD})
        told.append(second.get("/").content.decode())
        second.post("/account/logout/")

    assert not any("mailbox" in page or "another day" in page for page in told)
    newcomer("berthe@example.org")
    assert credits_of("berthe@example.org") == site.current().sign_up_credits


def test_where_nothing_is_sold_nothing_is_given_or_promised():
    with site.override(sign_up_credits=0):
        newcomer(MAIL)

    assert credits_of() == 0
    assert not Mailbox.objects.exists()
