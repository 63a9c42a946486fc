"""What is noted of a refusal, and what never is."""

from datetime import timedelta

import pytest

from pleinair import site
from pleinair.lib import clock
from pleinair.safety import queries
from pleinair.safety import services as safety
from pleinair.safety.models import Refusal
from pleinair.safety.moderation import current

PROMPT = "a naked woman on a beach"


def refuse(owner, prompt=PROMPT, **how):
    verdict = current().review(prompt=prompt)
    safety.note_refusal(owner_id=owner.pk, verdict=verdict, prompt=prompt, **how)


def test_refusal_is_noted_without_the_prompt(alice):
    refuse(alice)

    noted = Refusal.objects.get()
    assert (noted.owner_id, noted.rule, noted.category) == (alice.pk, "nude", "sexual")
    assert not any("naked" in str(value) for value in vars(noted).values())


def test_hash_tells_repeats_of_one_owner_and_nobody_elses(alice, charlie):
    refuse(alice)
    refuse(alice)
    refuse(charlie)

    hashes = [noted.prompt_hmac for noted in Refusal.objects.order_by("created_at", "id")]
    of_alice = set(Refusal.objects.filter(owner=alice).values_list("prompt_hmac", flat=True))
    assert len(set(hashes)) == 2
    assert len(of_alice) == 1


def test_nothing_is_noted_when_nothing_is_to_be_kept(alice):
    refuse(alice, keep=False)

    assert not Refusal.objects.exists()


def test_site_that_keeps_nothing_notes_nothing(alice, tmp_path):
    site.use(site.load({"PLEINAIR_PROFILE": "ephemeral"}, folder=tmp_path))

    refuse(alice)

    assert not Refusal.objects.exists()


def test_refusals_are_counted_per_owner_since_a_moment(alice, charlie):
    refuse(alice)

    hour_ago, in_an_hour = (clock.now() + timedelta(hours=h) for h in (-1, 1))
    assert queries.count_refusals(owner_id=alice.pk, since=hour_ago) == 1
    assert queries.count_refusals(owner_id=alice.pk, since=in_an_hour) == 0
    assert queries.count_refusals(owner_id=charlie.pk, since=hour_ago) == 0


def test_old_refusals_are_forgotten(alice):
    refuse(alice)

    assert safety.forget_refusals(before=clock.now() - timedelta(days=90)) == 0
    assert safety.forget_refusals(before=clock.now() + timedelta(days=1)) == 1


@pytest.mark.django_db
def test_refusals_go_with_their_owner(alice):
    refuse(alice)

    alice.delete()

    assert not Refusal.objects.exists()
