"""The statement says where every credit went; the receipt, what one picture cost."""

import csv
import io
import uuid
from datetime import timedelta

import pytest

from pleinair import site
from pleinair.billing import services as billing
from pleinair.billing.models import Source
from pleinair.generation import services
from pleinair.lib import clock
from tests.generation.conftest import ask, finish
from tests.web.conftest import browser, picture_of

pytestmark = pytest.mark.django_db(transaction=True)


def text_of(client, path="/credits"):
    return " ".join(client.get(path).content.decode().split())


def test_a_guest_is_told_how_to_have_more(nobodys, alice):
    more = '<a href="/account/signup/">sign up</a> for more'

    assert more in text_of(nobodys)
    assert more not in text_of(browser(alice))


class TestBalance:
    def test_what_ends_soonest_stands_first(self, alice):
        soon, late = (clock.now() + timedelta(days=n) for n in (5, 50))
        for number, (source, ends) in enumerate(
            [(Source.GIFT, None), (Source.PACK, late), (Source.CODE, soon)]
        ):
            billing.grant(alice, credits=10, source=source, reference=f"g{number}", ends_at=ends)

        grants = browser(alice).get("/credits").context["statement"].balance.by_grant

        assert [grant.source for grant in grants] == [Source.CODE, Source.PACK, Source.GIFT]

    def test_what_is_on_hold_is_named_with_what_it_is_for(self, rich, hers):
        made = ask(rich, "a boat")

        page = hers.get("/credits")

        (hold,) = page.context["statement"].on_hold
        assert hold.credits == made.price_credits
        assert hold.thing.address == f"/g/{made.id}"
        assert f"{made.price_credits} on hold" in page.content.decode()

    def test_what_is_under_way_is_not_called_without_a_picture(self, rich, hers):
        ask(rich, "a boat")

        words = text_of(hers)

        assert words.count("under way</a>") == 2
        assert "without a picture" not in words

    def test_nothing_is_on_hold_once_it_is_over(self, rich, hers):
        finish(ask(rich, "a boat"))

        assert hers.get("/credits").context["statement"].on_hold == ()


class TestMovements:
    def test_every_one_is_there_with_reason_and_picture(self, hers, work):
        rows = hers.get("/credits").context["statement"].rows

        assert [row.what for row in rows] == ["Used", "Credits added"]
        assert [row.change for row in rows] == [f"−{work.charged_credits}", "+1,000"]
        assert rows[0].thing.image_id == picture_of(work).id
        assert rows[1].thing is None
        assert [step.what for step in rows[0].steps] == ["Used", "Back to spend", "Set aside"]
        assert rows[1].steps == ()
        assert f'href="/i/{picture_of(work).id}"' in text_of(hers)

    def test_a_picture_that_is_gone_is_said_to_be(self, rich, hers, work):
        services.delete(owner_id=rich.id, generation_id=work.id)

        assert text_of(hers).count("deleted") == 1
        assert 'href="/i/' not in text_of(hers)

    def test_what_is_under_way_is_set_aside_and_what_failed_comes_to_nothing(self, rich, hers):
        made = ask(rich, "a boat [500]")
        (under_way, _grant) = hers.get("/credits").context["statement"].rows
        finish(made)
        page = hers.get("/credits").context["statement"]

        assert (under_way.what, under_way.change) == ("Set aside", f"−{made.price_credits}")
        assert [row.what for row in page.rows] == ["Credits added"]
        (over,) = page.free
        assert (over.what, over.change) == ("Not charged", "0")
        assert [step.what for step in over.steps] == ["Back to spend", "Set aside"]
        assert "1 that cost nothing" in text_of(hers)

    def test_what_failed_is_led_to_without_a_picture(self, rich, hers):
        made = finish(ask(rich, "a boat [500]"))

        assert f'href="/g/{made.id}"' in text_of(hers)

    def test_an_expiry_is_a_movement_too(self, alice):
        end = clock.now() + timedelta(days=1)
        billing.grant(alice, credits=10, source=Source.GIFT, reference="g", ends_at=end)
        with clock.shifted(timedelta(days=2)):
            billing.expire(now=clock.now())

            assert "Expired" in text_of(browser(alice))

    def test_nobody_sees_anybody_elses(self, work, his, nobodys):
        for client in (his, nobodys):
            assert "Used" not in text_of(client)
            assert str(work.id) not in client.get("/credits.csv").content.decode()

    def test_a_newcomer_sees_what_they_may_try(self, nobodys):
        assert f"<b>{site.current().trial_credits}</b> to spend" in text_of(nobodys)


