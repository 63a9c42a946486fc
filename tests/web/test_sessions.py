"""Who somebody is: nobody, a guest, a person; and what comes along from one to the next."""

import uuid

import pytest
from django.contrib.sessions.models import Session
from django.core.files.uploadedfile import SimpleUploadedFile

from pleinair import site
from pleinair.accounts.models import Owner, User
from pleinair.billing import queries as billing
from pleinair.generation.models import Generation
from pleinair.library.models import Image
from pleinair.mail import sealing
from pleinair.mail.kinds import Kind
from pleinair.mail.models import Letter
from pleinair.privacy import erasure
from pleinair.vault import keys
from pleinair.web import operators
from tests.library.files import encoded, picture
from tests.web.conftest import browser, finish, guest_of, pass_age, picture_of, solved
from tests.web.signing_up import confirm, credits_of

pytestmark = pytest.mark.django_db(transaction=True)
MAIL, PASSWORD = "newcomer@example.org", "correct horse battery"


def press(client, prompt="a red boat"):
    form = {"prompt": prompt, "client_key": str(uuid.uuid4()), "count": "1", "price": "1000"}
    return client.post("/create", form)


def made_by(client):
    """What a guest made, finished."""
    return finish(Generation.objects.get(owner=guest_of(client)))


def sign_up(client, mail=MAIL):
    pass_age(client)
    return client.post("/account/signup/", {"email": mail, "password1": PASSWORD} | solved())


def sign_in(client, mail, password="a long enough password"):
    return client.post("/account/login/", {"login": mail, "password": password})


class TestErased:
    """Somebody's key is destroyed while their browser still knows them."""

    @pytest.fixture
    def erased(self, nobodys):
        press(nobodys)
        keys.shred(guest_of(nobodys).id)
        return nobodys

    @pytest.mark.parametrize("part", [True, False])
    def test_a_press_says_so_and_the_next_one_is_a_new_guests(self, erased, part):
        before = erased.session["guest"]
        headers = {"hx-request": "true"} if part else {}
        form = {"prompt": "a boat", "client_key": str(uuid.uuid4()), "price": "1000"}

        answer = erased.post("/create", form, headers=headers)

        assert answer.status_code == 401
        assert "This session is over. Load the page again." in answer.content.decode()
        assert press(erased).status_code == 302
        assert erased.session["guest"] != before

    def test_a_look_says_so_once(self, erased):
        assert erased.get("/").status_code == 401
        assert erased.get("/").status_code == 200

    def test_bringing_says_so(self, erased):
        file = SimpleUploadedFile("a.png", encoded(picture()), content_type="image/png")

        answer = erased.post("/bring", {"files": file})

        assert answer.status_code == 401
        assert answer.json()["errors"] == ["This session is over. Load the page again."]
        assert "guest" not in erased.session


class TestPressedTwice:
    def test_pictures_sent_again_with_the_same_press_are_not_kept_again(self, rich, hers):
        key = str(uuid.uuid4())

        answers = [hers.post("/create", with_file(key)) for _ in range(2)]

        assert answers[0].headers["Location"] == answers[1].headers["Location"]
        assert Image.objects.filter(owner=rich).count() == 1

    def test_pictures_of_two_presses_at_once_are_not_kept_twice(self, rich, hers, monkeypatch):
        key = str(uuid.uuid4())
        hers.post("/create", with_file(key))
        # The other press is not to be seen yet when this one looks.
        monkeypatch.setattr("pleinair.generation.services.find_asked", lambda **_who: None)

        answer = hers.post("/create", with_file(key))

        assert answer.status_code == 302
        assert Generation.objects.count() == 1
        assert Image.objects.filter(owner=rich).count() == 1
        assert billing.balance(rich).held > 0


def with_file(key):
    file = SimpleUploadedFile("a.png", encoded(picture()), content_type="image/png")
    return {
        "prompt": "a red boat",
        "client_key": key,
        "count": "1",
        "price": "1000",
        "files": file,
    }


