"""An account that somebody made by another's address, and what is left of it to them.

The five kinds of Sudhodanan and Paverd, "Pre-hijacked accounts" (2022): each begins with Mallory,
who knows Victim's address, and ends with Victim, who reads the mail.
"""

import io
from urllib.parse import urlsplit

import pytest
from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount

from pleinair.accounts import news
from pleinair.accounts.models import Acceptance, NewsOptIn, Owner, Profile, User
from pleinair.accounts.new_addresses import NewAddress
from pleinair.mail import queries as mail_queries
from pleinair.mail import sealing
from pleinair.mail import services as mail
from pleinair.mail.models import Letter
from pleinair.vault import blobs
from tests.web.conftest import browser
from tests.web.google import come_in, is_signed_in, png, sign_up, told, written
from tests.web.signing_up import PASSWORD
from tests.web.signing_up import confirm as press_in
from tests.web.signing_up import sign_up as make_account

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("server")]
VICTIM, HERS = "victim@example.org", "quite another password"


@pytest.fixture
def mallorys():
    return browser()


@pytest.fixture
def victims():
    return browser()


def mailed(kind):
    """The path of the link in the last mail of a kind to Victim."""
    letters = Letter.objects.filter(kind=kind).order_by("-id")
    sealed = (sealing.unseal(letter.sealed, letter_id=letter.id) for letter in letters)
    return urlsplit(next(mail.values["link"] for mail in sealed if mail.to == VICTIM)).path


def choose(client, form):
    """Choose a password on the page to which a link has led."""
    return client.post(form, {"password1": HERS, "password2": HERS})


def by_reset(client):
    client.post("/account/password/reset/", {"email": VICTIM})
    return choose(client, client.get(mailed("reset")).headers["Location"])


def by_link(client):
    came = client.post(mailed("verification"))
    return choose(client, client.get(came.url).headers["Location"])


def by_code(client):
    client.post("/account/login/code/", {"email": VICTIM})
    code = written(Letter.objects.get(kind="code"))["code"]
    return client.post("/account/login/code/confirm/", {"code": code})


WAYS = pytest.mark.parametrize("take_over", [by_reset, by_link, by_code])


def is_in(client):
    """Whether a browser may see what only who is signed in sees."""
    return client.get("/settings/security").status_code == 200


def signs_in(password):
    client = browser()
    client.post("/account/login/", {"login": VICTIM, "password": password})
    return is_signed_in(client)


class TestClassicFederatedMerge:
    """Mallory signs up by a password; Victim comes by Google, or by the mail."""

    def test_google_does_not_open_what_a_password_has_made(self, mallorys, victims, server):
        make_account(mallorys, VICTIM)

        answer = come_in(victims, server, email=VICTIM)

        assert answer.url.startswith("/account/login/")
        assert not is_in(victims)
        assert not SocialAccount.objects.exists()

    @WAYS
    def test_the_password_from_before_opens_nothing(self, mallorys, victims, take_over):
        make_account(mallorys, VICTIM)

        take_over(victims)

        assert not signs_in(PASSWORD)
        assert EmailAddress.objects.get(email=VICTIM).verified

    @pytest.mark.parametrize("take_over", [by_reset, by_link])
    def test_the_new_one_does(self, mallorys, victims, take_over):
        make_account(mallorys, VICTIM)

        take_over(victims)

        assert signs_in(HERS)

    def test_a_link_that_is_pressed_and_left_ends_it_too(self, mallorys, victims):
        make_account(mallorys, VICTIM)

        victims.post(mailed("verification"))

        assert not signs_in(PASSWORD)

    def test_the_page_of_the_link_says_what_comes(self, mallorys, victims):
        make_account(mallorys, VICTIM)
        path = mailed("verification")

        page = victims.get(path).content.decode()

        assert "Yes, choose a password" in page
        assert f"/account/login/?next={path.replace(':', '%3A')}" in page

    def test_who_signs_in_first_keeps_the_password(self, mallorys):
        make_account(browser(), VICTIM)
        elsewhere = browser()
        path = mailed("verification")
        elsewhere.post("/account/login/", {"login": VICTIM, "password": PASSWORD})

        assert "Yes, confirm it" in elsewhere.get(path).content.decode()
        elsewhere.post(path)

        assert EmailAddress.objects.get(email=VICTIM).verified
        assert signs_in(PASSWORD)

    def test_a_code_says_that_the_password_is_gone(self, mallorys, victims):
        make_account(mallorys, VICTIM)

        page = victims.get(by_code(victims).url).content.decode()

        assert "The password that this account had before works no more." in page
        assert is_in(victims)


