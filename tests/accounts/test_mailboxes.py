from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection

from pleinair.accounts import mailboxes
from pleinair.accounts.models import Mailbox

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Claude.Monet@Gmail.com", "claudemonet+x@googlemail.com"),
        ("claude+news@outlook.com", "claude@outlook.com"),
        ("claude@me.com", "Claude+a@icloud.com"),
        ("cl-au_de@pm.me", "claude@proton.me"),
        ("a@mailinator.com", "b@eu.yopmail.com"),
    ],
)
def test_these_are_one_mailbox(one, other):
    assert mailboxes.normalised(one) == mailboxes.normalised(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Who runs a domain of their own may mean two people by these.
        ("claude.monet@example.org", "claudemonet@example.org"),
        ("claude+a@example.org", "claude@example.org"),
        ("claude.monet@outlook.com", "claudemonet@outlook.com"),
        ("claude@gmail.com", "claude@example.com"),
    ],
)
def test_these_may_be_two(one, other):
    assert mailboxes.normalised(one) != mailboxes.normalised(other)


@pytest.mark.parametrize("domain", ["gmail.com", "notmailinator.com", "example.org", "com"])
def test_an_honest_domain_is_not_thrown_away(domain):
    assert not mailboxes.is_throwaway(domain)


def test_the_list_is_in_order_and_says_where_it_is_from():
    lines = mailboxes._LIST.read_text().splitlines()
    domains = [line for line in lines if not line.startswith("#")]

    assert "Written by hand" in " ".join(line for line in lines if line.startswith("#"))
    assert domains == sorted(set(domains))


@pytest.mark.django_db
def test_no_row_says_which_mailbox_it_is():
    mailboxes.take(address="claude.monet@gmail.com", allowance=60, now=NOON)

    row = str(Mailbox.objects.values().get())
    assert "claude" not in row
    assert "gmail" not in row


@pytest.mark.django_db
def test_an_allowance_is_taken_once_and_what_is_added_later_is_left():
    shares = [
        mailboxes.take(address="a@example.org", allowance=allowance, now=NOON)
        for allowance in (60, 60, 100, 40)
    ]

    assert shares == [60, 0, 40, 0]


@pytest.mark.django_db
def test_mailboxes_are_forgotten_when_their_time_is_over():
    mailboxes.take(address="a@example.org", allowance=60, now=NOON)

    assert mailboxes.forget(before=NOON) == 0
    assert mailboxes.forget(before=NOON + timedelta(seconds=1)) == 1


@pytest.mark.django_db(transaction=True)
@pytest.mark.postgres
def test_of_many_at_the_same_moment_one_gets_the_gift():
    def take(_number):
        try:
            return mailboxes.take(address="a@example.org", allowance=60, now=NOON)
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as threads:
        shares = list(threads.map(take, range(16)))

    assert sorted(shares) == [0] * 15 + [60]
