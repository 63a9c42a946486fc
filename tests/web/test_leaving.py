"""Leaving: said before, locked at once, undone by link or by signing in, and then gone."""

from datetime import timedelta

import pytest

from pleinair import site
from pleinair.accounts import leaving
from pleinair.accounts.models import Owner, User
from pleinair.lib import clock
from pleinair.mail import sealing
from pleinair.mail.models import Letter
from pleinair.privacy import erasure
from tests.web.conftest import browser
from tests.web.test_sessions import sign_in

PASSWORD = "a long enough password"
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def hers(rich):
    """Alice's browser, a moment after she has shown who she is."""
    client = browser(rich)
    client.post("/account/reauthenticate/", {"password": PASSWORD})
    return client


def letters(kind):
    """What mails of a kind say, newest last."""
    rows = Letter.objects.filter(kind=kind, sealed__isnull=False).order_by("id")
    return [sealing.unseal(bytes(row.sealed), letter_id=row.id) for row in rows]


def leave(client):
    return client.post("/settings/leave", follow=True)


def link_in_the_mail():
    return str(letters("leaving")[-1].values["link"]).removeprefix(site.current().url)


class TestBefore:
    def test_who_signed_in_long_ago_is_asked_who_they_are(self, rich):
        answer = browser(rich).get("/settings/leave")

        assert "/account/reauthenticate/" in answer.headers["Location"]
        assert User.objects.get().leaving_at is None

    def test_a_post_of_who_signed_in_long_ago_locks_nothing_and_is_not_kept(self, rich):
        client = browser(rich)

        answer = client.post("/settings/leave", {"words": "canary"})

        assert answer.headers["Location"] == "/account/reauthenticate/?next=%2Fsettings%2Fleave"
        assert User.objects.get().leaving_at is None
        assert "canary" not in str(dict(client.session))
        assert "127.0.0.1" not in str(dict(client.session))

    def test_who_has_shown_who_they_are_comes_back_to_the_page(self, rich):
        client = browser(rich)
        asked = client.get("/settings/leave").headers["Location"]

        answer = client.post(asked, {"password": PASSWORD}, follow=True)

        assert "What happens" in answer.content.decode()

    def test_the_page_says_what_goes_and_what_stays(self, hers):
        page = hers.get("/settings/leave").content.decode()

        assert "1,000 credits you have left" in page
        assert "your e-mail address, your password and every way to sign in" in page
        assert "records of payments for 7 years, as tax law asks, without your name" in page
        assert "For 14 days you can undo it" in page

    def test_a_site_without_credits_speaks_of_no_payments(self, hers):
        with site.override(switches=site.profile_switches("hosted", {"billing": "none"})):
            page = hers.get("/settings/leave").content.decode()

        assert "payments" not in page
        assert "credits you have left" not in page


class TestLocked:
    def test_every_browser_is_signed_out_at_once(self, rich, hers):
        other = browser(rich)

        leave(hers)

        for client in (hers, other):
            assert client.get("/settings/profile").status_code == 302
            assert "_auth_user_id" not in client.session

    def test_a_mail_says_so_once_with_a_link_to_undo_it(self, hers, rich):
        leave(hers)
        leaving.leave(rich.user)

        (letter,) = letters("leaving")
        assert letter.to == "alice@example.org"
        assert letter.values["last_day"] == leaving.last_day(clock.now())

    def test_signing_in_leads_to_the_way_back_and_no_further(self, hers):
        leave(hers)

        answer = sign_in(hers, "alice@example.org")

        assert answer.headers["Location"].startswith("/leaving/")
        assert "_auth_user_id" not in hers.session
        page = hers.get(answer.headers["Location"]).content.decode()
        assert "This account is leaving" in page


