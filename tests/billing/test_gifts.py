"""What a newcomer is given: once, and all of it with the mailbox's row or nothing."""

import importlib

import pytest
from allauth.account.models import EmailAddress
from django.apps import apps

from pleinair import site
from pleinair.accounts import mailboxes
from pleinair.accounts.models import Mailbox
from pleinair.billing import gifts, queries, services
from pleinair.billing.models import Account, Grant
from pleinair.lib import clock

pytestmark = pytest.mark.django_db


@pytest.fixture
def confirmed(alice):
    """Somebody whose address is theirs."""
    EmailAddress.objects.create(user=alice.user, email="a@example.org", primary=True, verified=True)
    return alice


@pytest.fixture(autouse=True)
def _gifts():
    with site.override(sign_up_credits=60):
        yield


def test_it_is_due_with_a_confirmed_address_and_once(confirmed):
    assert gifts.is_due(confirmed.user)

    assert gifts.give(confirmed.user) == gifts.Gift(credits=60, allowance=60)

    assert not gifts.is_due(confirmed.user)
    assert gifts.give(confirmed.user).credits == 0
    assert queries.balance(confirmed).available == 60


def test_a_mailbox_with_nothing_left_is_looked_at_once(confirmed):
    mailboxes.take(address="a@example.org", allowance=60, now=clock.now())
    assert gifts.is_due(confirmed.user)
    assert not gifts.is_left(confirmed.user)

    assert gifts.give(confirmed.user) == gifts.Gift(credits=0, allowance=60)

    assert not gifts.is_due(confirmed.user)


def test_it_is_not_due_before_the_address_is_confirmed(alice):
    assert not gifts.is_due(alice.user)


def test_a_mailbox_is_not_used_up_by_a_gift_that_broke_off(confirmed, monkeypatch):
    with monkeypatch.context() as patched:
        patched.setattr(services, "grant", lambda *_args, **_more: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            gifts.give(confirmed.user)
    assert not Mailbox.objects.exists()

    assert gifts.give(confirmed.user).credits == 60


def test_a_gift_from_before_it_was_noted_is_not_given_again(confirmed):
    gifts.give(confirmed.user)
    given_at = Grant.objects.get().created_at
    Account.objects.update(gift_at=None)

    importlib.import_module("pleinair.billing.migrations.0009_account_gift_at").note_gifts_so_far(
        apps, None
    )

    assert Account.objects.get().gift_at == given_at
