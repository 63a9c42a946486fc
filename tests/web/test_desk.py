"""The operator's desk: each role sees what it needs, people are looked up with a note, and
whatever is changed has a reason and a name."""

import re
import uuid
from datetime import timedelta

import pytest
from django.contrib.admin.models import LogEntry

from pleinair.accounts import lookups, roles
from pleinair.accounts.models import Lookup, Owner, User
from pleinair.billing import codes, inbox
from pleinair.billing import queries as billing
from pleinair.billing.models import (
    Account,
    Adjustment,
    Code,
    Event,
    Movement,
    Payment,
    Reconciliation,
    Subscription,
)
from pleinair.lib import clock
from pleinair.mail import queries as mails
from pleinair.mail import services as mail
from pleinair.mail.models import Letter, Stop
from pleinair.privacy import retention
from tests.billing.actions import give
from tests.generation.conftest import ask, finish
from tests.web.conftest import browser

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff(db):
    """Make somebody with a role."""

    def make(role):
        user = User.objects.create_user(email=f"{role}@example.org", password="a long password")
        roles.give(user, role)
        return Owner.objects.create(kind=Owner.Kind.PERSON, user=user)

    return make


def look_up(client, who="alice@example.org", *, purpose="support"):
    """Look somebody up and return the address of their page."""
    response = client.post("/desk/people", {"who": who, "purpose": purpose})
    assert response.status_code == 302, response.content.decode()
    return response.url


class TestPeople:
    def test_a_person_is_found_by_the_whole_address_and_noted(self, alice, staff):
        support = staff("support")

        page = browser(support).get(look_up(browser(support), "Alice@Example.org"))

        assert "alice@example.org" in page.content.decode()
        (note,) = Lookup.objects.all()
        assert (note.staff_id, note.owner_id, note.purpose) == (support.id, alice.id, "support")

    def test_a_person_is_found_by_their_number(self, alice, staff):
        assert look_up(browser(staff("support")), str(alice.id), purpose="legal")

    @pytest.mark.parametrize(
        "who", ["alice", "lice@example.org", "%", "a@b", str(uuid.UUID(int=4))]
    )
    def test_parts_of_an_address_find_nobody_and_are_noted_without_it(self, alice, staff, who):
        response = browser(staff("support")).post("/desk/people", {"who": who, "purpose": "abuse"})

        assert response.status_code == 422
        assert list(Lookup.objects.values_list("owner_id", "purpose")) == [(None, "abuse")]

    @pytest.mark.parametrize("purpose", ["", "curiosity"])
    def test_without_a_purpose_nobody_is_looked_for(self, alice, staff, purpose):
        who = {"who": "alice@example.org", "purpose": purpose}

        assert browser(staff("support")).post("/desk/people", who).status_code == 422
        assert not Lookup.objects.exists()

    def test_a_look_is_over_after_half_an_hour(self, alice, staff):
        client = browser(staff("support"))
        address = look_up(client)

        with clock.shifted(timedelta(minutes=31)):
            assert client.get(address).status_code == 302

    def test_a_look_is_nobody_elses(self, alice, staff):
        address = look_up(browser(staff("support")))

        assert browser(staff("operator")).get(address).status_code == 302

    def test_a_guest_is_nobody_to_look_up(self, db, staff):
        guest = Owner.objects.create()

        with pytest.raises(lookups.LookupRefused):
            lookups.opened(
                Lookup.objects.create(staff_id=guest.id, purpose="support", owner_id=guest.id).id,
                staff_id=guest.id,
            )

    def test_notes_of_looks_go_after_a_year(self, alice, staff):
        look_up(browser(staff("support")))

        with clock.shifted(timedelta(days=365)):
            retention.run()
            assert Lookup.objects.count() == 1
        with clock.shifted(timedelta(days=367)):
            retention.run()
        assert not Lookup.objects.exists()

    def test_no_prompt_is_on_any_page_of_the_desk(self, rich, staff, scripted):
        finish(ask(rich, "a very secret lighthouse"))
        client = browser(staff("operator"))
        pages = [look_up(client), "/desk/", "/desk/failures", "/desk/costs", "/desk/plans"]
        pages += ["/desk/billing/movement/", "/desk/billing/grant/"]

        for page in pages:
            assert "lighthouse" not in client.get(page).content.decode(), page


