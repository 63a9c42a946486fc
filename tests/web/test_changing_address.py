"""One address taking the place of another: when it counts, for whom, and what ends the change."""

import importlib
import re

import pytest
from allauth.account.forms import default_token_generator
from allauth.account.models import EmailAddress
from allauth.account.utils import user_pk_to_url_str
from django.apps import apps
from django.test import Client

from pleinair.accounts import sessions
from pleinair.accounts.models import User
from pleinair.accounts.new_addresses import NewAddress
from pleinair.lib import clock
from tests.accounts.conftest import posted
from tests.web.signing_up import PASSWORD, confirm, sign_up

pytestmark = pytest.mark.django_db
OLD, NEW, ANOTHER = "alice@example.org", "alice@example.net", "another battery horse"


def newcomer(mail=OLD, *, is_confirmed=True):
    """The browser of somebody who has an account, and has just shown who they are."""
    client = Client()
    sign_up(client, mail)
    if is_confirmed:
        confirm(client, mail)
    client.post("/account/reauthenticate/", {"password": PASSWORD})
    return client


def ask(client, mail=NEW):
    """Ask for another address, and return the path of a link that confirms it."""
    answer = client.post("/account/email/", {"action_add": "", "email": mail})
    assert answer.status_code == 302
    user = User.objects.get(id=client.session["_auth_user_id"])
    assert user.wanted_email == mail
    return f"/account/confirm-email/{NewAddress(user).key}/"


def press(path, client=None):
    """Press the button behind a link, and return what is read then."""
    return (client or Client()).post(path, follow=True).content.decode()


def addresses():
    """Every account's address, which is the same everywhere, and whether it is confirmed."""
    rows = {(row.user.email, row.verified) for row in EmailAddress.objects.select_related("user")}
    assert rows == set(EmailAddress.objects.values_list("email", "verified"))
    assert User.objects.count() == EmailAddress.objects.filter(primary=True).count() == len(rows)
    return dict(rows)


def new_password(user):
    """Set a new password by the link of a mail."""
    client = Client()
    key = f"{user_pk_to_url_str(user)}-{default_token_generator.make_token(user)}"
    page = client.get(f"/account/password/reset/key/{key}/", follow=True)
    form = {"password1": ANOTHER, "password2": ANOTHER}
    client.post(page.redirect_chain[-1][0], form)


class TestChange:
    def test_a_new_address_counts_once_it_is_confirmed_and_not_before(self):
        link = ask(newcomer())
        assert addresses() == {OLD: True}

        assert "is confirmed" in press(link)

        assert addresses() == {NEW: True}
        assert User.objects.get().wanted_email == ""

    def test_the_new_one_is_asked_and_the_old_one_is_told(self):
        link = ask(newcomer())
        before = len(posted())

        press(link)

        assert [letter.to for letter in posted()[before:]] == [OLD]

    def test_a_link_works_once(self):
        link = ask(newcomer())
        press(link)

        assert Client().post(link).status_code == 404

    def test_of_two_new_ones_the_last_counts(self):
        hers = newcomer()
        first = ask(hers, "first@example.org")
        link = ask(hers)

        assert Client().post(first).status_code == 404
        press(link)
        assert addresses() == {NEW: True}

    def test_the_page_shows_both_and_the_old_one_can_be_kept(self):
        hers = newcomer()
        link = ask(hers)
        page = hers.get("/account/email/").content.decode()
        assert OLD in page
        assert NEW in page

        page = hers.post("/account/email/", {"action_remove": "", "email": NEW}, follow=True)

        assert NEW not in page.content.decode()
        assert Client().post(link).status_code == 404

    def test_another_mail_can_be_had(self, monkeypatch):
        hers = newcomer()
        ask(hers)
        before = len(posted())
        monkeypatch.setattr(
            "pleinair.accounts.new_addresses.consume_email_verification_rate_limit",
            lambda _request, email: email == NEW,
        )

        hers.post("/account/email/", {"action_send": "", "email": NEW})

        assert [letter.to for letter in posted()[before:]] == [NEW]
        press(re.search(r"/account/confirm-email/[^/\s]+/", posted()[-1].text)[0])
        assert addresses() == {NEW: True}

    @pytest.mark.parametrize("key", ["no-key", "x", "0" * 32 + "-a-b", "a:b:c"])
    def test_a_made_up_link_opens_nothing(self, key):
        newcomer()

        assert Client().get(f"/account/confirm-email/{key}/").status_code == 200
        assert Client().post(f"/account/confirm-email/{key}/").status_code == 404


