"""The books stay: nobody rewrites them, and only time and erasure end them."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from pleinair.billing import services as billing
from pleinair.billing.models import Account, AppendOnlyError, Grant, Movement, Source
from tests.billing.actions import give, numbers, set_aside

DAY = timedelta(days=1)


class TestErasure:
    def test_records_stay_about_nobody(self, alice):
        give(alice, 10)

        alice.delete()

        assert Account.objects.get().owner_id is None
        assert Movement.objects.get().credits == 10

    def test_link_can_be_cut_while_the_owner_remains(self, alice):
        give(alice, 10)

        billing.forget_owner(alice)

        assert numbers(alice) == (0, 0)
        assert Grant.objects.get().left == 10

    def test_no_reference_names_an_erased_owner(self, alice, charlie):
        for owner in (alice, charlie):
            for source in ("sign-up", "trial"):
                billing.grant(
                    owner, credits=5, source=Source.GIFT, reference=f"{source}:{owner.id}"
                )

        billing.forget_owner(alice)
        billing.forget_owner(alice)

        rows = [*Grant.objects.all(), *Movement.objects.all()]
        assert sum(str(alice.id) in row.reference for row in rows) == 0
        assert sum(str(charlie.id) in row.reference for row in rows) == 4
        assert {row.reference.partition(":")[0] for row in rows} == {"sign-up", "trial"}

    def test_payment_records_go_when_the_period_is_over(self, alice, noon):
        give(alice, 10)
        set_aside(alice, 4)
        billing.forget_owner(alice)

        assert billing.forget_records(before=noon) == 0
        assert billing.forget_records(before=noon + DAY) == 1
        assert not Movement.objects.exists()
        assert not Grant.objects.exists()

    def test_free_credits_are_forgotten_with_their_owner(self, alice, noon):
        give(alice, 10, source=Source.TRIAL)
        billing.forget_owner(alice)

        assert billing.forget_records(before=noon - DAY) == 1

    def test_records_of_an_owner_who_is_here_are_kept(self, alice, noon):
        give(alice, 10)

        assert billing.forget_records(before=noon + DAY) == 0
        assert numbers(alice) == (10, 0)


class TestBooks:
    def test_booked_movement_cannot_be_saved_again(self, alice):
        give(alice)
        movement = Movement.objects.get()
        movement.credits = 99

        with pytest.raises(AppendOnlyError):
            movement.save()

        assert Movement.objects.get().credits == 10

    @pytest.mark.parametrize(
        "tamper",
        [
            lambda: Movement.objects.update(credits=99),
            lambda: Movement.objects.all().delete(),
            lambda: Movement.objects.get().delete(),
            lambda: Movement.objects.bulk_update([Movement.objects.get()], ["credits"]),
            lambda: Grant.objects.get().movements.all().update(credits=99),
        ],
    )
    def test_no_way_leads_to_rewriting_the_books(self, alice, tamper):
        give(alice)

        with pytest.raises(AppendOnlyError):
            tamper()

        assert Movement.objects.get().credits == 10

    @pytest.mark.parametrize(
        "broken",
        [{"left": -1}, {"held": -1}, {"left": 8, "held": 3}, {"credits": 0}, {"source": "theft"}],
    )
    def test_database_refuses_a_grant_that_cannot_be(self, alice, broken):
        give(alice, 10)

        with pytest.raises(IntegrityError), transaction.atomic():
            Grant.objects.update(**broken)

    def test_database_refuses_a_sign_that_does_not_fit(self, alice):
        grant_id = give(alice, 10)
        hold = Movement(grant_id=grant_id, kind="hold", credits=1, reference="hold:1")

        with pytest.raises(IntegrityError), transaction.atomic():
            hold.save()
