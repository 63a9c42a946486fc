"""Where nothing is kept, nothing is: looked for in every file, however the work ended."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.profiles import rows
from tests.profiles.house import House
from tests.profiles.pictures import noise, raw_rows
from tests.profiles.visitor import Visitor, until

pytestmark = pytest.mark.kill

WORDS = "zanzibar-canary-lighthouse"
FILE_NAME = "quetzal-canary-holiday.png"
UPLOAD = noise(320, 320, seed=7)


SETTINGS = {
    "PLEINAIR_PROVIDER": "scripted",
    "PLEINAIR_SCRIPTED": "yes",
    "PLEINAIR_LEASE_SECONDS": "1",
    "PLEINAIR_PER_MINUTE": "1000",
}


@pytest.fixture(scope="module")
def house(folder: Path) -> Iterator[House]:
    """A house that keeps nothing, whose provider does what the prompt says."""
    with House(folder / "data", profile="ephemeral", **SETTINGS) as opened:
        opened.prepare().start()
        yield opened


@pytest.fixture
def visitor(house: House) -> Visitor:
    """A newcomer."""
    return Visitor(house.port)


@pytest.mark.parametrize(
    "path",
    [
        "/account/login/",
        "/account/signup/",
        "/account/logout/",
        "/account/password/reset/",
        "/account/email/",
        "/operator/anything",
        "/settings/profile",
        "/settings/leave",
        "/leaving/anything",
        "/credits",
        "/admin/",
    ],
)
def test_there_is_no_account_to_have(visitor, path):
    assert visitor.get(path).status == 404


@pytest.mark.parametrize(
    ("script", "state"),
    [("", "done"), ("[refuse]", "refused"), ("[500]", "failed"), ("[cut]", "unknown")],
)
def test_words_name_and_pixels_of_an_upload_die_with_the_job(house, visitor, script, state):
    generation = visitor.ask(f"{WORDS} {script}", files=[(FILE_NAME, UPLOAD)])

    assert visitor.wait(generation) == state
    uploads_are_gone(house)
    nothing_of_the_maker_is_at_rest(house)


def test_a_cancelled_job_takes_the_upload_with_it(house, visitor):
    generation = visitor.ask(f"{WORDS} [slow 60]", files=[(FILE_NAME, UPLOAD)])
    visitor.wait(generation, states={"running"})

    visitor.post(f"/g/{generation}/cancel", visitor.form("/", action="/create"))

    assert visitor.wait(generation) == "cancelled"
    uploads_are_gone(house)
    nothing_of_the_maker_is_at_rest(house)


def test_an_upload_dies_with_the_worker_that_had_it(tmp_path):
    with House(tmp_path / "data", profile="ephemeral", **SETTINGS) as house:
        serving = house.prepare().start()
        visitor = Visitor(house.port)
        generation = visitor.ask(f"{WORDS} [slow 60]", files=[(FILE_NAME, UPLOAD)])
        rows.paid_for(house, 1)

        house.kill(serving)
        nothing_of_the_maker_is_at_rest(house)
        house.start()

        assert visitor.wait(generation) == "unknown"
        uploads_are_gone(house)
        nothing_of_the_maker_is_at_rest(house)


def test_nothing_of_the_maker_lies_open_while_the_job_runs(house, visitor):
    generation = visitor.ask(f"{WORDS} [slow 2]", files=[(FILE_NAME, UPLOAD)])
    visitor.wait(generation, states={"running"})

    nothing_of_the_maker_is_at_rest(house)
    assert visitor.wait(generation) == "done"


def test_no_answer_may_be_stored(visitor):
    generation = visitor.ask("a boat", files=[(FILE_NAME, UPLOAD)])
    visitor.wait(generation)
    (image,) = visitor.images(generation)

    for path in (
        "/",
        f"/g/{generation}",
        f"/i/{image}",
        f"/i/{image}/small",
        f"/i/{image}/large",
        f"/i/{image}/file",
        "/changes",
        f"/i/{image}/download",
    ):
        answer = visitor.get(path)
        assert answer.status == 200, path
        assert "no-store" in answer.header("cache-control"), path
        # A download that broke off goes on by its mark; what is looked at has none.
        assert ("etag" in answer.headers) == path.endswith("/download"), path


def test_there_are_two_cookies_and_they_end_with_the_browser(visitor):
    visitor.wait(visitor.ask("a boat"))

    assert set(visitor.cookies) == {"session", "csrf"}
    for line in visitor.set_cookies:
        if line.startswith("visit=") and "max-age=0" in line.lower():
            continue  # taken back, once the session knew its guest
        assert "max-age" not in line.lower()
        assert "expires" not in line.lower()
        assert "httponly" in line.lower()


def test_no_process_calls_anybody(house):
    assert set(house.calls) <= {"127.0.0.1", "::1", "localhost", ""}


def uploads_are_gone(house: House) -> None:
    """No row and no blob of an upload is left."""
    # Tidying up follows the end by a moment.
    until(lambda: rows.count(house, "library_image", "source = 'upload'") == 0, seconds=20)
    made = rows.query(house, "SELECT id FROM library_image")
    copies = rows.query(house, "SELECT id FROM library_rendition")
    known = {str(row["id"]) for row in (*made, *copies)}
    until(lambda: _blobs(house) <= known, seconds=20)


def nothing_of_the_maker_is_at_rest(house: House) -> None:
    """No file holds words, name or pixels in the clear."""
    wanted = [WORDS.encode(), b"zanzibar", FILE_NAME.encode(), b"quetzal", *raw_rows(UPLOAD)]
    for name, data in house.bytes_at_rest.items():
        assert not [needle for needle in wanted if needle in data], name


def _blobs(house: House) -> set[str]:
    return {path.name for path in (house.data / "working").glob("??/*")}
