"""News by mail: asked for in a box that begins empty, sent once each, ended with one press."""

import re
from urllib.parse import urlsplit

import pytest
from allauth.account.models import EmailAddress
from django.db import connection

from pleinair import cli, site
from pleinair.accounts import leaving, news
from pleinair.accounts.models import NewsOptIn
from pleinair.mail import delivery, queries, services
from pleinair.mail.errors import NotOptedIn, WrongValues
from pleinair.mail.kinds import Kind
from pleinair.mail.models import Letter
from pleinair.privacy import erasure
from tests.web import signing_up as sign_ups
from tests.web.conftest import browser

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        site.current().profile != "hosted", reason="only this profile sends any news"
    ),
]


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.DATA_DIR = tmp_path


@pytest.fixture
def issue():
    link = f"{site.current().url}/"
    return news.Issue(headline="Two new looks", text="Woodcut and chalk.", link=link)


def confirm(owner):
    """Let somebody have shown that an address is theirs."""
    EmailAddress.objects.create(
        user=owner.user, email=owner.user.email, verified=True, primary=True
    )
    return owner


def tick(owner):
    return browser(owner).post("/settings/news", {"news": "yes"}, follow=True)


def carried():
    """Carry what was to be sent; return to whom it went."""
    delivery.deliver_due()
    return [mail.to for mail in queries.list_written(limit=10)]


class TestBox:
    def test_it_is_not_ticked_before_somebody_ticks_it(self, alice):
        page = browser(alice).get("/settings/preferences").content.decode()

        assert re.search(r'<input type="checkbox" name="news" value="yes">', page)
        assert not NewsOptIn.objects.exists()

    def test_ticked_it_says_when_and_to_which_words(self, alice):
        page = tick(confirm(alice)).content.decode()

        assert "You get our news by mail from now on." in page
        assert re.search(r'name="news" value="yes" checked>', page)
        row = NewsOptIn.objects.get(owner=alice)
        assert (row.words_version, row.withdrawn_at) == (news.words_version(), None)

    def test_taken_back_and_asked_again_each_stays_told(self, alice):
        tick(confirm(alice))
        browser(alice).post("/settings/news")
        tick(alice)
        tick(alice)

        rows = NewsOptIn.objects.filter(owner=alice).order_by("id")
        assert [row.withdrawn_at is None for row in rows] == [False, True]

    def test_other_words_have_another_version(self, monkeypatch):
        before = news.words_version()
        monkeypatch.setattr(news, "WORDS", news.WORDS + "!")

        assert news.words_version() != before

    def test_a_site_that_sends_none_shows_no_box(self, alice):
        switches = site.profile_switches("hosted", {"marketing_mail": "never"})
        with site.override(switches=switches):
            page = browser(alice).get("/settings/preferences").content.decode()

        assert 'name="news"' not in page


