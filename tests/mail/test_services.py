"""Asking for a mail: what is taken, what is refused, what the row says and to whom."""

from datetime import date, timedelta

import pytest
from django.db import connection, transaction

from pleinair import site
from pleinair.lib import clock, ids
from pleinair.mail import courier, opt_ins, sealing, services
from pleinair.mail.errors import NotOptedIn, UnfitAddress, WrongValues
from pleinair.mail.kinds import SPECS, Kind
from pleinair.mail.models import Letter, Stop
from tests.mail.conftest import ALICE, carry, write
from tests.mail.samples import values_of

pytestmark = pytest.mark.django_db


class Asked:
    """A register in which one address has opted in."""

    def __init__(self, address):
        self.opt_in_id, self.address, self.withdrawn = ids.random_id(), address, []

    def holds(self, opt_in_id, *, address):
        return (opt_in_id, address) == (self.opt_in_id, self.address) and not self.withdrawn

    def withdraw(self, opt_in_id):
        self.withdrawn.append(opt_in_id)


@pytest.fixture
def asked():
    register = Asked(ALICE)
    opt_ins.kept_by(register)
    with site.override(profile="hosted"):
        yield register


def _columns():
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM mail_letter")
        return b" ".join(
            cell if isinstance(cell, bytes) else str(cell).encode()
            for row in cursor.fetchall()
            for cell in row
        )


class TestRow:
    @pytest.mark.parametrize("kind", [kind for kind in Kind if kind != Kind.NEWS])
    def test_every_kind_is_sent_and_leaves_nothing_of_what_it_said(self, kind, folder):
        write(kind)

        (letter,) = carry()

        assert (letter.state, letter.sealed) == (Letter.State.SENT, None)
        assert len(list(folder.iterdir())) == 1

    def test_neither_address_nor_words_are_in_the_table(self):
        write(Kind.CODE, values={"code": "CANARY-77"})

        assert b"alice" not in _columns().lower()
        assert b"CANARY" not in _columns()

    def test_sealed_words_open_for_their_row_alone(self):
        letter, other = write(), write()

        assert sealing.unseal(bytes(letter.sealed), letter_id=letter.id).to == ALICE
        with pytest.raises(sealing.Unreadable):
            sealing.unseal(bytes(letter.sealed), letter_id=other.id)

    def test_another_secret_opens_nothing(self, settings):
        letter = write()
        settings.SECRET_KEY = "another"

        with pytest.raises(sealing.Unreadable):
            sealing.unseal(bytes(letter.sealed), letter_id=letter.id)

    def test_values_come_back_as_they_were(self):
        values = values_of(Kind.RECEIPT) | {"thing": "day:2026-01-01"}
        letter = write(Kind.RECEIPT, values=values)

        assert sealing.unseal(bytes(letter.sealed), letter_id=letter.id).values == values

    def test_digest_is_the_same_however_the_address_is_written(self):
        assert sealing.digest(" Alice@Example.ORG") == sealing.digest(ALICE)


class TestOnce:
    def test_same_reference_again_sends_nothing(self):
        assert services.send(kind=Kind.LEFT, to=ALICE, language="en", values={}, once="left:alice")
        assert not services.send(
            kind=Kind.LEFT, to=ALICE, language="en", values={}, once="left:alice"
        )

        assert [letter.state for letter in carry()] == [Letter.State.SENT]

    def test_without_a_reference_each_is_one(self):
        write(Kind.LEFT)
        write(Kind.LEFT)

        assert len(carry()) == 2


class TestTransaction:
    @pytest.mark.django_db(transaction=True)
    def test_nothing_is_sent_of_what_did_not_happen(self, monkeypatch):
        woken = []
        monkeypatch.setattr(courier, "wake", lambda: woken.append(1))

        with transaction.atomic():
            write()
            transaction.set_rollback(True)

        assert not Letter.objects.exists()
        assert woken == []

    def test_courier_is_woken_after_the_commit(
        self, monkeypatch, django_capture_on_commit_callbacks
    ):
        woken = []
        monkeypatch.setattr(courier, "wake", lambda: woken.append(1))

        with django_capture_on_commit_callbacks(execute=True):
            write()
            assert woken == []

        assert woken == [1]


class TestRefused:
    @pytest.mark.parametrize(
        ("kind", "change"),
        [
            (Kind.VERIFICATION, {"link": "https://evil.example/x"}),
            (Kind.VERIFICATION, {"link": "javascript:alert(1)"}),
            (Kind.VERIFICATION, {"link": "http://127.0.0.1:8000/x\nBcc: x@evil.example"}),
            (Kind.VERIFICATION, {"more": "x"}),
            (Kind.CODE, {"code": ""}),
            (Kind.CODE, {"code": "x" * 21}),
            (Kind.CODE, {"code": "1\n2"}),
            (Kind.RECEIPT, {"credits": "many"}),
            (Kind.RECEIPT, {"credits": True}),
            (Kind.RECEIPT, {"day": "2026-11-20"}),
            (Kind.SIGN_IN_CHANGED, {"change": "something"}),
        ],
    )
    def test_values_that_the_words_cannot_take(self, kind, change):
        with pytest.raises(WrongValues) as caught:
            write(kind, values=values_of(kind) | change)

        assert not Letter.objects.exists()
        assert "evil" not in str(caught.value)

    @pytest.mark.parametrize("kind", [kind for kind in Kind if SPECS[kind].takes])
    def test_values_that_are_missing(self, kind):
        with pytest.raises(WrongValues):
            write(kind, values={})

    @pytest.mark.parametrize(
        "address",
        [
            "",
            "alice",
            "a@b",
            "a@b.c\nBcc: x@y.z",
            "a b@c.org",
            "Alice <a@b.org>",
            f"a@{'水彩画' * 20}.com",
        ],
    )
    def test_address_that_no_mail_reaches(self, address):
        with pytest.raises(UnfitAddress):
            write(to=address)

    def test_kind_that_is_not_on_the_list(self):
        with pytest.raises(KeyError):
            services.send(kind="party", to=ALICE, language="en", values={})


