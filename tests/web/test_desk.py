"""The operator's desk: each role sees what it needs, people are looked up with a note, and
whatever is changed has a reason and a name."""

import re
import uuid
from datetime import timedelta

import pytest
from django.contrib.admin.models import LogEntry

from pleinair.accounts import lookups, roles, services
from pleinair.accounts.models import Lookup, Owner, User
from pleinair.billing import queries as billing
from pleinair.billing.models import (
    Adjustment,
    Grant,
)
from pleinair.lib import clock
from pleinair.privacy import retention
from tests.billing.actions import give
from tests.generation.conftest import ask, finish
from tests.web.conftest import browser
from tests.web.desk import look_up

pytestmark = pytest.mark.django_db


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

    def test_movements_are_called_as_on_the_statement(self, rich, staff, scripted):
        finish(ask(rich, "a boat"))
        client = browser(staff("support"))

        page = client.get(look_up(client)).content.decode()

        assert "Back to spend" in page


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

    def test_the_form_for_roles_speaks_of_roles(self, alice, staff):
        client = browser(staff("operator"))

        page = client.get(look_up(client)).content.decode()

        form = page[page.index('/role">') : page.index("Change the role")]
        labels = re.findall(r"<label[^>]*>\s*([^<]*?)\s*</label>", form)
        assert labels == ["Role", "Give or take"]

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


def test_the_first_operators_link_makes_an_operator(nobodys):
    token = services.operator_link(now=clock.now())

    nobodys.post(
        f"/operator/{token}", {"email": "root@example.org", "password": "correct horse battery"}
    )

    assert roles.of(User.objects.get()) == {"operator"}
    assert nobodys.get("/desk/").status_code == 200


@pytest.mark.parametrize("end", ["used", "expired", "made up"])
def test_a_dead_link_for_the_first_operator_says_so_and_shows_no_form(nobodys, end):
    token = services.operator_link(now=clock.now())
    form = {"email": "root@example.org", "password": "correct horse battery"}
    if end == "used":
        browser().post(f"/operator/{token}", form)
    if end == "made up":
        token = "made-up"

    with clock.shifted(timedelta(hours=25 if end == "expired" else 0)):
        answers = nobodys.get(f"/operator/{token}"), nobodys.post(f"/operator/{token}", form)

    for answer in answers:
        assert answer.status_code == 410
        assert "pleinair operator-link" in answer.content.decode()
        assert 'name="password"' not in answer.content.decode()
    assert User.objects.count() == (end == "used")


def test_a_weak_password_leaves_the_first_operators_link_as_it_was(nobodys):
    path = f"/operator/{services.operator_link(now=clock.now())}"

    answer = nobodys.post(path, {"email": "root@example.org", "password": "password123"})

    assert answer.status_code == 422
    assert "too common" in answer.content.decode()
    assert nobodys.get(path).status_code == 200


def test_who_is_no_staff_finds_no_desk(hers, nobodys):
    assert hers.get("/desk/").status_code == 404
    assert nobodys.get("/desk/").url == "/account/login/?next=/desk/"


def test_the_desk_is_in_the_menu_of_staff_only(hers, staff):
    assert "/desk/" not in hers.get("/").content.decode()
    assert "/desk/" in browser(staff("support")).get("/").content.decode()


def test_every_page_is_called_as_in_the_menu(staff):
    client = browser(staff("operator"))
    menu = re.findall(
        r'<a href="(/desk/[^"]+)"[^>]*>([^<]+)</a>', client.get("/desk/").content.decode()
    )

    names = {
        address: re.search(r"<h1[^>]*>([^<]+)", client.get(address).content.decode())[1]
        for address, _label in menu
    }

    assert len(names) > 10
    assert names == dict(menu)


def test_a_row_is_called_as_its_list(alice, staff):
    give(alice, 10)
    grant = Grant.objects.get()

    page = browser(staff("finance")).get(f"/desk/billing/grant/{grant.pk}").content.decode()

    assert '<h1 class="page-name">Balances</h1>' in page