class TestUnexpiredSession:
    """Mallory stays signed in."""

    @WAYS
    def test_it_ends(self, mallorys, victims, take_over):
        make_account(mallorys, VICTIM)
        assert is_in(mallorys)

        take_over(victims)

        assert not is_in(mallorys)

    def test_so_does_one_of_later_with_a_new_password(self, victims):
        owners = browser()
        make_account(owners, VICTIM)
        press_in(owners, VICTIM)

        by_reset(victims)

        assert not is_in(owners)


class TestTrojanIdentifier:
    """Mallory has linked an account at Google to it."""

    @WAYS
    def test_it_opens_the_account_no_more(self, mallorys, victims, server, take_over):
        make_account(mallorys, VICTIM)
        SocialAccount.objects.create(
            provider="google", uid="mallory", user=User.objects.get(email=VICTIM)
        )

        take_over(victims)

        come_in(browser(), server, sub="mallory", email="mallory@example.org")
        assert not SocialAccount.objects.exists()
        assert told() == ["unlinked"]

    def test_nor_one_that_was_linked_later_after_a_new_password(self, mallorys, victims, server):
        make_account(mallorys, VICTIM)
        press_in(mallorys, VICTIM)
        mallorys.post("/account/reauthenticate/", {"password": PASSWORD})
        sent_to = mallorys.post("/settings/google").headers["Location"]
        mallorys.get("/account/google/back", server.come_back(sent_to, email="m@example.org"))
        assert SocialAccount.objects.exists()

        by_reset(victims)

        assert not SocialAccount.objects.exists()
        assert told() == ["linked", "unlinked"]


class TestUnexpiredEmailChange:
    """Mallory has asked for an address of their own to take its place, and keeps the link."""

    @WAYS
    def test_its_link_changes_nothing(self, mallorys, victims, take_over):
        make_account(mallorys, VICTIM)
        mallorys.post("/account/reauthenticate/", {"password": PASSWORD})
        mallorys.post("/account/email/", {"action_add": "", "email": "m@example.net"})
        user = User.objects.get(email=VICTIM)
        assert user.wanted_email == "m@example.net"
        link = f"/account/confirm-email/{NewAddress(user).key}/"

        take_over(victims)

        assert mallorys.post(link).status_code == 404
        assert User.objects.get().email == VICTIM

    def test_nor_is_a_wanted_address_of_another_a_way_to_share_an_account(self, mallorys, victims):
        make_account(mallorys, "m@example.net")
        mallorys.post("/account/reauthenticate/", {"password": PASSWORD})
        mallorys.post("/account/email/", {"action_add": "", "email": VICTIM})

        by_link(victims)

        assert User.objects.get().email == VICTIM
        assert not is_in(mallorys)
        assert not signs_in(PASSWORD)
        assert signs_in(HERS)


class TestNonVerifyingProvider:
    """Mallory comes from Google with Victim's address, which Google has not confirmed."""

    @WAYS
    def test_neither_the_link_nor_its_session_opens_it(self, mallorys, victims, server, take_over):
        sign_up(mallorys, server, email=VICTIM, email_verified=False)
        assert is_in(mallorys)

        take_over(victims)

        again = browser()
        assert come_in(again, server, email=VICTIM, email_verified=False).url.startswith("/account")
        assert not is_in(mallorys)
        assert not is_in(again)
        assert told() == ["unlinked"]