class TestNews:
    def send(self, asked, **more):
        return write(Kind.NEWS, **{"opt_in_id": asked.opt_in_id, **more})

    def test_goes_to_who_asked_with_one_press_to_end_it(self, asked, folder):
        self.send(asked)

        (letter,) = carry()

        assert letter.state == Letter.State.SENT
        lines = next(folder.iterdir()).read_text().splitlines()
        link = opt_ins.link_out(asked.opt_in_id, address=ALICE)
        assert "List-Unsubscribe-Post: List-Unsubscribe=One-Click" in lines
        assert f"List-Unsubscribe: <{link}>" in lines

    def test_needs_an_opt_in(self, asked):
        with pytest.raises(NotOptedIn):
            self.send(asked, opt_in_id=None)

    def test_needs_an_opt_in_of_this_very_address(self, asked):
        with pytest.raises(NotOptedIn):
            self.send(asked, to="bob@example.org")

    def test_without_a_register_nobody_asked(self, asked):
        opt_ins.kept_by(None)

        with pytest.raises(NotOptedIn):
            self.send(asked)

    @pytest.mark.parametrize("profile", ["history", "workspace", "own-servers", "ephemeral"])
    def test_is_never_sent_where_the_profile_sends_none(self, asked, profile):
        with site.override(profile=profile), pytest.raises(NotOptedIn):
            self.send(asked)

    def test_is_stopped_when_the_opt_in_went_while_it_waited(self, asked, folder):
        self.send(asked)
        asked.withdraw(asked.opt_in_id)

        (letter,) = carry()

        assert (letter.state, letter.reason) == (Letter.State.STOPPED, "opt_in_withdrawn")
        assert not folder.exists()

    def test_one_press_withdraws_and_stops_news_but_nothing_else(self, asked):
        link = opt_ins.link_out(asked.opt_in_id, address=ALICE)
        self.send(asked)
        write(Kind.LEFT)

        opt_ins.unsubscribe(link.rpartition("/")[2])
        states = {letter.kind: letter.state for letter in carry()}

        assert asked.withdrawn == [asked.opt_in_id]
        assert states == {Kind.NEWS: Letter.State.STOPPED, Kind.LEFT: Letter.State.SENT}

    def test_asking_anew_lets_news_come_again(self, asked):
        link = opt_ins.link_out(asked.opt_in_id, address=ALICE)
        opt_ins.unsubscribe(link.rpartition("/")[2])
        asked.withdrawn.clear()
        services.let_news_again(address=ALICE)

        self.send(asked)

        assert [letter.state for letter in carry()] == [Letter.State.SENT]

    def test_link_out_names_nobody(self, asked):
        link = opt_ins.link_out(asked.opt_in_id, address=ALICE)

        assert "alice" not in link

    @pytest.mark.parametrize("token", ["", "x", "a:b", "WyJ4Il0:x:y"])
    def test_link_out_cannot_be_forged(self, asked, token):
        with pytest.raises(opt_ins.NotSigned):
            opt_ins.unsubscribe(token)

        assert asked.withdrawn == []
        assert not Stop.objects.exists()


class TestForgetting:
    def test_rows_go_after_thirty_days_and_not_before(self):
        write()
        carry()

        services.forget(now=clock.now() + timedelta(days=29))
        assert Letter.objects.count() == 1
        services.forget(now=clock.now() + timedelta(days=31))
        assert not Letter.objects.exists()

    @pytest.mark.parametrize("name", ["1.eml", ".1.eml.draft"])
    def test_files_go_after_a_week_and_not_before(self, folder, name):
        folder.mkdir()
        (folder / name).write_text("To: somebody")

        services.forget(now=clock.now() + timedelta(days=6))
        assert list(folder.iterdir())
        services.forget(now=clock.now() + timedelta(days=8))
        assert not list(folder.iterdir())

    def test_row_that_waits_is_not_forgotten(self):
        write()

        services.forget(now=clock.now() + timedelta(days=400))

        assert Letter.objects.exists()

    def test_stops_go_after_a_year_but_not_who_wants_no_news(self):
        for reason in Stop.Reason:
            services.stop(address=ALICE, reason=reason)

        services.forget(now=clock.now() + timedelta(days=366))

        assert [stop.reason for stop in Stop.objects.all()] == [Stop.Reason.UNSUBSCRIBED]

    def test_later_report_counts_from_its_own_day(self):
        services.stop(address=ALICE, reason=Stop.Reason.BOUNCED)
        with clock.shifted(timedelta(days=300)):
            services.stop(address=ALICE, reason=Stop.Reason.BOUNCED)

        services.forget(now=clock.now() + timedelta(days=400))

        assert Stop.objects.count() == 1


def test_days_are_written_as_people_write_them(folder):
    write(Kind.LEAVING, values=values_of(Kind.LEAVING) | {"last_day": date(2026, 12, 4)})
    carry()

    assert "4 December 2026" in next(folder.iterdir()).read_text()
