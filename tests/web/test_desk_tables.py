"""The desk's tables: what they show, to whom, and that nobody rewrites them."""

import re

import pytest
from django.contrib.admin.models import LogEntry

from pleinair.accounts.admin import ReadOnly
from pleinair.billing import inbox
from pleinair.billing.models import (
    Event,
    Movement,
    NextReconciliation,
)
from pleinair.lib import clock
from pleinair.mail import queries as mails
from pleinair.mail import services as mail
from pleinair.mail.models import Letter, Stop
from pleinair.web.desk import Desk
from tests.billing.actions import give
from tests.web.conftest import browser
from tests.web.desk import look_up

pytestmark = pytest.mark.django_db


class TestTables:
    @pytest.mark.parametrize("act", ["add/", "1/delete/", "1/history/", "add"])
    def test_there_is_no_page_that_changes_a_row(self, staff, act):
        client = browser(staff("operator"))

        for method in (client.get, client.post):
            # To the admin it is the number of a row that is not there: back to the start.
            assert method(f"/desk/billing/movement/{act}").status_code in {302, 403, 404}

    def test_a_table_without_a_name_in_the_menu_is_refused_at_the_start(self):
        desk = Desk(name="other")
        desk.register(NextReconciliation, ReadOnly)

        with pytest.raises(KeyError, match="billing_nextreconciliation_changelist"):
            desk.get_urls()

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