class TestCorrections:
    def correct(self, client, address, **changed):
        form = {"form_id": uuid.uuid4(), "credits": "25", "reason": "It came out blank", **changed}
        return client.post(f"{address}/correct", form)

    def test_support_gives_credits_with_a_reason(self, alice, staff):
        support = staff("support")
        client = browser(support)

        response = self.correct(client, look_up(client))

        assert response.status_code == 302
        assert billing.balance(alice).available == 25
        (noted,) = Adjustment.objects.all()
        assert (noted.staff_id, noted.reason) == (support.id, "It came out blank")
        assert "It came out blank" in client.get(response.url).content.decode()

    def test_a_form_sent_twice_moves_credits_once(self, alice, staff):
        client, form = browser(staff("support")), uuid.uuid4()
        address = look_up(client)

        for _time in range(2):
            assert self.correct(client, address, form_id=form).status_code == 302

        assert billing.balance(alice).available == 25

    @pytest.mark.parametrize(
        "wrong", [{"reason": ""}, {"reason": "  "}, {"credits": "0"}, {"credits": "-26"}]
    )
    def test_what_cannot_be_comes_back_with_a_sentence(self, alice, staff, wrong):
        give(alice, 25)
        client = browser(staff("operator"))

        response = self.correct(client, look_up(client), **wrong)

        assert response.status_code == 422
        assert billing.balance(alice).available == 25
        assert not Adjustment.objects.exists()

    def test_finance_corrects_nobody(self, alice, staff):
        address = look_up(browser(staff("support")))

        assert self.correct(browser(staff("finance")), address).status_code == 403


class TestRoles:
    def test_the_operator_gives_and_takes_roles_and_that_is_noted(self, alice, staff):
        client = browser(staff("operator"))
        address = look_up(client)

        client.post(f"{address}/role", {"role": "finance", "act": "give"})
        user = User.objects.get(pk=alice.user_id)
        assert (roles.of(user), user.is_staff) == ({"finance"}, True)
        client.post(f"{address}/role", {"role": "finance", "act": "take"})

        user = User.objects.get(pk=alice.user_id)
        assert (roles.of(user), user.is_staff) == (frozenset(), False)
        notes = LogEntry.objects.order_by("id")
        assert [note.change_message for note in notes] == ["give finance", "take finance"]
        assert {note.object_repr for note in notes} == {""}

    def test_nobody_changes_their_own_roles(self, staff):
        operator = staff("operator")
        client = browser(operator)
        address = look_up(client, "operator@example.org")

        client.post(f"{address}/role", {"role": "operator", "act": "take"})

        assert roles.of(User.objects.get(pk=operator.user_id)) == {"operator"}

    def test_support_gives_no_roles(self, alice, staff):
        client = browser(staff("support"))
        address = look_up(client)

        response = client.post(f"{address}/role", {"role": "operator", "act": "give"})

        assert response.status_code == 403
        assert not roles.of(User.objects.get(pk=alice.user_id))

    def test_a_locked_account_has_no_role(self, staff):
        operator = staff("operator")
        User.objects.filter(pk=operator.user_id).update(is_active=False)

        assert roles.of(User.objects.get(pk=operator.user_id)) == frozenset()

    def test_a_group_of_another_name_is_no_role(self, alice):
        alice.user.is_staff = True
        alice.user.save()

        assert roles.duties(alice.user) == frozenset()


class TestTables:
    @pytest.mark.parametrize("act", ["add/", "1/delete/", "1/history/", "add"])
    def test_there_is_no_page_that_changes_a_row(self, staff, act):
        client = browser(staff("operator"))

        for method in (client.get, client.post):
            # To the admin it is the number of a row that is not there: back to the start.
            assert method(f"/desk/billing/movement/{act}").status_code in {302, 403, 404}

    def test_posting_to_a_row_changes_nothing(self, alice, staff):
        give(alice, 10)
        movement = Movement.objects.get()
        client = browser(staff("operator"))

        response = client.post(f"/desk/billing/movement/{movement.pk}", {"credits": "99"})

        assert response.status_code == 403
        assert Movement.objects.get().credits == 10

    def test_a_row_is_shown_whole(self, alice, staff):
        give(alice, 10, reference="invoice:77")
        movement = Movement.objects.get()

        page = browser(staff("finance")).get(f"/desk/billing/movement/{movement.pk}")

        assert "invoice:77" in page.content.decode()

    def test_lists_filter_and_search(self, alice, staff):
        give(alice, 10, reference="invoice:77")
        give(alice, 10, reference="invoice:78")
        client = browser(staff("finance"))

        found = client.get("/desk/billing/movement/?q=invoice:77&kind__exact=grant")

        assert "invoice:77" in found.content.decode()
        assert "invoice:78" not in found.content.decode()

    def test_no_page_needs_a_script_or_a_style_of_the_page(self, alice, staff):
        give(alice, 10)
        client = browser(staff("operator"))

        for path in ("/desk/", "/desk/billing/movement/", "/desk/people", "/desk/codes"):
            page = client.get(path).content.decode()
            assert "<style" not in page
            assert "style=" not in page
            assert "admin/js" not in page
            assert page.count("<script") == page.count("<script src=")


