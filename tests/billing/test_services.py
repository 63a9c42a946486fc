"""Each thing that can be done with credits, once and again."""

from datetime import timedelta

import pytest

from pleinair.accounts import services as accounts
from pleinair.billing import errors, queries
from pleinair.billing import services as billing
from pleinair.billing.models import Grant, Source
from pleinair.lib import clock
from tests.accounts.conftest import make_user
from tests.billing.actions import give, numbers, set_aside

DAY = timedelta(days=1)

pytestmark = pytest.mark.usefixtures("the_books_agree")


class TestGrant:
    def test_credits_can_be_spent_once_granted(self, alice):
        give(alice, 10)

        assert numbers(alice) == (10, 0)

    def test_same_reference_gives_once(self, alice):
        assert give(alice, 10) == give(alice, 10)

        assert numbers(alice) == (10, 0)

    @pytest.mark.parametrize(
        "terms",
        [{"credits": 11}, {"source": Source.GIFT}, {"promotional": True}, {"ends_at": clock.now()}],
    )
    def test_same_reference_with_other_terms_is_refused(self, alice, terms):
        give(alice)

        with pytest.raises(errors.ReferenceReused):
            give(alice, **terms)

        assert numbers(alice) == (10, 0)

    def test_reference_of_somebody_else_is_refused(self, alice, charlie):
        give(alice)

        with pytest.raises(errors.ReferenceReused):
            give(charlie)

        assert numbers(charlie) == (0, 0)

    @pytest.mark.parametrize("credits", [0, -5])
    def test_grant_of_nothing_is_refused(self, alice, credits):
        with pytest.raises(errors.BadAmount):
            give(alice, credits)

        assert not Grant.objects.exists()


class TestHold:
    def test_held_credits_are_not_available(self, alice):
        give(alice, 10)

        set_aside(alice, 4)

        assert numbers(alice) == (6, 4)

    def test_hold_names_its_grants_in_spending_order(self, alice, noon):
        paid = give(alice, 10)
        gift = give(alice, 3, reference="gift:1", source=Source.GIFT, ends_at=noon + DAY)

        held = set_aside(alice, 5)

        assert [(part.grant_id, part.credits) for part in held.parts] == [(gift, 3), (paid, 2)]
        assert held.credits == 5

    def test_same_reference_holds_once(self, alice):
        give(alice, 10)

        assert set_aside(alice, 4) == set_aside(alice, 4)

        assert numbers(alice) == (6, 4)

    @pytest.mark.parametrize("other", [{"credits": 5}, {"for_reference": "generation:2"}])
    def test_same_reference_for_something_else_is_refused(self, alice, other):
        give(alice, 10)
        set_aside(alice, 4)

        with pytest.raises(errors.ReferenceReused):
            set_aside(alice, **{"credits": 4, **other})

        assert numbers(alice) == (6, 4)

    def test_stranger_cannot_reuse_a_hold(self, alice, charlie):
        give(alice, 10)
        give(charlie, 10, reference="invoice:2")
        set_aside(alice, 4)

        with pytest.raises(errors.ReferenceReused):
            set_aside(charlie, 4)

        assert numbers(charlie) == (10, 0)

    def test_too_little_takes_nothing(self, alice):
        give(alice, 3)

        with pytest.raises(errors.NotEnoughCredits, match="needs 4 credits and you have 3"):
            set_aside(alice, 4)

        assert numbers(alice) == (3, 0)

    def test_stranger_has_nothing_to_hold(self, alice, charlie):
        give(alice, 10)

        with pytest.raises(errors.NotEnoughCredits):
            set_aside(charlie, 1)

    def test_ended_but_unswept_credits_cannot_be_held(self, alice, noon):
        give(alice, 10, ends_at=noon + DAY)

        with clock.frozen(noon + DAY), pytest.raises(errors.NotEnoughCredits) as caught:
            set_aside(alice, 1)

        assert caught.value.available == 0


class TestCharge:
    def test_charge_takes_all_that_is_held(self, alice):
        give(alice, 10)
        set_aside(alice, 4)

        settled = billing.charge("hold:1")

        assert (settled.charged, settled.returned) == (4, 0)
        assert numbers(alice) == (6, 0)

    def test_rest_of_a_partial_charge_comes_back(self, alice):
        give(alice, 10)
        set_aside(alice, 4)

        settled = billing.charge("hold:1", credits=1)

        assert (settled.charged, settled.returned) == (1, 3)
        assert numbers(alice) == (9, 0)

    def test_charging_again_changes_nothing(self, alice):
        give(alice, 10)
        set_aside(alice, 4)

        assert billing.charge("hold:1", credits=3) == billing.charge("hold:1", credits=3)

        assert numbers(alice) == (7, 0)

    def test_charging_another_amount_is_refused(self, alice):
        give(alice, 10)
        set_aside(alice, 4)
        billing.charge("hold:1", credits=3)

        with pytest.raises(errors.ReferenceReused):
            billing.charge("hold:1", credits=4)

        assert numbers(alice) == (7, 0)

    def test_charge_above_what_is_held_is_refused(self, alice):
        give(alice, 10)
        set_aside(alice, 4)

        with pytest.raises(errors.BadAmount):
            billing.charge("hold:1", credits=5)

        assert numbers(alice) == (6, 4)

    def test_charge_after_release_is_refused(self, alice):
        give(alice, 10)
        set_aside(alice, 4)
        billing.release("hold:1")

        with pytest.raises(errors.HoldClosed):
            billing.charge("hold:1")

        assert numbers(alice) == (10, 0)

    def test_charging_nothing_is_releasing(self, alice):
        give(alice, 10)
        set_aside(alice, 4)

        assert billing.charge("hold:1", credits=0) == billing.release("hold:1")

        assert numbers(alice) == (10, 0)

    def test_charge_without_a_hold_is_refused(self):
        with pytest.raises(errors.HoldNotFound):
            billing.charge("hold:1")

    def test_work_that_outlives_its_grant_is_still_charged(self, alice, noon):
        give(alice, 10, ends_at=noon + DAY)
        set_aside(alice, 4)

        with clock.frozen(noon + 2 * DAY):
            settled = billing.charge("hold:1", credits=3)

        assert (settled.charged, settled.returned, settled.expired) == (3, 0, 1)


