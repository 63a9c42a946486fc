"""Killed between any two steps of an erasing, the next round finishes it and leaves no trace."""

import io

import pytest
from django.db import connection
from PIL import Image as Pillow

from pleinair.privacy import erasure
from tests.kill.moments import Moment

pytestmark = pytest.mark.kill

TAKE = "pleinair.privacy.erasure:_take"
AFTER_THE_DAYS_S = 15 * 24 * 60 * 60
AN_HOUR_S = 60 * 60
MOMENTS = [
    *(Moment(at=TAKE, when="before", nth=nth + 1) for nth in range(len(erasure.STEPS))),
    Moment(at=TAKE, when="after", nth=len(erasure.STEPS)),
    Moment(at="pleinair.vault.blobs:delete", when="before", since=TAKE, nth=3),
    Moment(at="pleinair.accounts.leaving:begin", when="after"),
    Moment(at="pleinair.mail.services:send", when="after", since=TAKE),
]


def _png():
    out = io.BytesIO()
    Pillow.new("RGB", (64, 64), (180, 90, 40)).save(out, "PNG")
    return out.getvalue().hex()


def _name(moment):
    return f"{moment.when}-{moment.at.rpartition(':')[2]}-{moment.nth}"


@pytest.mark.parametrize("moment", MOMENTS, ids=_name)
def test_no_trace_is_left_but_the_books_about_nobody(stand, moment):
    made = stand.do("settle_in", png=_png())
    before = stand.do("traces", **made)

    stand.wait(stand.begin("keep_the_clock", moment=moment, later_s=AFTER_THE_DAYS_S))
    stand.do("keep_the_clock", later_s=AFTER_THE_DAYS_S + AN_HOUR_S)
    stand.do("sweep", later_s=AFTER_THE_DAYS_S + AN_HOUR_S)

    left = stand.do("traces", **made)
    # What is looked for was there, so that finding nothing means something.
    assert {"accounts_user", "account_emailaddress"} <= set(before["tables"])
    assert before["blobs"]
    # Rows are in a file of ours with SQLite only.
    assert bool(before["files"]) == (connection.vendor == "sqlite")
    assert before["sessions"] == 1
    assert left["tables"] == []
    assert left["files"] == []
    assert left["blobs"] == []
    assert (left["sessions"], left["generations"]) == (0, 0)
    # That a key was destroyed, and that a mail went, for thirty days.
    assert left["with_owner"] == ["vault_ownerkey"]
    assert left["with_user"] == ["mail_letter"]
    assert left["letters"].count("left") == 1
    assert left["nobodys_books"] == 1
    assert left["movements"] == before["movements"]


def test_before_the_days_are_over_everything_is_there(stand):
    made = stand.do("settle_in", png=_png())
    before = stand.do("traces", **made)

    stand.do("keep_the_clock", later_s=AFTER_THE_DAYS_S - 2 * 24 * AN_HOUR_S)

    after = stand.do("traces", **made)
    assert after["blobs"] == before["blobs"]
    assert after["generations"] == 2