class TestInbox:
    @pytest.fixture
    def failed(self, db):
        return Event.objects.create(
            id="evt_1", kind="invoice.paid", state="failed", error="busy", happened_at=clock.now()
        )

    def test_what_failed_is_dealt_with_again(self, failed, staff):
        client = browser(staff("finance"))
        assert "Deal with it again" in client.get("/desk/billing/event/evt_1").content.decode()

        client.post("/desk/reports/evt_1/replay")

        failed.refresh_from_db()
        assert (failed.state, failed.error) == ("received", "")
        assert not inbox.replay("evt_1")

    def test_what_is_done_stays_done(self, failed, staff):
        Event.objects.update(state="done")

        browser(staff("finance")).post("/desk/reports/evt_1/replay")

        assert Event.objects.get().state == "done"


class TestMoney:
    @pytest.fixture
    def account(self, alice):
        give(alice, 10)
        return Account.objects.get()

    @pytest.fixture
    def finance(self, staff):
        return browser(staff("finance"))

    def pay(self, account, number, **more):
        return Payment.objects.create(
            account=account, kind="pack", key="pack-small", amount=500, currency="usd",
            transaction_id=f"pi_{number}", **more,
        )  # fmt: skip

    def test_amounts_are_shown_in_whole_units(self, account, staff):
        self.pay(account, 1)
        operator = browser(staff("operator"))

        listed = operator.get("/desk/billing/payment/").content.decode()
        person = operator.get(look_up(operator)).content.decode()

        assert "5.00 USD" in listed
        assert "5.00 USD" in person

    def test_payments_whose_credits_could_not_be_taken_back_are_found(self, account, finance):
        self.pay(account, 1)
        self.pay(account, 2, state="refunded", credits_back=500, missing=377)

        page = finance.get("/desk/billing/payment/?missing=yes").content.decode()

        assert "pi_2" in page
        assert "377" in page
        assert "pi_1" not in page

    def test_subscriptions_are_shown_with_their_state(self, account, finance):
        Subscription.objects.create(
            account=account, key="plus", interval="month", amount=900, currency="usd",
            credits=1000, transaction_id="sub_1", subscription_status="past_due",
        )  # fmt: skip

        page = finance.get("/desk/billing/subscription/").content.decode()

        assert "sub_1" in page
        assert "past_due" in page

    def test_what_differs_from_the_payment_service_is_told_row_by_row(self, finance):
        finding = {"kind": "other_amount", "about": "pi_7", "there": "501", "here": "500"}
        made = Reconciliation.objects.create(compared=9, findings=[finding], since=clock.now())

        page = finance.get(f"/desk/billing/reconciliation/{made.pk}").content.decode()

        for word in finding.values():
            assert f"<td>{word}</td>" in page
        assert "kind&quot;" not in page