class TestNeverConfirmed:
    def test_an_account_keeps_its_address_until_the_right_one_is_confirmed(self):
        hers = newcomer(is_confirmed=False)
        link = ask(hers)
        assert addresses() == {OLD: False}

        press(link, hers)

        assert addresses() == {NEW: True}

    def test_every_page_opens_and_mails_go_to_the_right_one(self):
        hers = newcomer(is_confirmed=False)
        ask(hers)

        for path in ("/", "/settings/profile", "/settings/security", "/account/email/"):
            page = hers.get(path)
            assert page.status_code == 200
        assert f'name="email" value="{NEW}"' in hers.get("/").content.decode()

    def test_two_of_them_do_not_meet(self):
        ask(newcomer(is_confirmed=False))
        ask(newcomer("bob@example.org", is_confirmed=False), "bob@example.net")

        assert addresses() == {OLD: False, "bob@example.org": False}

    def test_leaving_works(self):
        hers = newcomer(is_confirmed=False)
        link = ask(hers)

        assert hers.post("/settings/leave").status_code < 400

        assert User.objects.get().leaving_at is not None
        assert Client().post(link).status_code == 404

    def test_the_only_address_cannot_be_removed(self):
        hers = newcomer(is_confirmed=False)

        hers.post("/account/email/", {"action_remove": "", "email": OLD})

        assert addresses() == {OLD: False}


class TestEnds:
    def ended(self, link):
        page = Client().get(link).content.decode()
        assert Client().post(link).status_code == 404
        return (
            "does not work any more" in page
            and addresses() == {OLD: True}
            and User.objects.get().wanted_email == ""
        )

    def test_with_a_password_that_is_set_by_mail(self):
        link = ask(newcomer())

        new_password(User.objects.get())

        assert User.objects.get().check_password(ANOTHER)
        assert self.ended(link)

    def test_with_a_password_that_is_changed(self):
        hers = newcomer()
        link = ask(hers)

        form = {"oldpassword": PASSWORD, "password1": ANOTHER, "password2": ANOTHER}
        hers.post("/account/password/change/", form)

        assert User.objects.get().check_password(ANOTHER)
        assert self.ended(link)

    def test_with_signing_out_everywhere(self):
        link = ask(newcomer())

        sessions.end_all(User.objects.get(), now=clock.now())

        assert self.ended(link)


class TestUnproved:
    """Alice has asked for an address, and has not shown that it is hers."""

    def test_nobody_signs_in_by_it(self):
        ask(newcomer())
        client = Client()

        client.post("/account/login/", {"login": NEW, "password": PASSWORD})

        assert "_auth_user_id" not in client.session

    @pytest.mark.parametrize("path", ["/account/password/reset/", "/account/login/code/"])
    def test_it_gets_neither_a_code_nor_a_new_password(self, path):
        ask(newcomer())
        before = len(posted())

        Client().post(path, {"email": NEW})

        (letter,) = posted()[before:]
        assert letter.to == NEW
        assert "/account/signup/" in letter.text

    def test_somebody_else_signs_up_with_it_and_confirms_it(self):
        link = ask(newcomer())

        confirm(newcomer(NEW, is_confirmed=False), NEW)

        assert addresses() == {OLD: True, NEW: True}
        assert "belongs to another account" in press(link)
        assert addresses() == {OLD: True, NEW: True}

    def test_an_account_that_has_it_unconfirmed_is_not_robbed_of_it(self):
        link = ask(newcomer())
        bobs = newcomer(NEW, is_confirmed=False)

        assert "belongs to another account" in press(link)

        assert addresses() == {OLD: True, NEW: False}
        confirm(bobs, NEW)
        assert addresses() == {OLD: True, NEW: True}

    def test_of_two_who_want_it_the_first_to_confirm_gets_it(self):
        hers, his = ask(newcomer()), ask(newcomer("bob@example.org"))

        press(his)

        assert addresses() == {OLD: True, NEW: True}
        assert "belongs to another account" in press(hers)
        assert addresses() == {OLD: True, NEW: True}

    def test_who_asks_for_an_address_that_is_somebody_elses_gets_nothing(self):
        newcomer(NEW)

        assert "belongs to another account" in press(ask(newcomer()))

        assert addresses() == {OLD: True, NEW: True}


class TestBefore:
    """When a wanted address still had a row of its own."""

    def left(self):
        migration = importlib.import_module("pleinair.accounts.migrations.0009_wanted_email")
        migration.leave_one_address_each(apps, None)
        return addresses()

    def test_a_wanted_address_has_none_afterwards(self):
        newcomer()
        EmailAddress.objects.create(user=User.objects.get(), email=NEW)

        assert self.left() == {OLD: True}

    def test_an_account_that_had_no_other_has_this_one(self):
        newcomer(is_confirmed=False)
        User.objects.update(email="")
        EmailAddress.objects.update(email=NEW, primary=False)

        assert self.left() == {NEW: False}