class TestNobody:
    @pytest.mark.parametrize("path", ["/", "/activity", "/changes", "/account/login/", "/healthz"])
    def test_a_mere_look_leaves_no_owner_and_no_session(self, nobodys, path):
        assert nobodys.get(path).status_code == 200

        assert not Owner.objects.exists()
        assert not Session.objects.exists()
        assert "session" not in nobodys.cookies

    def test_the_first_press_makes_a_guest_with_credits(self, nobodys):
        assert press(nobodys).status_code == 302

        guest = guest_of(nobodys)
        assert guest.kind == Owner.Kind.GUEST
        assert billing.balance(guest).available < site.current().trial_credits
        cookie = nobodys.cookies["session"]
        assert cookie["httponly"]
        assert cookie["samesite"] == "Lax"

    def test_the_second_press_is_the_same_guests(self, nobodys):
        press(nobodys)
        press(nobodys)

        assert Owner.objects.count() == 1
        assert Generation.objects.filter(owner=guest_of(nobodys)).count() == 2


class TestOldAndForged:
    @pytest.mark.parametrize(
        "cookie", ["forged", "", "x" * 4000, "a:b:c", "../../etc/passwd", "\u00e4", "0" * 32]
    )
    def test_a_forged_session_is_a_new_guests(self, nobodys, cookie):
        nobodys.cookies["session"] = cookie

        assert nobodys.get("/").status_code == 200
        assert press(nobodys).status_code == 302
        assert nobodys.cookies["session"].value != cookie

    def test_an_expired_session_is_a_new_guests(self, nobodys):
        press(nobodys)
        first = guest_of(nobodys)
        Session.objects.all().delete()

        assert nobodys.get("/").status_code == 200
        assert press(nobodys).status_code == 302
        assert guest_of(nobodys).id != first.id

    @pytest.mark.parametrize("known", ["", "x", "1", str(uuid.UUID(int=4))])
    def test_a_session_of_no_guest_starts_anew(self, nobodys, known):
        session = nobodys.session
        session["guest"] = known
        session.save()

        assert nobodys.get("/activity").status_code == 200
        assert press(nobodys).status_code == 302
        assert guest_of(nobodys) is not None

    def test_a_forgotten_guest_starts_anew_and_sees_nothing_of_before(self, nobodys):
        press(nobodys)
        image = picture_of(made_by(nobodys))
        erasure.erase(guest_of(nobodys).id)

        assert nobodys.get("/").status_code == 200
        assert nobodys.get(f"/i/{image.id}").status_code == 404
        assert press(nobodys).status_code == 302
        assert guest_of(nobodys) is not None

    def test_a_forgotten_person_is_nobody(self, alice):
        hers = browser(alice)
        hers.get("/")
        erasure.erase(alice.id)

        assert hers.get("/").status_code == 200
        assert hers.get("/account/email/").status_code == 302

    def test_the_session_of_a_guest_who_became_a_person_opens_nothing(self, nobodys):
        press(nobodys)
        image = picture_of(made_by(nobodys))
        other = browser()
        other.cookies["session"] = nobodys.cookies["session"].value
        sign_up(nobodys)

        assert nobodys.get(f"/i/{image.id}").status_code == 200
        assert other.get(f"/i/{image.id}").status_code == 404


class TestSigningUp:
    def test_a_guests_work_comes_along(self, nobodys):
        press(nobodys)
        made = made_by(nobodys)
        left = billing.balance(guest_of(nobodys)).available

        answer = sign_up(nobodys)

        assert answer.status_code == 302
        owner = Owner.objects.get(user__email=MAIL)
        assert made.owner_id == owner.id
        assert nobodys.get(f"/i/{picture_of(made).id}").status_code == 200
        assert nobodys.get(f"/i/{picture_of(made).id}/file").status_code == 200
        assert str(made.id) in nobodys.get("/").content.decode()
        assert billing.balance(owner).available == left
        assert Owner.objects.count() == 1

    def test_signing_in_to_an_account_leaves_a_guests_work_with_the_guest(self, nobodys, alice):
        press(nobodys)
        made = made_by(nobodys)

        assert sign_in(nobodys, alice.user.email).status_code == 302

        made.refresh_from_db()
        assert made.owner_id != alice.id
        assert nobodys.get(f"/g/{made.id}").status_code == 404

    def test_after_signing_out_nothing_can_be_seen(self, rich, work):
        hers = browser(rich)
        hers.post("/account/logout/")

        assert hers.get(f"/i/{picture_of(work).id}").status_code == 404
        assert str(work.id) not in hers.get("/").content.decode()

    def test_a_bad_form_comes_back_with_what_is_wrong(self, nobodys):
        pass_age(nobodys)

        answer = nobodys.post("/account/signup/", {"email": "x", "password1": "1"})

        assert answer.status_code in {200, 422}
        assert not User.objects.exists()
        assert b"e-mail" in answer.content.lower() or b"email" in answer.content.lower()


