"""Who has no password shows who they are by a code by mail."""

from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress

from pleinair.accounts import recent
from pleinair.lib import clock
from tests.web.google import by_mail, send_code, sign_up, type_code

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("server")]


class TestWithoutAPassword:
    """Who came by Google shows who they are by a code, sent by mail."""

    @pytest.fixture(autouse=True)
    def _came_by_google(self, nobodys, server):
        sign_up(nobodys, server)

    @pytest.mark.parametrize(
        "page", ["/settings/leave", "/settings/google", "/account/password/set/"]
    )
    def test_sensitive_steps_ask(self, nobodys, page):
        answer = nobodys.get(page)

        assert answer.headers["Location"].startswith("/account/reauthenticate/code?next=")

    def test_another_address_asks(self, nobodys):
        form = {"action_add": "", "email": "another@example.org"}

        answer = nobodys.post("/account/email/", form)

        assert answer.headers["Location"].startswith("/account/reauthenticate/code?next=")
        assert EmailAddress.objects.count() == 1

    def test_the_code_opens_them(self, nobodys):
        assert by_mail(nobodys).headers["Location"] == "/settings/leave"
        assert nobodys.get("/settings/leave").status_code == 200

    def test_after_a_while_they_ask_again(self, nobodys, monkeypatch):
        by_mail(nobodys)
        later = clock.now() + timedelta(minutes=6)
        monkeypatch.setattr(recent.time, "time", later.timestamp)

        assert nobodys.get("/settings/leave").status_code == 302

    def test_three_wrong_guesses_are_the_end_of_a_code(self, nobodys):
        code = send_code(nobodys)
        for _ in range(3):
            assert type_code(nobodys, "000000").status_code == 422

        assert type_code(nobodys, code).status_code == 422
        assert nobodys.get("/settings/leave").status_code == 302

    def test_guesses_at_the_same_moment_are_all_counted(self, nobodys):
        code = send_code(nobodys)
        as_all_of_them_read_it = nobodys.session["mailed_code"]
        for _ in range(3):
            type_code(nobodys, "000000")
            session = nobodys.session
            session["mailed_code"] = as_all_of_them_read_it
            session.save()

        assert type_code(nobodys, code).status_code == 422
        assert nobodys.get("/settings/leave").status_code == 302

    def test_a_code_is_good_for_three_minutes(self, nobodys):
        code = send_code(nobodys)

        with clock.frozen(clock.now() + timedelta(minutes=3, seconds=1)):
            assert type_code(nobodys, code).status_code == 422

    def test_a_code_is_good_once(self, nobodys):
        code = send_code(nobodys)
        type_code(nobodys, code)

        assert type_code(nobodys, code).status_code == 422

    def test_the_session_holds_no_code(self, nobodys):
        code = send_code(nobodys)

        assert code not in str(dict(nobodys.session.items()))

    def test_codes_are_bounded(self, nobodys):
        answers = [
            nobodys.post("/account/reauthenticate/code", {"next": "/"}).status_code
            for _ in range(5)
        ]

        assert 429 in answers

    def test_nobody_is_led_to_another_site_by_it(self, nobodys):
        answer = by_mail(nobodys, after="https://evil.example/")

        assert answer.headers["Location"] == "/settings/security"

    def test_with_a_password_it_is_the_password_that_is_asked_for(self, hers):
        answer = hers.get("/account/reauthenticate/code?next=/settings/leave")

        assert answer.headers["Location"].startswith("/account/reauthenticate/?next=")
