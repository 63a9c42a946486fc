"""What staff did stays noted when they leave, under a number that names nobody any more."""

import uuid

import pytest

from pleinair.accounts import inventory as accounts
from pleinair.accounts import lookups
from pleinair.accounts.models import Lookup, Owner, User
from pleinair.billing import codes, corrections
from pleinair.billing import inventory as billing
from pleinair.billing.models import Adjustment, Code
from pleinair.privacy import erasure

ITEMS = {table.name: table.items for table in (*accounts.TABLES, *billing.TABLES)}


@pytest.mark.django_db(transaction=True)
def test_what_staff_did_outlives_them_and_names_nobody(alice, charlie):
    corrections.correct(
        alice, credits=5, reason="so", staff_id=charlie.id, adjustment_id=uuid.uuid4()
    )
    codes.make(terms=codes.Terms(label="Fair", credits=5), made_by=charlie.id)
    lookups.look_up(staff_id=charlie.id, purpose="support", typed=str(alice.id))

    erasure.erase(charlie.id)

    noted = (
        Adjustment.objects.get().staff_id,
        Code.objects.get().made_by,
        Lookup.objects.get().staff_id,
    )
    assert set(noted) == {charlie.id}
    assert not Owner.objects.filter(id=charlie.id).exists()
    assert not User.objects.filter(email="charlie@example.org").exists()


@pytest.mark.parametrize("name", ["billing_adjustment", "billing_code", "accounts_lookup"])
def test_the_inventory_says_so(name):
    assert all("names nobody" in item.erasure for item in ITEMS[name])