class TestPages:
    @pytest.fixture
    def many(self, alice):
        for number in range(120):
            billing.grant(alice, credits=1, source=Source.GIFT, reference=f"g{number}")
        return browser(alice)

    def test_pages_follow_each_other_without_gap_or_repeat(self, many):
        seen, path = [], "/credits"
        for _turn in range(3):
            found = many.get(path).context["statement"]
            seen += [row.at for row in found.rows]
            path = f"/credits?after={found.next_after}"

        assert len(seen) == len(set(seen)) == 120
        assert found.next_after is None

    def test_no_picture_is_told_in_parts_on_two_pages(self, rich, hers, work):
        for number in range(48):
            billing.grant(rich, credits=1, source=Source.GIFT, reference=f"g{number}")

        first = hers.get("/credits").context["statement"]
        then = hers.get(f"/credits?after={first.next_after}").context["statement"]

        assert len(first.rows) == 48
        assert [(row.what, len(row.steps)) for row in then.rows] == [
            ("Used", 3),
            ("Credits added", 0),
        ]

    def test_a_full_page_asks_no_more_than_a_short_one(
        self, rich, hers, work, django_assert_max_num_queries
    ):
        for number in range(60):
            billing.grant(rich, credits=1, source=Source.GIFT, reference=f"g{number}")

        with django_assert_max_num_queries(10):
            hers.get("/credits")

    def test_after_the_last_that_was_all(self, many):
        assert "That was all." in text_of(many, f"/credits?after={uuid.UUID(int=0)}")


def test_the_table_has_every_movement_and_its_sum_is_the_balance(rich, hers, work):
    for number in range(600):
        billing.grant(rich, credits=1, source=Source.GIFT, reference=f"g{number}")

    answer = hers.get("/credits.csv")

    rows = list(csv.reader(io.StringIO(answer.content.decode())))
    assert answer.headers["Content-Disposition"] == 'attachment; filename="credits.csv"'
    assert rows[0] == ["when", "what", "from", "credits", "for"]
    assert len(rows) == 1 + 600 + 4
    assert sum(int(row[3]) for row in rows[1:]) == 1600 - work.charged_credits
    assert rows[-2][4] == str(work.id)


class TestReceipt:
    def test_it_says_quote_hold_charge_and_tokens(self, hers, work):
        receipt = hers.get(f"/i/{picture_of(work).id}").context["receipt"]

        price = f"{work.price_credits} credit{'s' * (work.price_credits != 1)}"
        lines = dict(receipt.lines)
        assert [lines[name] for name in ("Quoted", "Set aside", "Charged")] == [price] * 3
        assert lines["Tokens of pictures that came out"] == "196"
        assert "Came back" not in lines

    def test_what_was_credited_back_is_on_it(self, rich, hers):
        made = finish(ask(rich, "a boat [blank]"))

        lines = dict(hers.get(f"/i/{picture_of(made).id}").context["receipt"].lines)

        assert lines["Charged"] == "0 credits"
        assert lines["Came back"].startswith(str(made.price_credits))

    def test_a_site_without_credits_speaks_of_none(self, rich, hers):
        with site.override(switches=site.profile_switches("hosted", {"billing": "none"})):
            made = finish(ask(rich, "a boat"))
            page = text_of(hers, f"/i/{picture_of(made).id}")

        assert "Quoted" not in page