class TestMail:
    @pytest.fixture
    def support(self, staff):
        return browser(staff("support"))

    def letter(self, kind, state):
        now = clock.now()
        ended = {"sealed": b"x"} if state == "waiting" else {"ended_at": now}
        return Letter.objects.create(
            kind=kind, once=f"secret-{kind}", state=state, reason="busy", address_digest="digest-1",
            again_at=now, gives_up_at=now, **ended,
        )  # fmt: skip

    def test_what_did_not_go_out_is_shown_with_its_reason_and_nobody(self, support):
        failed = self.letter("receipt", "failed")
        self.letter("news", "sent")
        self.letter("code", "waiting")

        table = support.get("/desk/mail/letter/").content.decode()
        row = support.get(f"/desk/mail/letter/{failed.pk}").content.decode()

        assert re.findall(r"field-kind[^>]*>([^<]+)<", table) == ["receipt"]
        assert "busy" in table
        for page in (table, row):
            assert "receipt" in page
            assert "secret-" not in page
            assert "digest-1" not in page

    def test_what_went_out_has_no_page(self, support):
        sent = self.letter("news", "sent")

        assert support.get(f"/desk/mail/letter/{sent.pk}").status_code == 302

    def test_mail_is_let_go_again_to_who_was_looked_up_and_that_is_noted(self, alice, support):
        for reason in (Stop.Reason.BOUNCED, Stop.Reason.UNSUBSCRIBED):
            mail.stop(address=alice.user.email, reason=reason)
        mail.stop(address="bob@example.org", reason=Stop.Reason.BOUNCED)
        address = look_up(support)
        assert "Let mail go again" in support.get(address).content.decode()

        support.post(f"{address}/mail")

        assert mails.stops_of(alice.user.email) == [Stop.Reason.UNSUBSCRIBED]
        assert mails.stops_of("bob@example.org") == [Stop.Reason.BOUNCED]
        assert LogEntry.objects.get().change_message == "let mail go again"

    def test_who_gets_mail_has_no_such_button(self, alice, support):
        assert "Let mail go again" not in support.get(look_up(support)).content.decode()

    def test_finance_lets_no_mail_go(self, alice, support, staff):
        mail.stop(address=alice.user.email, reason=Stop.Reason.BOUNCED)
        address = look_up(support)

        assert browser(staff("finance")).post(f"{address}/mail").status_code == 403
        assert mails.stops_of(alice.user.email)


class TestCodes:
    FORM = {"label": "Fair", "credits": 50, "count": 2, "most_uses": 1, "last_days": 0}

    def test_made_codes_are_shown_once_and_noted_with_their_maker(self, alice, staff):
        finance = staff("finance")
        client = browser(finance)

        page = client.post("/desk/codes", self.FORM).content.decode()

        first = page.split("<code>")[1].split("</code>")[0]
        assert codes.redeem(alice, typed=first).credits == 50
        assert set(Code.objects.values_list("made_by", flat=True)) == {finance.id}
        assert first not in client.get("/desk/billing/code/").content.decode()

    def test_unfit_codes_come_back_with_a_sentence(self, staff):
        form = {**self.FORM, "first_day": "2030-02-01", "last_day": "2030-01-01"}

        response = browser(staff("finance")).post("/desk/codes", form)

        assert response.status_code == 422
        assert not Code.objects.exists()

    def test_a_code_is_closed(self, staff):
        codes.make(terms=codes.Terms(label="Fair", credits=5))
        code = Code.objects.get()

        browser(staff("finance")).post(f"/desk/codes/{code.pk}/close")

        code.refresh_from_db()
        assert code.closed_at is not None


class TestSums:
    def test_costs_and_failures_are_shown_by_day_and_model(self, rich, staff, scripted):
        finish(ask(rich, "a boat"))
        client = browser(staff("operator"))

        assert "scripted/scripted-1" in client.get("/desk/costs").content.decode()
        assert client.get("/desk/failures").status_code == 200

    def test_plans_are_shown_as_the_file_says(self, staff):
        page = browser(staff("finance")).get("/desk/plans").content.decode()

        assert "pack-small" in page
        assert "9.00 USD" in page


def test_the_first_operators_link_makes_an_operator(nobodys):
    from pleinair.accounts import services

    token = services.operator_link(now=clock.now())

    nobodys.post(
        f"/operator/{token}", {"email": "root@example.org", "password": "correct horse battery"}
    )

    assert roles.of(User.objects.get()) == {"operator"}
    assert nobodys.get("/desk/").status_code == 200


def test_who_is_no_staff_finds_no_desk(hers, nobodys):
    assert hers.get("/desk/").status_code == 404
    assert nobodys.get("/desk/").url == "/account/login/?next=/desk/"


def test_the_desk_is_in_the_menu_of_staff_only(hers, staff):
    assert "/desk/" not in hers.get("/").content.decode()
    assert "/desk/" in browser(staff("support")).get("/").content.decode()