class TestUndone:
    def test_the_link_is_followed_without_harm_and_undoes_on_a_press(self, hers, nobodys):
        leave(hers)
        link = link_in_the_mail()

        assert nobodys.get(link).status_code == 200
        assert User.objects.get().leaving_at is not None
        answer = nobodys.post(link, follow=True)

        assert "Your account is open again. Sign in." in answer.content.decode()
        assert User.objects.get().leaving_at is None
        assert [letter.to for letter in letters("leaving_undone")] == ["alice@example.org"]
        assert sign_in(nobodys, "alice@example.org").headers["Location"] == "/"

    def test_sessions_from_before_stay_over(self, rich, hers, nobodys):
        other = browser(rich)
        leave(hers)

        nobodys.post(link_in_the_mail())

        assert other.get("/settings/profile").status_code == 302

    def test_a_link_works_once_and_then_says_that_the_account_is_open(self, hers, nobodys):
        leave(hers)
        link = link_in_the_mail()
        nobodys.post(link)

        for answer in (nobodys.get(link), nobodys.post(link)):
            assert answer.status_code == 200
            assert "Your account is open already." in answer.content.decode()
            assert "alice" not in answer.content.decode()
        assert len(letters("leaving_undone")) == 1

    def test_a_link_that_was_not_mailed_tells_nothing(self, rich, nobodys):
        leaving.leave(rich.user)
        link = link_in_the_mail()
        nobodys.post(link)

        assert nobodys.get(link[:-2] + "xx").status_code == 404

    def test_an_old_link_does_not_undo_a_new_leaving(self, rich, nobodys):
        leaving.leave(rich.user)
        old = link_in_the_mail()
        nobodys.post(old)
        with clock.shifted(timedelta(hours=1)):
            leaving.leave(rich.user)

        assert nobodys.post(old).status_code == 404
        assert User.objects.get().leaving_at is not None

    @pytest.mark.parametrize("token", ["x", "a:b:c", "%00", "é"])
    def test_a_made_up_link_opens_nothing(self, nobodys, token):
        assert nobodys.get(f"/leaving/{token}").status_code == 404

    def test_once_the_erasing_has_begun_it_is_too_late(self, rich, nobodys):
        leaving.leave(rich.user)
        link = link_in_the_mail()
        with clock.shifted(timedelta(days=15)):
            leaving.begin(rich.id, now=clock.now())

            assert nobodys.post(link).status_code == 404
            assert sign_in(nobodys, "alice@example.org").headers["Location"].endswith("/inactive/")


class TestDays:
    def test_nothing_is_erased_a_minute_before_the_days_are_over(self, rich):
        leaving.leave(rich.user)

        with clock.shifted(timedelta(days=14, minutes=-1)):
            assert erasure.erase_due(now=clock.now()) == 0

        assert Owner.objects.filter(id=rich.id).exists()

    @pytest.mark.usefixtures("charlie")
    def test_everything_is_erased_when_they_are_and_others_stay(self, rich):
        leaving.leave(rich.user)

        with clock.shifted(timedelta(days=14, minutes=1)):
            assert erasure.erase_due(now=clock.now()) == 1

        assert list(User.objects.values_list("email", flat=True)) == ["charlie@example.org"]
        assert [letter.to for letter in letters("left")] == ["alice@example.org"]

    def test_who_changes_their_mind_at_the_last_moment_stays(self, rich, monkeypatch):
        leaving.leave(rich.user)
        token, due = leaving.token_of(User.objects.get()), leaving.due

        def meanwhile(**when):
            found = due(**when)
            leaving.undo(token)
            return found

        monkeypatch.setattr(leaving, "due", meanwhile)
        with clock.shifted(timedelta(days=15)):
            assert erasure.erase_due(now=clock.now()) == 0

        assert User.objects.get().is_active

    @pytest.mark.parametrize(("days", "grace"), [(30, 14), (10, 9), (1, 0), (0, 0)])
    def test_the_days_to_undo_stay_within_what_the_profile_gives(self, days, grace):
        with site.override(switches=site.profile_switches("hosted", {"erasure_days": days})):
            assert leaving.grace() == timedelta(days=grace)

    def test_one_that_cannot_be_erased_does_not_stop_the_others(self, rich, charlie, monkeypatch):
        for owner in (rich, charlie):
            leaving.leave(owner.user)
        steps = erasure.STEPS

        def breaks(owner_id):
            if owner_id == rich.id:
                raise OSError(5, "input/output")

        monkeypatch.setattr(erasure, "STEPS", (steps[0], breaks, *steps[1:]))
        with clock.shifted(timedelta(days=15)):
            assert erasure.erase_due(now=clock.now()) == 1
            assert list(Owner.objects.all()) == [rich]
            monkeypatch.setattr(erasure, "STEPS", steps)
            assert erasure.erase_due(now=clock.now()) == 1

        assert not Owner.objects.exists()