class TestSending:
    def test_only_who_asked_gets_them_and_each_once(self, alice, charlie, issue):
        tick(confirm(alice))
        confirm(charlie)

        assert (news.count_readers(), news.send(issue), news.send(issue)) == (1, 1, 0)
        assert carried() == [alice.user.email]

    def test_a_death_in_the_middle_is_made_up_for_by_sending_again(
        self, alice, charlie, issue, monkeypatch
    ):
        for owner in (alice, charlie):
            tick(confirm(owner))
        sent_to = []
        send = services.send

        def dies_at_the_second(**words):
            if sent_to:
                raise KeyboardInterrupt
            sent_to.append(words["to"])
            return send(**words)

        monkeypatch.setattr(services, "send", dies_at_the_second)
        with pytest.raises(KeyboardInterrupt):
            news.send(issue)
        monkeypatch.setattr(services, "send", send)

        assert news.send(issue) == 1
        assert sorted(carried()) == sorted([alice.user.email, charlie.user.email])

    def test_every_reader_is_reached_over_several_batches(self, alice, charlie, issue, monkeypatch):
        monkeypatch.setattr(news, "_AT_ONCE", 1)
        for owner in (alice, charlie):
            tick(confirm(owner))

        assert news.send(issue) == 2

    def test_an_address_that_nobody_confirmed_gets_none(self, alice, issue):
        tick(confirm(alice))
        EmailAddress.objects.update(verified=False)

        assert (news.count_readers(), news.send(issue)) == (0, 0)

    def test_who_is_leaving_gets_none(self, alice, issue):
        tick(confirm(alice))
        leaving.leave(alice.user)

        assert news.send(issue) == 0

    def test_what_was_on_its_way_stops_when_it_is_taken_back(self, alice, issue):
        tick(confirm(alice))
        news.send(issue)
        browser(alice).post("/settings/news")

        assert carried() == []
        assert Letter.objects.get(kind=Kind.NEWS).reason == "opt_in_withdrawn"

    def test_one_press_in_the_mail_ends_them_and_the_box_says_so(self, alice, issue):
        tick(confirm(alice))
        news.send(issue)
        delivery.deliver_due()
        (mail,) = queries.list_written(limit=1)
        link = next(word for word in mail.text.split() if "/unsubscribe/" in word)

        answer = browser().post(urlsplit(link).path, {"List-Unsubscribe": "One-Click"})

        assert answer.status_code == 200
        assert NewsOptIn.objects.get(owner=alice).withdrawn_at is not None
        page = browser(alice).get("/settings/preferences").content.decode()
        assert 'name="news" value="yes">' in page

    def test_who_ended_them_and_asks_again_gets_them_again(self, alice, issue):
        self.test_one_press_in_the_mail_ends_them_and_the_box_says_so(alice, issue)
        tick(alice)
        other = news.Issue(headline="Again", text=issue.text, link=issue.link)

        assert news.send(other) == 1
        assert len(carried()) == 2

    def test_to_confirm_an_address_lets_nothing_go_to_it_again(self, alice, issue):
        self.test_one_press_in_the_mail_ends_them_and_the_box_says_so(alice, issue)
        NewsOptIn.objects.update(withdrawn_at=None)
        EmailAddress.objects.update(verified=False)

        sign_ups.confirm(browser(alice), alice.user.email)

        assert queries.stops_of(alice.user.email) == ["unsubscribed"]

    def test_asking_is_whole_or_not_at_all(self, alice, monkeypatch):
        confirm(alice)
        monkeypatch.setattr(services, "let_news_again", lambda **_whom: 1 / 0)

        with pytest.raises(ZeroDivisionError):
            news.ask(alice)

        assert not news.has_asked(alice)

    def test_another_owners_opt_in_opens_no_address(self, alice, charlie):
        tick(confirm(alice))
        opt_in_id = NewsOptIn.objects.get().id

        with pytest.raises(NotOptedIn):
            services.send(
                kind=Kind.NEWS,
                to=charlie.user.email,
                language="en",
                values={"headline": "x", "text": "x", "link": f"{site.current().url}/"},
                opt_in_id=opt_in_id,
            )

    def test_a_link_to_elsewhere_is_refused(self, issue):
        with pytest.raises(WrongValues):
            news.check(
                news.Issue(headline=issue.headline, text=issue.text, link="https://else.example/")
            )


class TestCommand:
    @pytest.fixture
    def letter(self, tmp_path):
        path = tmp_path / "news.txt"
        path.write_text("Two new looks\n\nWoodcut and chalk.\n\nHave fun.\n")
        return str(path)

    def test_without_the_word_send_it_only_counts(self, alice, letter, capsys):
        tick(confirm(alice))

        assert cli.main(["news", letter]) == 0
        assert "They would go to 1." in capsys.readouterr().out
        assert not Letter.objects.exists()

    def test_it_sends_the_file(self, alice, letter, capsys):
        tick(confirm(alice))

        assert cli.main(["news", letter, "--link", "/pricing", "--send"]) == 0

        assert "New mails: 1." in capsys.readouterr().out
        delivery.deliver_due()
        (mail,) = queries.list_written(limit=1)
        assert mail.subject == "Two new looks"
        assert "Have fun." in mail.text
        assert f"{site.current().url}/pricing" in mail.text

    def test_a_file_without_text_is_refused(self, tmp_path, capsys):
        path = tmp_path / "news.txt"
        path.write_text("Only a headline\n")

        assert cli.main(["news", str(path), "--send"]) == 1
        assert "text" in capsys.readouterr().err

    def test_a_profile_that_sends_none_has_no_such_deed(self, letter, capsys):
        with site.override(profile="workspace", switches=site.profile_switches("workspace")):
            assert cli.main(["news", letter, "--send"]) == 2
        assert "sends no news" in capsys.readouterr().err


def test_opt_ins_go_with_the_account(alice):
    tick(alice)
    leaving.leave(alice.user)
    erasure.erase(alice.id)

    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM accounts_newsoptin")
        assert cursor.fetchone() == (0,)
