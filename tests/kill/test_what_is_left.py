"""Bytes on their way in or out when a process dies: none stay, and nothing kept is lost."""

import pytest

from tests.kill.expect import LATER_S, MUCH_LATER_S, nothing_left, nothing_lost
from tests.kill.moments import Moment

pytestmark = pytest.mark.kill

ANSWERS = "pleinair.generation.answers"
ENDINGS = "pleinair.generation.endings"
PUT = "pleinair.vault.blobs:put"
DELETE = "pleinair.vault.blobs:delete"
TEN_MINUTES_S = 10 * 60 + 5


@pytest.mark.parametrize("profile", ["hosted", "own-servers"])
@pytest.mark.parametrize("nth", [1, 2, 3])
def test_an_upload_whose_process_died_half_way_is_swept(stand, profile, nth):
    stand.site = {"profile": profile}
    made = stand.do("ask", prompt="a boat")
    moment = Moment(at=PUT, when="after", nth=nth)

    stand.die("bring", moment=moment, owner=made["owner"])
    stand.do("sweep", later_s=MUCH_LATER_S)

    told = stand.do("report", **made)
    nothing_left(told)


def test_a_write_that_broke_off_is_swept(stand):
    made = stand.do("ask", prompt="a boat")
    moment = Moment(at="pleinair.vault.folder:_write_fully", when="after")

    stand.die("bring", moment=moment, owner=made["owner"])
    left = stand.do("report", **made)
    stand.do("sweep", later_s=MUCH_LATER_S)

    assert left["unfinished"] == 1
    nothing_left(stand.do("report", **made))


@pytest.mark.parametrize("nth", [1, 2, 3, 4])
def test_what_a_death_spared_while_deleting_is_swept(stand, nth):
    stand.site = {"profile": "hosted"}
    made = stand.do("ask", prompt="a boat")
    stand.do("drive", generation=made["generation"])
    since = "pleinair.library.services:delete_image"

    stand.die("delete", moment=Moment(at=DELETE, when="before", since=since, nth=nth), **made)
    stand.do("sweep", later_s=MUCH_LATER_S)

    nothing_left(stand.do("report", **made))


def test_the_sweep_spares_everything_that_is_kept(stand):
    stand.site = {"profile": "hosted", "provider": "illustrator", "models": ["illustrator-1"]}
    made = stand.do("ask", prompt="a boat on the sea", upload=True)
    stand.do("drive", generation=made["generation"])
    before = stand.do("names")

    stand.do("sweep", later_s=MUCH_LATER_S)

    told = stand.do("report", **made)
    assert told["state"] == "done"
    assert stand.do("names") == before
    nothing_lost(told, count=1)


@pytest.mark.parametrize(
    ("moment", "prompt", "state"),
    [
        (Moment(at="pleinair.generation.stages:_open_attempt", when="before"), "", "done"),
        (Moment(at="pleinair.generation.watching:Watch.accepted", when="after"), "", "unknown"),
        (Moment(at=PUT, when="after", since=f"{ANSWERS}:keep", nth=1), "", "unknown"),
        (Moment(at=f"{ENDINGS}:tidy", when="before"), "", "done"),
        *((Moment(at=DELETE, when="before", since=f"{ENDINGS}:tidy", nth=nth), "", "done")
          for nth in range(1, 8)),
        (Moment(at=f"{ENDINGS}:tidy", when="before"), "[refuse]", "refused"),
        (Moment(at=f"{ENDINGS}:tidy", when="before"), "[500]", "failed"),
    ],
)  # fmt: skip
def test_where_nothing_is_kept_a_death_keeps_nothing(stand, moment, prompt, state):
    stand.site = {"profile": "ephemeral"}
    made = stand.do("ask", prompt=f"a boat {prompt}", upload=True)

    stand.die("drive", moment=moment, generation=made["generation"])
    stand.do("restart", later_s=LATER_S)

    told = stand.do("report", **made)
    assert told["state"] == state
    assert told["uploads"] == 0
    # Only the result itself is left, for its download.
    assert len(told["working"]) == (3 if state == "done" else 0)
    stand.do("take_away", **made)
    assert stand.do("report", **made)["working"] == []


def test_where_nothing_is_kept_a_result_that_nobody_fetches_lives_ten_minutes(stand):
    stand.site = {"profile": "ephemeral"}
    made = stand.do("ask", prompt="a boat", upload=True)
    stand.do("drive", generation=made["generation"])

    stand.do("sweep", later_s=TEN_MINUTES_S - 30)
    in_time = stand.do("report", **made)
    stand.do("sweep", later_s=TEN_MINUTES_S)
    too_late = stand.do("report", **made)

    assert (in_time["state"], in_time["readable"]) == ("done", 1)
    assert not too_late["exists"]
    nothing_left(too_late)


@pytest.mark.parametrize("nth", [1, 2, 3])
def test_where_nothing_is_kept_a_death_over_the_download_leaves_nothing_after_ten_minutes(
    stand, nth
):
    stand.site = {"profile": "ephemeral"}
    made = stand.do("ask", prompt="a boat")
    stand.do("drive", generation=made["generation"])
    since = "pleinair.library.services:delete_image"

    stand.die("take_away", moment=Moment(at=DELETE, when="before", since=since, nth=nth), **made)
    stand.do("sweep", later_s=TEN_MINUTES_S)

    told = stand.do("report", **made)
    assert not told["exists"]
    nothing_left(told)


def test_where_nothing_is_kept_words_that_died_before_their_row_go_after_ten_minutes(stand):
    stand.site = {"profile": "ephemeral"}
    made = stand.do("ask", prompt="a boat")
    stand.do("drive", generation=made["generation"])
    moment = Moment(at="pleinair.generation.briefs:put", when="after")

    stand.die("press", moment=moment, prompt="another boat")
    left = stand.do("names")
    stand.do("sweep", later_s=TEN_MINUTES_S)

    assert left["working"]
    assert stand.do("names") == {"kept": [], "working": []}
