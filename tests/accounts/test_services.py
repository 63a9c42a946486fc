import threading
import time
import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError, OperationalError, connection, transaction
from django.db.models import Q

from pleinair.accounts import queries, services
from pleinair.accounts.errors import CredentialsRefused, LinkNotValid, OwnerMissing
from pleinair.accounts.models import OperatorLink, Owner, User
from pleinair.lib import clock
from tests.accounts.conftest import PASSWORD, make_user

NOON = datetime(2026, 11, 20, 12, 34, tzinfo=UTC)
MIDNIGHT = NOON.replace(hour=0, minute=0)
pytestmark = pytest.mark.django_db


def all_at_once(*calls):
    """Run calls in threads of their own and return what each gave or raised."""
    start = threading.Barrier(len(calls))

    def run(call):
        start.wait()
        try:
            return _patiently(call)
        finally:
            connection.close()

    with ThreadPoolExecutor(len(calls)) as threads:
        results = [threads.submit(run, call) for call in calls]
    return [result.exception() or result.result() for result in results]


def _patiently(call):
    # SQLite in memory answers "locked" at once where a file on disk waits its turn.
    for _ in range(500):
        try:
            return call()
        except OperationalError as error:
            if "locked" not in str(error):
                raise
            time.sleep(0.01)
    raise AssertionError("the database never became free")


class TestGuests:
    def test_guest_is_seen_on_a_day_and_not_at_a_moment(self):
        with clock.frozen(NOON):
            guest = services.new_guest()

        assert guest.kind == Owner.Kind.GUEST
        assert guest.seen_at == MIDNIGHT

    def test_touch_writes_once_a_day(self, django_assert_num_queries):
        with clock.frozen(NOON):
            guest = services.new_guest()

        with django_assert_num_queries(0):
            services.touch(owner=guest, now=NOON + timedelta(hours=2))
        services.touch(owner=guest, now=NOON + timedelta(days=1))

        guest.refresh_from_db()
        assert guest.seen_at == MIDNIGHT + timedelta(days=1)

    def test_touch_never_goes_back(self):
        with clock.frozen(NOON):
            guest = services.new_guest()
        stale = Owner.objects.get(id=guest.id)
        services.touch(owner=guest, now=NOON + timedelta(days=2))

        services.touch(owner=stale, now=NOON + timedelta(days=1))

        guest.refresh_from_db()
        assert guest.seen_at == MIDNIGHT + timedelta(days=2)

    def test_stale_guests_are_those_not_seen_since_the_oldest_first(self):
        with clock.frozen(NOON):
            old = services.new_guest()
        with clock.frozen(NOON + timedelta(days=1)):
            newer = services.new_guest()
            services.claim(guest_id=None, user=make_user())
        with clock.frozen(NOON + timedelta(days=5)):
            services.new_guest()

        def stale(**how):
            return queries.list_stale_guests(before=NOON + timedelta(days=3), **how)

        assert stale(limit=9) == (old.id, newer.id)
        assert stale(limit=1) == (old.id,)
        assert stale(limit=9, among=Q(id=newer.id)) == (newer.id,)

    def test_forgotten_guest_is_gone(self):
        guest = services.new_guest()

        assert services.forget_guest(guest.id)
        assert not services.forget_guest(guest.id)
        assert queries.find_owner(guest.id) is None

    def test_person_cannot_be_forgotten_as_a_guest(self):
        owner = services.claim(guest_id=None, user=make_user())

        assert not services.forget_guest(owner.id)
        assert queries.find_owner(owner.id) == owner


