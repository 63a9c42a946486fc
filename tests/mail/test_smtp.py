"""What a mail server says when it says no."""

import pytest

from pleinair import egress, site
from pleinair.egress import mail as mail_line
from pleinair.mail import transports
from pleinair.mail.errors import Misconfigured, TryLater, Undeliverable
from tests.mail import mail_server
from tests.mail.letters import ID, a_mail


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
            transports.chosen().hand_over(a_mail())

        assert caught.value.reason == f"smtp_{answer[:3]}"
        assert plain.taken == []

    @pytest.mark.parametrize(
        ("answer", "error"), [("452 full", TryLater), ("554 not wanted", Undeliverable)]
    )
    def test_no_about_the_words(self, plain, answer, error):
        plain.data_answers.append(answer)

        with pytest.raises(error):
            transports.chosen().hand_over(a_mail())

    def test_envelope_names_the_site_and_the_recipient(self, plain):
        with site.override(contact="alma@studio.test", mail_from="no-reply@studio.test"):
            transports.chosen().hand_over(a_mail())

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
            transports.chosen().hand_over(a_mail())

        assert plain.envelopes[0][0] == address

    def test_nobody_there_is_tried_again(self):
        with mail_server.running() as server:
            url = f"smtp://127.0.0.1:{server.port}?tls=none"
        with site.override(mail="smtp", smtp_url=url), pytest.raises(TryLater) as caught:
            transports.chosen().hand_over(a_mail())

        assert caught.value.reason == "smtp_notsent"

    def test_without_starttls_where_it_was_asked_for_nothing_is_said(self, plain):
        url = f"smtp://studio:x@127.0.0.1:{plain.port}"
        with site.override(smtp_url=url), pytest.raises(Misconfigured):
            transports.chosen().hand_over(a_mail())

        assert plain.logins == []
        assert plain.taken == []

    def test_a_name_of_the_metadata_service_is_not_called(self):
        with (
            site.override(mail="smtp", smtp_url="smtp://169.254.169.254"),
            pytest.raises(Misconfigured) as caught,
        ):
            transports.chosen().hand_over(a_mail())

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
                transports.chosen().hand_over(a_mail())

        assert server.logins == [mail_server.USER]
        assert server.secured == [True]

    def test_tls_from_the_first_byte(self, certificate):
        with mail_server.running(tls=certificate, at_once=True, login=True) as server:
            url = f"smtps://{self.LOGIN}@localhost:{server.port}"
            with site.override(mail="smtp", smtp_url=url):
                transports.chosen().hand_over(a_mail())

        assert server.logins == [mail_server.USER]
        assert len(server.taken) == 1

    def test_wrong_password_is_the_operators_matter(self, certificate):
        with mail_server.running(tls=certificate, login=True) as server:
            url = f"smtp://studio:wrong@localhost:{server.port}"
            with site.override(mail="smtp", smtp_url=url), pytest.raises(Misconfigured) as caught:
                transports.chosen().hand_over(a_mail())

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
                transports.chosen().hand_over(a_mail())

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
