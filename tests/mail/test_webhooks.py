"""What Resend reports: signed the Svix way, or nothing happens."""

import base64
import hmac
import json
from datetime import UTC, datetime, timedelta

import pytest

from pleinair.mail import webhooks
from pleinair.mail.models import Stop

SECRET = "whsec_" + base64.b64encode(b"a secret of Resend's, 32 bytes..").decode()
OTHER = "whsec_" + base64.b64encode(b"another").decode()
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
BODY = b'{"type": "email.complained",  "data": {"to": ["alice@example.org"]}}'
# Made once with the signers' own library, svix 2.9.1, from SECRET, "msg_1", NOW and BODY.
KNOWN = "v1,sfPlXVZhGCSWeK/gOIpdY0dIUEwKsp/wbfoZcoueYfg="


def sign(body=BODY, *, secret=SECRET, at=NOW, call_id="msg_1"):
    stamp = str(int(at.timestamp()))
    key = base64.b64decode(secret.removeprefix("whsec_"))
    digest = hmac.digest(key, f"{call_id}.{stamp}.".encode() + body, "sha256")
    return {
        "svix-id": call_id,
        "svix-timestamp": stamp,
        "svix-signature": f"v1,{base64.b64encode(digest).decode()}",
    }


def verify(headers, body=BODY, *, secret=SECRET, now=NOW):
    webhooks.verify(body, headers=headers, secret=secret, now=now)


class TestSignature:
    def test_ours_is_that_of_the_signers_library(self):
        assert sign()["svix-signature"] == KNOWN

    def test_right_one_is_taken(self):
        assert verify(sign()) is None

    def test_one_of_several_is_enough_while_secrets_change(self):
        both = sign(secret=OTHER)["svix-signature"] + " " + sign()["svix-signature"]

        assert verify({**sign(), "svix-signature": f"v1a,xyz {both}"}) is None

    @pytest.mark.parametrize("minutes", [-6, 6])
    def test_too_old_or_too_new_is_refused(self, minutes):
        with pytest.raises(webhooks.NotGenuine):
            verify(sign(at=NOW + timedelta(minutes=minutes)))

    @pytest.mark.parametrize("minutes", [-4, 4])
    def test_a_clock_that_is_a_little_off_is_not(self, minutes):
        assert verify(sign(at=NOW + timedelta(minutes=minutes))) is None

    @pytest.mark.parametrize(
        "change",
        [
            {"svix-id": "msg_2"},
            {"svix-id": ""},
            {"svix-timestamp": ""},
            {"svix-timestamp": "soon"},
            {"svix-timestamp": "1" * 30},
            {"svix-signature": ""},
            {"svix-signature": "v1,"},
            {"svix-signature": "v1,ä"},
            {"svix-signature": sign()["svix-signature"].replace("v1", "v2")},
            {"svix-signature": sign(secret=OTHER)["svix-signature"]},
        ],
    )
    def test_anything_else_is_refused(self, change):
        with pytest.raises(webhooks.NotGenuine):
            verify({**sign(), **change})

    def test_another_body_is_refused_even_where_it_means_the_same(self):
        with pytest.raises(webhooks.NotGenuine):
            verify(sign(), json.dumps(json.loads(BODY)).encode())

    def test_a_secret_that_is_none_verifies_nothing(self):
        with pytest.raises(webhooks.NotGenuine):
            verify(sign(), secret="whsec_not base64")


def reports(kind, **data):
    return webhooks.reports_in(json.dumps({"type": kind, "data": data}).encode())


class TestReports:
    def test_complaint_stops(self):
        assert reports("email.complained", to=["a@b.org"]) == [
            webhooks.Report("a@b.org", Stop.Reason.COMPLAINED)
        ]

    def test_lasting_bounce_stops(self):
        assert reports("email.bounced", to=["a@b.org"], bounce={"type": "Permanent"}) == [
            webhooks.Report("a@b.org", Stop.Reason.BOUNCED)
        ]

    @pytest.mark.parametrize("bounce", [{"type": "Transient"}, {}, None, "Permanent"])
    def test_passing_bounce_does_not(self, bounce):
        assert reports("email.bounced", to=["a@b.org"], bounce=bounce) == []

    @pytest.mark.parametrize("kind", ["email.sent", "email.delivered", "email.opened", 3, None])
    def test_other_news_does_not(self, kind):
        assert reports(kind, to=["a@b.org"], bounce={"type": "Permanent"}) == []

    @pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b'{"data": 3}', b"\xff\xfe"])
    def test_nonsense_does_not(self, body):
        assert webhooks.reports_in(body) == []

    def test_of_addresses_only_words_count(self):
        assert reports("email.complained", to=[3, None, "", "x" * 500]) == []
