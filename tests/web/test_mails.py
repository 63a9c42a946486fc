"""The page with the mail of a try-out: for who sits at this machine, and for nobody else."""

import pytest
from django.test import Client

from pleinair import site
from pleinair.lib import ids
from pleinair.mail import delivery, services
from pleinair.mail.kinds import Kind
from tests.web.conftest import browser
from tests.web.signing_up import sign_up

pytestmark = pytest.mark.django_db
ELSEWHERE = "203.0.113.7"


@pytest.fixture(autouse=True)
def _folder_of_its_own(settings, tmp_path):
    settings.DATA_DIR = tmp_path


def write(kind=Kind.CODE, **values):
    services.send(
        kind=kind, to="alice@example.org", language="en", values=values or {"code": "ABC-123"}
    )
    delivery.deliver_due()


def page_of(client=None, path="/mail"):
    return (client or browser()).get(path)


def test_who_waits_for_a_mail_is_led_to_it_on_this_machine_only():
    client = browser()
    sign_up(client)

    here = client.get("/").content.decode()
    elsewhere = client.get("/", headers={"x-forwarded-for": ELSEWHERE}).content.decode()

    assert 'This site has no mail server: <a href="/mail">read the mail here</a>.' in here
    assert "open the link that we have sent to you" in elsewhere
    assert "no mail server" not in elsewhere


def test_empty_it_says_what_will_be_here():
    assert b"No mail yet." in page_of().content


def test_newest_is_open_and_all_are_listed():
    write(code="FIRST")
    write(code="SECOND")

    html = page_of().content.decode()

    assert "SECOND" in html
    assert "FIRST" not in html
    assert html.count('class="mails__one"') == 2


def test_each_can_be_opened():
    write(code="FIRST")
    write(code="SECOND")
    first = _files()[0].stem

    assert b"FIRST" in page_of(path=f"/mail/{first}").content


def test_its_links_can_be_followed_and_its_words_are_no_html():
    link = f"{site.current().url}/account/x?a=1&b=2"
    write(
        Kind.NOTICE_CHANGED,
        from_day=delivery.clock.now().date(),
        summary="<script>x</script>",
        link=link,
    )

    html = page_of().content.decode()

    assert f'href="{link.replace("&", "&amp;")}"' in html
    assert "<script>x" not in html


def test_a_mail_that_is_not_there_is_not_found():
    assert page_of(path=f"/mail/{ids.ordered_id()}").status_code == 404


def test_a_file_that_is_no_mail_is_passed_over():
    write()
    (_files()[0].parent / "notes.eml").write_text("not named by an id")

    assert page_of().content.count(b'class="mails__one"') == 1


@pytest.mark.parametrize(
    "client",
    [
        Client(REMOTE_ADDR=ELSEWHERE),
        Client(REMOTE_ADDR=""),
        Client(headers={"x-forwarded-for": "127.0.0.1"}),
        Client(headers={"forwarded": "for=127.0.0.1"}),
        Client(headers={"via": "1.1 tunnel"}),
    ],
    ids=["elsewhere", "nowhere", "proxy", "new proxy", "tunnel"],
)
def test_who_comes_from_elsewhere_finds_nothing(client):
    write()

    assert page_of(client).status_code == 404


@pytest.mark.parametrize(
    "changes",
    [{"url": "https://studio.test"}, {"mail": "console"}, {"mail": "smtp"}],
    ids=["public", "console", "smtp"],
)
def test_a_site_that_is_no_try_out_shows_none(changes):
    write()

    with site.override(**changes, hosts=("testserver",)):
        assert page_of(Client(headers={"host": "testserver"})).status_code == 404


@pytest.mark.parametrize("path", ["/account/confirm-email/", "/account/password/reset/done/"])
def test_pages_that_speak_of_a_mail_lead_to_it_here_and_only_here(path):
    assert b'href="/mail"' in page_of(path=path).content
    assert b'href="/mail"' not in page_of(Client(REMOTE_ADDR=ELSEWHERE), path).content


def _files():
    from pleinair.mail.transports import folder

    return sorted(folder.place().glob("*.eml"))
