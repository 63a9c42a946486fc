"""The form itself: what it takes, what it drops, what it accepts, and the work before it."""

import http.server
import json
import threading
from datetime import timedelta

import pytest
from django.core import signing
from django.db import connection

from pleinair import site
from pleinair.accounts import puzzles
from pleinair.accounts.models import Acceptance, Owner, User
from pleinair.lib import clock
from pleinair.mail.models import Stop
from pleinair.privacy import notice
from tests.web.conftest import browser, pass_age, solved
from tests.web.signing_up import MAIL, PASSWORD, sign_up

pytestmark = pytest.mark.django_db


def everything():
    """Every row of every table, as text; and what the sessions say."""
    with connection.cursor() as cursor:
        rows = []
        for name in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{name}"')
            rows += cursor.fetchall()
    return str(rows)


def unsolved(client, challenge="", answer=""):
    pass_age(client)
    form = {"email": MAIL, "password1": PASSWORD, "challenge": challenge, "answer": answer}
    return client.post("/account/signup/", form).content.decode()


class TestFields:
    def test_fifty_fields_more_are_dropped(self, nobodys):
        known = ("is_staff", "is_superuser", "is_active", "id", "user", "owner", "credits")
        more = {name: f"canary-{name}" for name in known}
        more |= {f"field_{number}": f"canary-{number}" for number in range(43)}

        assert sign_up(nobodys, **more).status_code == 302

        user = User.objects.get()
        assert (user.is_staff, user.is_superuser, user.is_active) == (False, False, True)
        assert "canary-" not in everything()
        assert "canary-" not in str(dict(nobodys.session))

    def test_no_field_is_there_that_the_profile_does_not_name(self, nobodys):
        pass_age(nobodys)
        with site.override(profile="history"):
            page = nobodys.get("/account/signup/").content.decode()

        names = {part.partition('"')[0] for part in page.split('name="')[1:]}
        form = {"csrfmiddlewaretoken", "email", "password1", "display_name", "challenge", "answer"}
        of_every_page = {"viewport", "description", "theme-color", "htmx-config"}
        of_its_look = {"back", "language", "theme"}
        assert names - of_every_page - of_its_look == form
        assert "checkbox" not in page


def test_what_a_password_needs_is_one_line(nobodys):
    pass_age(nobodys)

    page = nobodys.get("/account/signup/").content.decode()

    assert "At least 10 characters." in page
    assert "<li>" not in page


class TestNotice:
    def test_signing_up_accepts_the_version_in_force_and_nothing_else(self, nobodys):
        page = nobodys.get("/privacy").content.decode()

        sign_up(nobodys)

        accepted = Acceptance.objects.get()
        version = notice.current().version
        assert accepted.owner == Owner.objects.get(user__email=MAIL)
        assert accepted.version == version
        assert version in page
        assert not Stop.objects.exists()

    def test_the_form_links_to_it(self, nobodys):
        pass_age(nobodys)

        assert nobodys.get("/account/signup/").content.decode().count('href="/privacy"') == 1


class TestPuzzle:
    def test_an_answer_counts_once(self, nobodys):
        answer = solved()
        sign_up(nobodys, **answer)

        second = browser()
        pass_age(second)
        form = {"email": "second@example.org", "password1": PASSWORD} | answer
        page = second.post("/account/signup/", form).content.decode()

        assert "This form was sent before." in page
        assert User.objects.count() == 1

    def test_a_typing_error_does_not_use_it_up(self, nobodys):
        answer = solved()

        sign_up(nobodys, **answer | {"password1": "short"})
        sign_up(nobodys, **answer)

        assert User.objects.get().email == MAIL

    @pytest.mark.parametrize("challenge", ["", "made up", None])
    def test_a_challenge_of_somebody_else_opens_nothing(self, nobodys, challenge):
        if challenge is None:
            challenge = signing.dumps({"number": "1", "at": 0})

        assert "Load the page again." in unsolved(nobodys, challenge)
        assert not User.objects.exists()

    def test_an_old_one_opens_nothing(self, nobodys):
        challenge = puzzles.chosen().ask(now=clock.now() - timedelta(hours=2)).challenge

        assert "open for too long" in unsolved(nobodys, challenge)

    def test_without_javascript_one_waits_a_little(self, nobodys):
        challenge = puzzles.chosen().ask(now=clock.now()).challenge

        assert "press the button again in 20 seconds" in unsolved(nobodys, challenge, "wrong")
        with clock.frozen(clock.now() + timedelta(seconds=20)):
            unsolved(nobodys, challenge)
        assert User.objects.get().email == MAIL

    def test_waiting_is_for_a_few_times_a_day(self):
        pages = []
        for number in range(11):
            challenge = puzzles.chosen().ask(now=clock.now() - timedelta(seconds=30)).challenge
            client = browser()
            pass_age(client)
            form = {"email": f"p{number}@example.org", "password1": PASSWORD}
            pages.append(client.post("/account/signup/", form | {"challenge": challenge}))

        assert User.objects.count() == 10
        assert b"enough for today without JavaScript" in pages[-1].content


class Cloudflare(http.server.BaseHTTPRequestHandler):
    """Says what its server was told to, and notes what it was asked."""

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.asked.append((self.path, json.loads(body)))
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(self.server.says)

    def log_message(self, *_args):
        """Keep quiet."""


@pytest.fixture
def cloudflare():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Cloudflare)
    server.asked, server.says = [], b'{"success": true}'
    threading.Thread(target=server.serve_forever, daemon=True).start()
    keys = {"turnstile_site_key": "site-key", "turnstile_secret": "secret-key"}
    with site.override(turnstile_url=f"http://127.0.0.1:{server.server_port}", **keys):
        yield server
    server.shutdown()
    server.server_close()


class TestTurnstile:
    def test_nothing_of_it_is_there_without_its_keys(self, nobodys):
        pass_age(nobodys)

        answer = nobodys.get("/account/signup/")

        assert b"turnstile" not in answer.content
        assert "cloudflare" not in answer.headers["Content-Security-Policy"]

    @pytest.mark.usefixtures("cloudflare")
    def test_the_policy_opens_for_its_page_alone(self, nobodys):
        pass_age(nobodys)

        form, other = nobodys.get("/account/signup/"), nobodys.get("/account/login/")

        address = site.current().turnstile_url
        assert f'src="{address}/turnstile/v0/api.js"' in form.content.decode()
        assert f"frame-src {address}" in form.headers["Content-Security-Policy"]
        assert address not in other.headers["Content-Security-Policy"]
        assert address not in other.content.decode()

    def test_it_is_told_the_answer_and_no_address(self, nobodys, cloudflare):
        sign_up(nobodys, **{puzzles.TURNSTILE_ANSWER: "a token"})

        sent = {"secret": "secret-key", "response": "a token"}
        assert cloudflare.asked == [("/turnstile/v0/siteverify", sent)]
        assert User.objects.exists()

    @pytest.mark.parametrize("says", [b'{"success": false}', b'{"success": 1}', b"[]", b"no JSON"])
    def test_whoever_it_does_not_believe_waits(self, nobodys, cloudflare, says):
        cloudflare.says = says

        sign_up(nobodys, **{puzzles.TURNSTILE_ANSWER: "a token"})

        assert not User.objects.exists()


def test_a_wrong_password_is_told_in_our_own_words(nobodys):
    form = {"login": "nobody@example.org", "password": "a rather long password"}
    page = nobodys.post("/account/login/", form).content.decode()

    assert "This e-mail address and password do not belong together." in page
    assert "and/or" not in page
