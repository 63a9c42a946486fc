"""What can be done in Activity, and the way back to it."""

import pytest

from pleinair.generation.models import Generation
from tests.generation.conftest import ask, finish
from tests.web.conftest import picture_of

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def refused(rich):
    return finish(ask(rich, "[refuse] a violinist on a roof"))


def test_pictures_and_what_has_none_are_deleted_together(hers, work, refused):
    chosen = {"images": [str(picture_of(work).id)], "generations": [str(refused.id)]}

    page = hers.post("/activity/delete", chosen, follow=True)

    assert "2 deleted." in page.content.decode()
    assert not Generation.objects.exists()


def test_strangers_delete_nothing(his, work, refused):
    chosen = {"images": [str(picture_of(work).id)], "generations": [str(refused.id)]}

    page = his.post("/activity/delete", chosen, follow=True)

    assert "deleted." not in page.content.decode()
    assert Generation.objects.count() == 2


def test_what_still_runs_is_not_deleted(hers, rich):
    running = ask(rich, "a hill")

    hers.post("/activity/delete", {"generations": [str(running.id)]})

    assert Generation.objects.filter(id=running.id).exists()


def test_from_activity_the_way_back_leads_there(hers, work):
    picture = f"/i/{picture_of(work).id}"
    assert f'href="{picture}?from=activity"' in hers.get("/activity").content.decode()

    page = hers.get(f"{picture}?from=activity").content.decode()

    assert "</svg>Activity</a>\n" in page.partition("<article")[2]


def test_a_picture_says_what_it_cost_alone(hers, rich):
    several = finish(ask(rich, "two hills", count=2))
    Generation.objects.filter(id=several.id).update(price_credits=6, charged_credits=6)

    page = hers.get(f"/i/{picture_of(several).id}").content.decode()

    assert "3 credits (6 for 2 pictures)" in page


def test_a_page_that_waits_looks_again_without_scripts(hers, rich):
    running, done = ask(rich, "a hill"), finish(ask(rich, "a lake"))

    assert b'http-equiv="refresh"' in hers.get(f"/g/{running.id}").content
    assert b'http-equiv="refresh"' not in hers.get(f"/g/{done.id}").content