class TestClaim:
    def test_guest_becomes_the_person_and_keeps_the_id(self):
        guest, alice = services.new_guest(), make_user()

        owner = services.claim(guest_id=guest.id, user=alice)

        assert owner.id == guest.id
        assert owner.kind == Owner.Kind.PERSON
        assert queries.owner_of(alice) == owner
        assert queries.find_guest(guest.id) is None

    def test_asking_again_returns_the_same_owner(self):
        guest, other, alice = services.new_guest(), services.new_guest(), make_user()
        first = services.claim(guest_id=guest.id, user=alice)

        assert services.claim(guest_id=guest.id, user=alice) == first
        assert services.claim(guest_id=other.id, user=alice) == first
        assert queries.find_guest(other.id) == other

    @pytest.mark.parametrize("guest_id", [None, uuid.uuid4()])
    def test_user_without_a_guest_gets_an_owner(self, guest_id):
        owner = services.claim(guest_id=guest_id, user=make_user())

        assert owner.kind == Owner.Kind.PERSON

    def test_bob_never_takes_what_became_alices(self):
        guest, alice, bob = services.new_guest(), make_user(), make_user("bob@example.com")
        services.claim(guest_id=guest.id, user=alice)

        owner = services.claim(guest_id=guest.id, user=bob)

        assert owner.id != guest.id
        assert queries.owner_of(alice).id == guest.id

    def test_person_without_a_user_cannot_be_written(self):
        with pytest.raises(IntegrityError), transaction.atomic():
            Owner.objects.create(kind=Owner.Kind.PERSON)

    def test_user_without_an_owner_is_told(self):
        with pytest.raises(OwnerMissing, match="Sign up again"):
            queries.owner_of(make_user())

    @pytest.mark.django_db(transaction=True)
    def test_two_sign_ups_at_once_with_one_guest_give_two_owners(self):
        guest = services.new_guest()
        people = [make_user(f"{name}@example.com") for name in ("alice", "bob", "charlie")]

        owners = all_at_once(
            *(lambda one=one: services.claim(guest_id=guest.id, user=one) for one in people)
        )

        assert [owner.user_id for owner in owners] == [one.id for one in people]
        assert len({owner.id for owner in owners}) == 3
        assert [owner.id for owner in owners].count(guest.id) == 1

    @pytest.mark.django_db(transaction=True)
    def test_one_user_claiming_twice_at_once_has_one_owner(self):
        guest, alice = services.new_guest(), make_user()

        owners = all_at_once(
            lambda: services.claim(guest_id=guest.id, user=alice),
            lambda: services.claim(guest_id=None, user=alice),
            lambda: services.claim(guest_id=guest.id, user=alice),
        )

        assert len({owner.id for owner in owners}) == 1


def redeem(token, email="Root@Example.com", password=PASSWORD):
    return services.redeem_operator_link(token=token, email=email, password=password)


class TestOperatorLink:
    def test_first_operator_is_made_once(self):
        token = services.operator_link(clock.now())

        root = redeem(token)

        assert root.is_staff
        assert root.is_superuser
        assert root.email == "root@example.com"
        assert root.check_password(PASSWORD)
        assert queries.owner_of(root).kind == Owner.Kind.PERSON
        with pytest.raises(LinkNotValid):
            redeem(token, email="mallory@example.com")

    def test_no_link_is_made_once_there_is_an_operator(self):
        make_user(is_staff=True)

        assert services.operator_link(clock.now()) is None
        assert not OperatorLink.objects.exists()

    def test_link_is_dead_when_an_operator_came_another_way(self):
        token = services.operator_link(clock.now())
        make_user(is_staff=True)

        with pytest.raises(LinkNotValid):
            redeem(token)

    def test_new_link_ends_the_one_before(self):
        before = services.operator_link(clock.now())
        token = services.operator_link(clock.now())

        with pytest.raises(LinkNotValid):
            redeem(before)
        assert redeem(token).is_staff

    def test_link_lives_a_day(self):
        with clock.frozen(NOON):
            token = services.operator_link(NOON)

        with clock.frozen(NOON + timedelta(hours=24)), pytest.raises(LinkNotValid):
            redeem(token)
        with clock.frozen(NOON + timedelta(hours=23, minutes=59)):
            assert redeem(token).is_staff

    @pytest.mark.parametrize("token", ["", "wrong", "é", "0" * 43])
    def test_wrong_token_opens_nothing(self, token):
        services.operator_link(clock.now())

        with pytest.raises(LinkNotValid):
            redeem(token)

    def test_token_itself_is_not_kept(self):
        token = services.operator_link(clock.now())

        assert token not in str(OperatorLink.objects.values().get())
        assert len(token) == 43

    def test_refused_credentials_leave_the_link_as_it_was(self):
        token = services.operator_link(clock.now())
        make_user("taken@example.com")

        with pytest.raises(CredentialsRefused) as refused:
            redeem(token, email="taken@example.com", password="short")
        with pytest.raises(CredentialsRefused, match="valid email"):
            redeem(token, email="no address")

        assert len(refused.value.sentences) == 2
        assert redeem(token).is_staff

    @pytest.mark.django_db(transaction=True)
    def test_two_redemptions_at_once_make_one_operator(self):
        token = services.operator_link(clock.now())

        results = all_at_once(
            lambda: redeem(token, email="root@example.com"),
            lambda: redeem(token, email="mallory@example.com"),
        )

        assert sorted(type(result).__name__ for result in results) == ["LinkNotValid", "User"]
        assert User.objects.filter(is_staff=True).count() == 1
