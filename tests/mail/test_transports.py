"""One contract over all ways of sending."""

import email
from contextlib import contextmanager
from email.policy import default
from uuid import UUID

import pytest

from pleinair import site
from pleinair.mail import transports
from pleinair.mail.errors import TryLater
from tests.mail import mail_server, resend_server
from tests.mail.letters import ID, LINK, a_mail


class Far:
    """What arrived, however it went: a list of (to, subject, text, html, headers)."""

    def __init__(self, read):
        self.mails = read


def _of_mime(message):
    parts = {part.get_content_type(): part for part in message.walk()}
    return (
        str(message["To"]),
        str(message["Subject"]),
        parts["text/plain"].get_content(),
        parts["text/html"].get_content(),
        dict(message.items()),
    )


@contextmanager
def _folder(tmp_path):
    with site.override(mail="folder"):
        yield Far(
            lambda: [
                _of_mime(email.message_from_bytes(path.read_bytes(), policy=default))
                for path in sorted((tmp_path / "mail").iterdir())
            ]
        )


@contextmanager
def _smtp(_tmp_path):
    with mail_server.running() as server:
        url = f"smtp://127.0.0.1:{server.port}?tls=none"
        with site.override(mail="smtp", smtp_url=url):
            # The server may pass a second on: readers drop it by its Message-ID.
            yield Far(
                lambda: list(
                    {str(one["Message-ID"]): _of_mime(one) for one in server.taken}.values()
                )
            )


@contextmanager
def _resend(_tmp_path):
    with (
        resend_server.running() as server,
        site.override(mail="resend", resend_url=server.url, resend_api_key=resend_server.KEY),
    ):
        yield Far(
            lambda: [
                (*one["to"], one["subject"], one["text"], one["html"], one["headers"])
                for one in server.taken.values()
            ]
        )


@pytest.fixture(params=[_folder, _smtp, _resend], ids=["folder", "smtp", "resend"])
def far(request, tmp_path):
    with site.override(contact="alma@studio.test"), request.param(tmp_path) as found:
        yield found


class TestEveryTransport:
    def test_the_whole_mail_arrives(self, far):
        mail = a_mail()

        transports.chosen().hand_over(mail)

        ((to, subject, text, html, headers),) = far.mails()
        assert (to, subject) == (mail.to, mail.subject)
        assert (text.splitlines(), html.splitlines()) == (
            mail.text.splitlines(),
            mail.html.splitlines(),
        )
        assert headers["Auto-Submitted"] == "auto-generated"
        assert headers["X-Mail-Kind"] == "receipt"
        assert headers["List-Unsubscribe"] == LINK["List-Unsubscribe"]

    def test_handed_over_twice_it_counts_once(self, far):
        for _ in range(2):
            transports.chosen().hand_over(a_mail())

        assert len(far.mails()) == 1

    def test_two_mails_stay_two(self, far):
        transports.chosen().hand_over(a_mail())
        transports.chosen().hand_over(a_mail(id=UUID(int=ID.int + 1)))

        assert len(far.mails()) == 2

    def test_words_of_any_script_arrive(self, far):
        transports.chosen().hand_over(a_mail(subject="Größe: 水彩画 🎨", text="Grüße, 水彩画 🎨\n"))

        ((_to, subject, text, _html, _headers),) = far.mails()
        assert subject == "Größe: 水彩画 🎨"
        assert text.strip() == "Grüße, 水彩画 🎨"

    def test_domain_of_any_script_is_written_as_servers_know_it(self, far):
        transports.chosen().hand_over(a_mail(to="alice@bücher.example"))

        assert far.mails()[0][0] == "alice@xn--bcher-kva.example"


class TestFolder:
    def test_a_full_disk_is_tried_again(self, tmp_path):
        (tmp_path / "mail").write_text("a file where the folder should be")

        with site.override(mail="folder"), pytest.raises(TryLater):
            transports.chosen().hand_over(a_mail())

    def test_file_is_named_by_the_row_and_nothing_else_is_left(self, tmp_path):
        with site.override(mail="folder"):
            transports.chosen().hand_over(a_mail())

        (path,) = (tmp_path / "mail").iterdir()
        assert path.name == f"{ID}.eml"
        assert path.stat().st_mode & 0o077 == 0

    def test_made_again_it_is_the_same_to_the_byte(self, tmp_path):
        path = tmp_path / "mail" / f"{ID}.eml"
        with site.override(mail="folder"):
            transports.chosen().hand_over(a_mail())
            first = path.read_bytes()
            transports.chosen().hand_over(a_mail())

        assert path.read_bytes() == first


def test_console_prints_the_text_and_whom_it_is_for(capsys):
    with site.override(mail="console"):
        transports.chosen().hand_over(a_mail())

    printed = capsys.readouterr().out
    assert "To: alice@example.org" in printed
    assert a_mail().text in printed