class TestWhatWasChosen:
    """Mallory has chosen how Victim is seen and written to."""

    @pytest.mark.django_db(transaction=True)
    @WAYS
    def test_nothing_of_it_is_left(self, mallorys, victims, take_over):
        make_account(mallorys, VICTIM, display_name="Mallory")
        mallorys.post("/language", {"language": "de", "back": "/"})
        mallorys.post("/settings/profile/picture", {"picture": io.BytesIO(png("#2a6b5f"))})
        owner = Owner.objects.get(user__email=VICTIM)
        picture_id = owner.profile.picture_id
        assert blobs.exists(picture_id)
        assert (owner.user.display_name, owner.profile.language) == ("Mallory", "de")

        take_over(victims)

        assert User.objects.get(email=VICTIM).display_name == ""
        assert not Profile.objects.exists()
        assert not blobs.exists(picture_id)

    @pytest.mark.parametrize("take_over", [by_reset, by_link])
    def test_victim_accepts_the_notice_with_a_new_password(self, mallorys, victims, take_over):
        make_account(mallorys, VICTIM)
        mallorys_acceptance = Acceptance.objects.get()

        take_over(victims)

        assert Acceptance.objects.get().accepted_at > mallorys_acceptance.accepted_at

    def test_the_page_of_the_new_password_shows_the_notice_then_alone(self, mallorys, victims):
        make_account(mallorys, VICTIM)
        sentence = "you accept the"
        came = victims.post(mailed("verification"))
        form = victims.get(came.url).headers["Location"]
        assert sentence in victims.get(form).content.decode()
        choose(victims, form)

        victims.post("/account/logout/")
        victims.post("/account/password/reset/", {"email": VICTIM})
        again = victims.get(mailed("reset")).headers["Location"]

        assert sentence not in victims.get(again).content.decode()

    def test_who_signs_in_by_code_is_not_said_to_have_accepted_it(self, mallorys, victims):
        make_account(mallorys, VICTIM)

        by_code(victims)

        assert not Acceptance.objects.exists()

    def test_who_confirms_where_they_are_signed_in_keeps_it(self, mallorys):
        owners = mallorys
        make_account(owners, VICTIM, display_name="Victoria")
        owners.post("/language", {"language": "de", "back": "/"})

        press_in(owners, VICTIM)

        assert User.objects.get(email=VICTIM).display_name == "Victoria"
        assert Profile.objects.get().language == "de"
        assert Acceptance.objects.exists()


class TestNews:
    """Mallory wants news to go to Victim, who once unsubscribed them."""

    @pytest.fixture(autouse=True)
    def unsubscribed(self):
        mail.stop(address=VICTIM, reason="unsubscribed")

    def test_nobody_asks_for_news_before_an_address_is_confirmed(self, mallorys):
        make_account(mallorys, VICTIM)

        page = mallorys.post("/settings/news", {"news": "yes"}, follow=True).content.decode()

        assert "Open the link that we have sent to you, to confirm your address." in page
        assert not NewsOptIn.objects.exists()

    @WAYS
    def test_what_was_asked_for_earlier_ends_and_lets_nothing_go_again(
        self, mallorys, victims, take_over
    ):
        make_account(mallorys, VICTIM)
        owner = Owner.objects.get(user__email=VICTIM)
        NewsOptIn.objects.create(owner=owner, words_version=news.words_version())

        take_over(victims)

        assert not news.has_asked(owner)
        assert mail_queries.stops_of(VICTIM) == ["unsubscribed"]


class TestAfterwards:
    def test_the_page_for_a_new_password_works_once(self, mallorys, victims):
        make_account(mallorys, VICTIM)
        page = victims.post(mailed("verification")).url
        choose(victims, victims.get(page).headers["Location"])

        assert "does not work any more" in mallorys.get(page).content.decode()
        assert victims.post(mailed("verification")).status_code == 404
