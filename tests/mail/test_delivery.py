"""Handing over: tries again, gives up, stops, and never twice at once."""

from datetime import timedelta

import pytest

from pleinair import site
from pleinair.lib import clock, ids
from pleinair.mail import delivery, sealing, services, transports
from pleinair.mail.errors import Misconfigured, TryLater, Undeliverable
from pleinair.mail.kinds import Kind
from pleinair.mail.models import Letter, Stop
from tests.mail.conftest import ALICE, carry, write

pytestmark = pytest.mark.django_db


class Script:
    """A transport that does what it is told to, one thing for each mail, and then takes all."""

    def __init__(self, *says):
        self.says, self.taken = list(says), []

    def hand_over(self, mail):
        if self.says:
            raise self.says.pop(0)
        self.taken.append(mail.id)


@pytest.fixture
def script(monkeypatch):
    def use(*says):
        transport = Script(*says)
        monkeypatch.setattr(transports, "chosen", lambda: transport)
        return transport

    return use


class TestTryingAgain:
    def test_it_waits_longer_each_time_and_then_goes(self, script):
        transport = script(*[TryLater("busy")] * 4)
        write()
        waits, at = [], timedelta(0)

        while not transport.taken:
            with clock.shifted(at):
                (letter,) = carry()
                if letter.state == Letter.State.WAITING:
                    waits.append(round((letter.again_at - clock.now()).total_seconds()))
                    at += timedelta(seconds=waits[-1] + 1)

        assert waits == [20, 40, 80, 160]
        assert carry()[0].state == Letter.State.SENT

    def test_between_tries_it_is_left_alone(self, script):
        transport = script(TryLater("busy"))
        write()

        carry()
        carry()

        assert transport.taken == []
        assert Letter.objects.get().tries == 1

    def test_what_the_far_side_asks_for_is_waited_for(self, script):
        script(TryLater("busy", after=timedelta(minutes=10)))
        write()

        (letter,) = carry()

        assert letter.again_at - clock.now() > timedelta(minutes=9)

    def test_no_wait_is_longer_than_an_hour(self):
        assert delivery.wait_for(50, asked=timedelta(days=3)) == timedelta(hours=1)
        assert delivery.wait_for(1, asked=timedelta(0)) == timedelta(seconds=20)

    def test_a_wrong_setting_waits_for_the_operator_and_is_logged_as_an_error(self, script, caplog):
        transport = script(Misconfigured("resend_401"))
        write()

        (letter,) = carry()

        assert letter.state == Letter.State.WAITING
        assert [record.reason for record in caplog.records if record.levelname == "ERROR"] == [
            "resend_401"
        ]
        with clock.shifted(timedelta(minutes=6)):
            carry()
        assert len(transport.taken) == 1


class TestGivingUp:
    def test_a_lasting_no_ends_it_and_wipes_it(self, script):
        script(Undeliverable("smtp_550"))
        write()

        (letter,) = carry()

        assert (letter.state, letter.reason, letter.sealed) == (
            Letter.State.FAILED,
            "smtp_550",
            None,
        )

    @pytest.mark.parametrize(("kind", "hours"), [(Kind.CODE, 0.25), (Kind.VERIFICATION, 23)])
    def test_it_gives_up_when_its_time_is_over(self, script, kind, hours):
        script(*[TryLater("busy")] * 100)
        write(kind)
        at = timedelta(0)

        while Letter.objects.get().state == Letter.State.WAITING:
            with clock.shifted(at):
                carry()
            at += timedelta(minutes=1) if kind == Kind.CODE else timedelta(minutes=20)

        letter = Letter.objects.get()
        assert (letter.state, letter.reason) == (Letter.State.FAILED, "busy")
        assert letter.ended_at <= letter.gives_up_at
        assert timedelta(hours=hours * 0.5) < letter.ended_at - letter.created_at

    def test_what_nobody_carried_for_a_day_is_not_sent_late(self, script):
        transport = script()
        write()

        with clock.shifted(timedelta(hours=24)):
            (letter,) = carry()

        assert (letter.state, letter.reason) == (Letter.State.FAILED, "too_late")
        assert transport.taken == []

    def test_what_another_secret_sealed_is_given_up(self, script, settings):
        script()
        write()
        settings.SECRET_KEY = "another"

        assert carry()[0].reason == "unreadable"


class TestStopped:
    @pytest.mark.parametrize("reason", [Stop.Reason.BOUNCED, Stop.Reason.COMPLAINED])
    def test_nothing_at_all_goes_to_a_stopped_address(self, script, reason):
        transport = script()
        services.stop(address="ALICE@example.org", reason=reason)
        write(Kind.RESET)

        (letter,) = carry()

        assert (letter.state, letter.reason, letter.sealed) == (Letter.State.STOPPED, reason, None)
        assert transport.taken == []

    def test_others_still_get_theirs(self, script):
        transport = script()
        services.stop(address="bob@example.org", reason=Stop.Reason.BOUNCED)
        write()

        carry()

        assert len(transport.taken) == 1

    def test_confirmed_anew_it_gets_mail_again(self, script):
        transport = script()
        services.stop(address=ALICE, reason=Stop.Reason.BOUNCED)
        services.let_again(address=ALICE)
        write()

        carry()

        assert len(transport.taken) == 1


class TestLease:
    def test_what_somebody_hands_over_now_is_left_to_them(self, script):
        transport = script()
        letter = write()
        Letter.objects.update(lease=ids.random_id(), lease_until=clock.now() + delivery.LEASE)

        assert not delivery.deliver(letter.id)
        assert transport.taken == []

    def test_who_fell_silent_is_followed_by_another(self, script):
        transport = script()
        letter = write()
        Letter.objects.update(lease=ids.random_id(), lease_until=clock.now() + delivery.LEASE)

        with clock.shifted(delivery.LEASE + timedelta(seconds=1)):
            assert delivery.deliver(letter.id)

        assert transport.taken == [letter.id]

    def test_who_lost_the_lease_changes_nothing(self, monkeypatch):
        letter = write()

        class Slow:
            def hand_over(self, _mail):
                Letter.objects.update(lease=ids.random_id())

        monkeypatch.setattr(transports, "chosen", Slow)
        delivery.deliver(letter.id)

        assert Letter.objects.get().state == Letter.State.WAITING

    def test_one_bad_row_does_not_hold_up_the_others(self, script, monkeypatch):
        transport = script()
        first, second = write(), write()
        opened = sealing.unseal

        def broken(sealed, *, letter_id):
            if letter_id == first.id:
                raise ZeroDivisionError
            return opened(sealed, letter_id=letter_id)

        monkeypatch.setattr(sealing, "unseal", broken)
        with pytest.raises(ZeroDivisionError):
            delivery.deliver_due()
        delivery.deliver_due()

        assert transport.taken == [second.id]


def test_log_names_nobody(caplog):
    caplog.set_level("INFO")
    with site.override(mail="folder"):
        write(Kind.CODE, values={"code": "CANARY"})
        carry()

    assert "mail.ended" in {getattr(record, "event", "") for record in caplog.records}
    assert "alice" not in str([vars(record) for record in caplog.records])
    assert "CANARY" not in str([vars(record) for record in caplog.records])
