"""One contract over all ways of sending; then what each says when it says no."""

import email
import json
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.policy import default
from uuid import UUID

import pytest

from pleinair import egress, site
from pleinair.egress import mail as mail_line
from pleinair.mail import rendering, transports
from pleinair.mail.errors import Misconfigured, TryLater, Undeliverable
from pleinair.mail.kinds import Kind
from pleinair.mail.message import Mail
from tests.mail import mail_server, resend_server
from tests.mail.samples import values_of

ID = UUID("01930000-0000-7000-8000-000000000001")
LINK = {"List-Unsubscribe": f"<https://studio.test/unsubscribe/{'x' * 200}>"}


def make(**more):
    subject, text, html = rendering.render(
        Kind.RECEIPT, values_of(Kind.RECEIPT), language="en", link_out=""
    )
    plain = {
        "id": ID,
        "kind": Kind.RECEIPT,
        "to": "alice@example.org",
        "subject": subject,
        "text": text,
        "html": html,
        "made_at": datetime(2026, 11, 20, 12, tzinfo=UTC),
        "headers": LINK,
    }
    return Mail(**{**plain, **more})


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
        mail = make()

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
            transports.chosen().hand_over(make())

        assert len(far.mails()) == 1

    def test_two_mails_stay_two(self, far):
        transports.chosen().hand_over(make())
        transports.chosen().hand_over(make(id=UUID(int=ID.int + 1)))

        assert len(far.mails()) == 2

    def test_words_of_any_script_arrive(self, far):
        transports.chosen().hand_over(make(subject="Größe: 水彩画 🎨", text="Grüße, 水彩画 🎨\n"))

        ((_to, subject, text, _html, _headers),) = far.mails()
        assert subject == "Größe: 水彩画 🎨"
        assert text.strip() == "Grüße, 水彩画 🎨"

    def test_domain_of_any_script_is_written_as_servers_know_it(self, far):
        transports.chosen().hand_over(make(to="alice@bücher.example"))

        assert far.mails()[0][0] == "alice@xn--bcher-kva.example"


class TestFolder:
    def test_a_full_disk_is_tried_again(self, tmp_path):
        (tmp_path / "mail").write_text("a file where the folder should be")

        with site.override(mail="folder"), pytest.raises(TryLater):
            transports.chosen().hand_over(make())

    def test_file_is_named_by_the_row_and_nothing_else_is_left(self, tmp_path):
        with site.override(mail="folder"):
            transports.chosen().hand_over(make())

        (path,) = (tmp_path / "mail").iterdir()
        assert path.name == f"{ID}.eml"
        assert path.stat().st_mode & 0o077 == 0

    def test_made_again_it_is_the_same_to_the_byte(self, tmp_path):
        path = tmp_path / "mail" / f"{ID}.eml"
        with site.override(mail="folder"):
            transports.chosen().hand_over(make())
            first = path.read_bytes()
            transports.chosen().hand_over(make())

        assert path.read_bytes() == first


def test_console_prints_the_text_and_whom_it_is_for(capsys):
    with site.override(mail="console"):
        transports.chosen().hand_over(make())

    printed = capsys.readouterr().out
    assert "To: alice@example.org" in printed
    assert make().text in printed