class TestRelease:
    def test_release_returns_to_the_grants_it_came_from(self, alice, noon):
        give(alice, 10)
        give(alice, 3, reference="gift:1", ends_at=noon + DAY)
        before = queries.balance(alice)
        set_aside(alice, 5)

        billing.release("hold:1")

        assert queries.balance(alice) == before

    def test_releasing_again_changes_nothing(self, alice):
        give(alice, 10)
        set_aside(alice, 4)

        assert billing.release("hold:1") == billing.release("hold:1")

        assert numbers(alice) == (10, 0)

    def test_release_after_charge_is_refused(self, alice):
        give(alice, 10)
        set_aside(alice, 4)
        billing.charge("hold:1")

        with pytest.raises(errors.HoldClosed):
            billing.release("hold:1")

        assert numbers(alice) == (6, 0)

    def test_release_to_an_ended_grant_expires_at_once(self, alice, noon):
        give(alice, 10, ends_at=noon + DAY)
        set_aside(alice, 4)

        with clock.frozen(noon + 2 * DAY):
            billing.expire(now=noon + 2 * DAY)
            settled = billing.release("hold:1")

            assert (settled.returned, settled.expired) == (0, 4)
            assert billing.release("hold:1") == settled
            assert numbers(alice) == (0, 0)
            assert billing.expire(now=noon + 3 * DAY) == 0

    def test_release_without_a_hold_is_refused(self):
        with pytest.raises(errors.HoldNotFound):
            billing.release("hold:1")


class TestWithdraw:
    def test_refund_takes_back_only_what_is_left(self, alice):
        give(alice, 10)
        set_aside(alice, 4)

        assert billing.withdraw("invoice:1", reference="refund:1") == 6

        assert numbers(alice) == (0, 4)

    def test_refund_and_dispute_of_one_reference_take_once(self, alice):
        give(alice, 10)

        assert billing.withdraw("invoice:1", reference="refund:1", credits=4) == 4
        assert billing.withdraw("invoice:1", reference="refund:1", credits=4) == 4

        assert numbers(alice) == (6, 0)

    def test_reference_of_another_refund_is_refused(self, alice):
        give(alice, 10)
        give(alice, 10, reference="invoice:2")
        billing.withdraw("invoice:1", reference="refund:1")

        with pytest.raises(errors.ReferenceReused):
            billing.withdraw("invoice:2", reference="refund:1")

    def test_unknown_grant_is_refused(self):
        with pytest.raises(errors.GrantNotFound):
            billing.withdraw("invoice:9", reference="refund:1")

    def test_nothing_cannot_be_withdrawn(self, alice):
        give(alice, 10)

        with pytest.raises(errors.BadAmount):
            billing.withdraw("invoice:1", reference="refund:1", credits=0)


class TestExpire:
    def test_only_ended_grants_expire(self, alice, noon):
        give(alice, 10)
        give(alice, 5, reference="gift:1", ends_at=noon + DAY)

        assert billing.expire(now=noon) == 0
        assert billing.expire(now=noon + DAY) == 1
        assert billing.expire(now=noon + DAY) == 0
        assert numbers(alice) == (10, 0)

    def test_expiry_leaves_what_is_held(self, alice, noon):
        give(alice, 10, ends_at=noon + DAY)
        set_aside(alice, 4)

        billing.expire(now=noon + DAY)

        with clock.frozen(noon + DAY):
            assert numbers(alice) == (0, 4)

    def test_a_call_expires_no_more_than_its_limit(self, alice, noon):
        for number in range(3):
            give(alice, 1, reference=f"gift:{number}", ends_at=noon)

        assert billing.expire(now=noon, limit=2) == 2
        assert billing.expire(now=noon, limit=2) == 1


class TestSigningUp:
    def test_guest_takes_credits_and_what_is_set_aside_along(self):
        guest = accounts.new_guest()
        give(guest, 3, source=Source.TRIAL, promotional=True)
        set_aside(guest, 2)

        person = accounts.claim(guest_id=guest.id, user=make_user())
        assert numbers(person) == (1, 2)
        billing.release("hold:1")

        assert numbers(person) == (3, 0)
        assert queries.has_had(person, source=Source.TRIAL)
        assert queries.receipt(person, for_reference="generation:1").returned == 2
