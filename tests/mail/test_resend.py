"""What Resend is sent, and what it says when it says no."""

import json
from datetime import timedelta

import pytest

from pleinair import egress, site
from pleinair.mail import transports
from pleinair.mail.errors import Misconfigured, TryLater, Undeliverable
from tests.mail import resend_server
from tests.mail.letters import ID, a_mail


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
            transports.chosen().hand_over(a_mail())

        assert type(caught.value) is error
        assert caught.value.reason == f"resend_{status}"
        assert resend.taken == {}

    def test_how_long_to_wait_is_believed(self, resend):
        resend.will_say(429, Retry_After="90")

        with pytest.raises(TryLater) as caught:
            transports.chosen().hand_over(a_mail())

        assert caught.value.after == timedelta(seconds=90)

    @pytest.mark.parametrize("said", ["soon", "-5", "", "999999999", "1.5"])
    def test_nonsense_about_waiting_is_not(self, resend, said):
        resend.will_say(429, Retry_After=said)

        with pytest.raises(TryLater) as caught:
            transports.chosen().hand_over(a_mail())

        assert caught.value.after == timedelta(0)

    def test_a_wrong_key_is_the_operators_matter(self, resend):
        with site.override(resend_api_key="another"), pytest.raises(Misconfigured):
            transports.chosen().hand_over(a_mail())

        assert resend.taken == {}

    def test_silence_is_tried_again_under_the_same_key(self, resend, monkeypatch):
        quick = egress.DECLARED["resend"]
        monkeypatch.setitem(
            egress.DECLARED, "resend", type(quick)(**{**_fields(quick), "timeout_s": 0.3})
        )
        resend.hangs = True
        with pytest.raises(TryLater) as caught:
            transports.chosen().hand_over(a_mail())
        assert caught.value.reason == "resend_timedout"

        resend.hangs = False
        transports.chosen().hand_over(a_mail())

        assert list(resend.taken) == [str(ID)]

    def test_an_answer_that_got_lost_does_not_make_a_second_mail(self, resend):
        resend.forgets_to_answer = True
        with pytest.raises(TryLater):
            transports.chosen().hand_over(a_mail())
        resend.forgets_to_answer = False

        transports.chosen().hand_over(a_mail())

        assert resend.calls == 2
        assert len(resend.taken) == 1

    def test_taken_before_under_other_words_counts_as_taken(self, resend):
        transports.chosen().hand_over(a_mail())

        transports.chosen().hand_over(a_mail(subject="The site has another name now"))

        assert [one["subject"] for one in resend.taken.values()] == [a_mail().subject]

    def test_the_same_mail_under_way_elsewhere_is_tried_again(self, resend):
        resend.will_say(409, name="concurrent_idempotent_requests")

        with pytest.raises(TryLater):
            transports.chosen().hand_over(a_mail())

    def test_no_field_asks_for_tracking(self, resend):
        transports.chosen().hand_over(a_mail())

        (body,) = resend.taken.values()
        assert set(body) == set(egress.DECLARED["resend"].fields)
        assert "track" not in json.dumps(body)


def _fields(value):
    return {name: getattr(value, name) for name in value.__slots__}