class TestTheme:
    @pytest.mark.parametrize("theme", ["light", "dark"])
    def test_a_choice_is_remembered(self, nobodys, theme):
        answer = nobodys.post("/theme", {"theme": theme, "back": "/activity"})

        assert answer.headers["Location"] == "/activity"
        assert f'data-theme="{theme}"' in nobodys.get("/").content.decode()
        assert answer.cookies["theme"]["httponly"]
        assert not Owner.objects.exists()

    def test_as_the_system_has_it_forgets_the_cookie(self, nobodys):
        nobodys.post("/theme", {"theme": "dark"})
        answer = nobodys.post("/theme", {"theme": "system"})

        assert answer.cookies["theme"]["max-age"] == 0
        assert 'data-theme="' not in nobodys.get("/").content.decode()

    def test_a_cookie_of_something_else_is_ignored(self, nobodys):
        nobodys.cookies["theme"] = '"><script>'

        page = nobodys.get("/").content.decode()
        assert 'data-theme="' not in page
        assert '"><script>' not in page

    @pytest.mark.parametrize(
        "back",
        [
            "https://evil.example", "//evil.example", "javascript:alert(1)", "studio", "x", "",
            "/\\evil.example", "/\r\nSet-Cookie: a=b", "http:///evil.example",
        ],
    )  # fmt: skip
    def test_it_leads_back_to_this_site_only(self, nobodys, back):
        answer = nobodys.post("/theme", {"theme": "dark", "back": back})

        place = answer.headers["Location"]
        assert answer.status_code == 302
        assert place.startswith("/")
        assert not place.startswith(("//", "/\\"))
        assert "a" not in answer.cookies


class TestOperator:
    @pytest.fixture
    def path(self):
        return operators.one_time_link().removeprefix(site.current().url)

    def test_the_link_makes_the_first_operator_once(self, nobodys, path):
        form = {"email": "root@example.org", "password": PASSWORD}

        assert nobodys.post(path, form).status_code == 302
        again = browser().post(path, {"email": "other@example.org", "password": PASSWORD})

        assert again.status_code == 410
        assert User.objects.get().is_superuser
        assert operators.one_time_link() is None

    def test_the_mail_that_the_page_speaks_of_is_sent_at_once(self, nobodys, path):
        form = {"email": "root@example.org", "password": PASSWORD}

        page = nobodys.post(path, form, follow=True).content.decode()

        assert "open the link that we have sent to you" in page
        letter = Letter.objects.get()
        sealed = sealing.unseal(bytes(letter.sealed), letter_id=letter.id)
        assert (letter.kind, sealed.to) == (Kind.VERIFICATION, "root@example.org")

    def test_opening_its_link_confirms_the_operator_and_brings_the_credits(self, nobodys, path):
        nobodys.post(path, {"email": "root@example.org", "password": PASSWORD})

        confirm(nobodys, "root@example.org")

        assert credits_of("root@example.org") == site.current().sign_up_credits

    @pytest.mark.parametrize(
        "form", [{}, {"email": "x"}, {"email": "root@example.org", "password": "short"}]
    )
    def test_a_bad_form_leaves_the_link_as_it_was(self, nobodys, path, form):
        answer = nobodys.post(path, form)

        assert answer.status_code == 422
        assert not User.objects.exists()
        good = {"email": "root@example.org", "password": PASSWORD}
        assert nobodys.post(path, good).status_code == 302

    @pytest.mark.usefixtures("path")
    def test_a_forged_link_makes_nobody(self, nobodys):
        form = {"email": "root@example.org", "password": PASSWORD}

        assert nobodys.post("/operator/" + "x" * 43, form).status_code == 410
        assert not User.objects.exists()
