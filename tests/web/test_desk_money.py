"""The desk's money: payments, differences, codes, and what was earned and spent."""

import pytest

from pleinair.billing import codes
from pleinair.billing.models import (
    Account,
    Code,
    Payment,
    Reconciliation,
    Subscription,
)
from pleinair.lib import clock
from tests.billing.actions import give
from tests.generation.conftest import ask, finish
from tests.web.conftest import browser
from tests.web.desk import look_up

pytestmark = pytest.mark.django_db


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

        costs = client.get("/desk/costs").content.decode()
        assert "scripted/scripted-1" in costs
        assert "Perhaps paid" in costs
        assert client.get("/desk/failures").status_code == 200

    def test_plans_are_shown_as_the_file_says(self, staff):
        page = browser(staff("finance")).get("/desk/plans").content.decode()

        assert "pack-small" in page
        assert "9.00 USD" in page