class TestMailServer:
    @pytest.fixture
    def plain(self):
        with mail_server.running() as server:
            url = f"smtp://127.0.0.1:{server.port}?tls=none"
            with site.override(mail="smtp", smtp_url=url):
                yield server

    @pytest.mark.parametrize(
        ("answer", "error"),
        [("451 try later", TryLater), ("550 no such mailbox", Undeliverable)],
    )
    def test_no_about_the_recipient(self, plain, answer, error):
        plain.recipient_answers.append(answer)

        with pytest.raises(error) as caught:
            transports.chosen().hand_over(make())

        assert caught.value.reason == f"smtp_{answer[:3]}"
        assert plain.taken == []

    @pytest.mark.parametrize(
        ("answer", "error"), [("452 full", TryLater), ("554 not wanted", Undeliverable)]
    )
    def test_no_about_the_words(self, plain, answer, error):
        plain.data_answers.append(answer)

        with pytest.raises(error):
            transports.chosen().hand_over(make())

    def test_envelope_names_the_site_and_the_recipient(self, plain):
        with site.override(contact="alma@studio.test", mail_from="no-reply@studio.test"):
            transports.chosen().hand_over(make())

        assert plain.envelopes == [("no-reply@studio.test", "alice@example.org")]
        assert plain.taken[0]["From"] == "Pleinair <no-reply@studio.test>"
        assert plain.taken[0]["Message-ID"] == f"<{ID}@127.0.0.1>"

    @pytest.mark.parametrize(
        ("contact", "address"),
        [
            ("", "studio@localhost"),
            ("alma", "studio@localhost"),
            ("alma@bücher.example", "alma@xn--bcher-kva.example"),
        ],
    )
    def test_sender_is_an_address_whatever_was_given(self, plain, contact, address):
        with site.override(contact=contact):
            transports.chosen().hand_over(make())

        assert plain.envelopes[0][0] == address

    def test_nobody_there_is_tried_again(self):
        with mail_server.running() as server:
            url = f"smtp://127.0.0.1:{server.port}?tls=none"
        with site.override(mail="smtp", smtp_url=url), pytest.raises(TryLater) as caught:
            transports.chosen().hand_over(make())

        assert caught.value.reason == "smtp_notsent"

    def test_without_starttls_where_it_was_asked_for_nothing_is_said(self, plain):
        url = f"smtp://studio:x@127.0.0.1:{plain.port}"
        with site.override(smtp_url=url), pytest.raises(Misconfigured):
            transports.chosen().hand_over(make())

        assert plain.logins == []
        assert plain.taken == []

    def test_a_name_of_the_metadata_service_is_not_called(self):
        with (
            site.override(mail="smtp", smtp_url="smtp://169.254.169.254"),
            pytest.raises(Misconfigured) as caught,
        ):
            transports.chosen().hand_over(make())

        assert caught.value.reason == "smtp_refused"


class TestSecuredMailServer:
    @pytest.fixture
    def certificate(self, tmp_path, monkeypatch):
        context, trusted = mail_server.certificate(tmp_path / "tls")
        monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
        return context

    LOGIN = "studio:p%40ss%20word%2F1"

    def test_starttls_and_login(self, certificate):
        with mail_server.running(tls=certificate, login=True) as server:
            url = f"smtp://{self.LOGIN}@localhost:{server.port}?tls=starttls"
            with site.override(mail="smtp", smtp_url=url):
                transports.chosen().hand_over(make())

        assert server.logins == [mail_server.USER]
        assert server.secured == [True]

    def test_tls_from_the_first_byte(self, certificate):
        with mail_server.running(tls=certificate, at_once=True, login=True) as server:
            url = f"smtps://{self.LOGIN}@localhost:{server.port}"
            with site.override(mail="smtp", smtp_url=url):
                transports.chosen().hand_over(make())

        assert server.logins == [mail_server.USER]
        assert len(server.taken) == 1

    def test_wrong_password_is_the_operators_matter(self, certificate):
        with mail_server.running(tls=certificate, login=True) as server:
            url = f"smtp://studio:wrong@localhost:{server.port}"
            with site.override(mail="smtp", smtp_url=url), pytest.raises(Misconfigured) as caught:
                transports.chosen().hand_over(make())

        assert caught.value.reason == "smtp_535"
        assert "wrong" not in str(caught.value.__cause__)

    @pytest.mark.parametrize("scheme", ["smtp", "smtps"])
    def test_a_certificate_that_nobody_vouches_for_gets_no_password(
        self, certificate, monkeypatch, scheme
    ):
        monkeypatch.delenv("SSL_CERT_FILE")
        with mail_server.running(tls=certificate, at_once=scheme == "smtps", login=True) as server:
            url = f"{scheme}://{self.LOGIN}@localhost:{server.port}"
            with site.override(mail="smtp", smtp_url=url), pytest.raises(Misconfigured):
                transports.chosen().hand_over(make())

        assert server.logins == []


class TestAddressOfAMailServer:
    def test_ports_follow_from_the_scheme(self):
        assert egress.mail_server("smtp://mail.test").port == 587
        assert egress.mail_server("smtps://mail.test").port == 465
        assert egress.mail_server("smtp://mail.test:25?tls=none").security == "none"

    @pytest.mark.parametrize(
        "url", ["", "http://mail.test", "smtp://", "smtp://u:hush@x?tls=no", "mail.test:25"]
    )
    def test_anything_else_is_refused_without_its_password(self, url):
        with pytest.raises(ValueError, match="must be like") as caught:
            egress.mail_server(url)

        assert "hush" not in str(caught.value)

    def test_password_does_not_show(self):
        assert "hush" not in repr(egress.mail_server("smtp://u:hush@mail.test"))

    @pytest.mark.parametrize(
        ("name", "said"),
        [("127.0.0.1", "[127.0.0.1]"), ("::1", "[IPv6:::1]"), ("a.test", "a.test")],
    )
    def test_this_machine_names_itself_as_servers_expect(self, name, said):
        assert mail_line._literal(name) == said


class TestResend:
    @pytest.fixture
    def resend(self):
        with (
            resend_server.running() as server,
            site.override(mail="resend", resend_url=server.url, resend_api_key=resend_server.KEY),
        ):
            yield server

    @pytest.mark.parametrize(
        ("status", "error"),
        [
            (400, Undeliverable),
            (401, Misconfigured),
            (403, Misconfigured),
            (422, Undeliverable),
            (429, TryLater),
            (500, TryLater),
            (503, TryLater),
        ],
    )
    def test_what_each_no_means(self, resend, status, error):
        resend.will_say(status)

        with pytest.raises(error) as caught:
            transports.chosen().hand_over(make())

        assert type(caught.value) is error
        assert caught.value.reason == f"resend_{status}"
        assert resend.taken == {}

    def test_how_long_to_wait_is_believed(self, resend):
        resend.will_say(429, Retry_After="90")

        with pytest.raises(TryLater) as caught:
            transports.chosen().hand_over(make())

        assert caught.value.after == timedelta(seconds=90)

    @pytest.mark.parametrize("said", ["soon", "-5", "", "999999999", "1.5"])
    def test_nonsense_about_waiting_is_not(self, resend, said):
        resend.will_say(429, Retry_After=said)

        with pytest.raises(TryLater) as caught:
            transports.chosen().hand_over(make())

        assert caught.value.after == timedelta(0)

    def test_a_wrong_key_is_the_operators_matter(self, resend):
        with site.override(resend_api_key="another"), pytest.raises(Misconfigured):
            transports.chosen().hand_over(make())

        assert resend.taken == {}

    def test_silence_is_tried_again_under_the_same_key(self, resend, monkeypatch):
        quick = egress.DECLARED["resend"]
        monkeypatch.setitem(
            egress.DECLARED, "resend", type(quick)(**{**_fields(quick), "timeout_s": 0.3})
        )
        resend.hangs = True
        with pytest.raises(TryLater) as caught:
            transports.chosen().hand_over(make())
        assert caught.value.reason == "resend_timedout"

        resend.hangs = False
        transports.chosen().hand_over(make())

        assert list(resend.taken) == [str(ID)]

    def test_an_answer_that_got_lost_does_not_make_a_second_mail(self, resend):
        resend.forgets_to_answer = True
        with pytest.raises(TryLater):
            transports.chosen().hand_over(make())
        resend.forgets_to_answer = False

        transports.chosen().hand_over(make())

        assert resend.calls == 2
        assert len(resend.taken) == 1

    def test_taken_before_under_other_words_counts_as_taken(self, resend):
        transports.chosen().hand_over(make())

        transports.chosen().hand_over(make(subject="The site has another name now"))

        assert [one["subject"] for one in resend.taken.values()] == [make().subject]

    def test_the_same_mail_under_way_elsewhere_is_tried_again(self, resend):
        resend.will_say(409, name="concurrent_idempotent_requests")

        with pytest.raises(TryLater):
            transports.chosen().hand_over(make())

    def test_no_field_asks_for_tracking(self, resend):
        transports.chosen().hand_over(make())

        (body,) = resend.taken.values()
        assert set(body) == set(egress.DECLARED["resend"].fields)
        assert "track" not in json.dumps(body)


def _fields(value):
    return {name: getattr(value, name) for name in value.__slots__}
