"""Each of the five sites starts as a real process and makes a picture over HTTP."""

import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from tests.profiles import rows
from tests.profiles.house import House
from tests.profiles.pictures import noise
from tests.profiles.visitor import Visitor, until
from tests.providers.servers.base import Call
from tests.providers.servers.evolink_server import EvolinkServer
from tests.providers.servers.openai_server import OpenAIServer

pytestmark = pytest.mark.kill

OURS = ("ephemeral", "workspace", "own-servers")
MADE_BY = {
    "history": ("openai", "gpt-image-2"),
    "hosted": ("evolink", "gpt-image-2"),
    **dict.fromkeys(OURS, ("illustrator", "illustrator-1")),
}
KEEPS_UPLOADS = {"workspace", "hosted"}
PROMPT = "a red boat on the sea"


@pytest.fixture(scope="module", params=MADE_BY)
def house(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    openai: OpenAIServer,
    evolink: EvolinkServer,
) -> Iterator[House]:
    """A house of each profile, with its vendor's stand-in."""
    vendors = {
        "history": {"OPENAI_API_KEY": "sk-test", "OPENAI_BASE_URL": openai.base_url},
        "hosted": {
            "EVOLINK_API_KEY": "ev-test",
            "EVOLINK_BASE_URL": evolink.base_url,
            "EVOLINK_FILES_URL": evolink.files_url,
        },
    }
    data: Path = tmp_path_factory.mktemp("house") / "data"
    with House(data, profile=request.param, **vendors.get(request.param, {})) as opened:
        opened.prepare().start()
        yield opened


@pytest.fixture
def visitor(house: House) -> Visitor:
    """A newcomer."""
    return Visitor(house.port)


def test_the_settings_contradict_nothing(house):
    provider, model = MADE_BY[house.profile]

    said = house.run("check").splitlines()[-1]

    assert said == f"{house.profile}: {provider}/{model}, nothing contradicts"


def test_a_newcomer_makes_a_picture_and_takes_it_home(house, visitor):
    generation = visitor.ask(PROMPT)

    assert visitor.wait(generation) == "done"
    (image,) = visitor.images(generation)
    answer = visitor.get(f"/i/{image}/download")
    assert answer.status == 200
    assert answer.header("content-disposition").startswith("attachment")
    with Image.open(io.BytesIO(answer.body)) as picture:
        picture.load()


def test_the_row_says_who_made_it(house, visitor):
    generation = visitor.ask(PROMPT)
    visitor.wait(generation)

    row = rows.generation(house, generation)

    assert (row["provider"], row["model"]) == MADE_BY[house.profile]
    assert row["charged_credits"] == row["price_credits"]
    assert (row["price_credits"] == 0) == (house.profile == "ephemeral")


def test_an_upload_stays_exactly_where_the_profile_says_so(house, visitor):
    generation = visitor.ask("make it blue", files=[("cat-canary.png", noise(640, 640, seed=1))])

    assert visitor.wait(generation) == "done"
    kept = 1 if house.profile in KEEPS_UPLOADS else 0
    # Tidying up follows the end by a moment.
    until(lambda: rows.count(house, "library_image", "source = 'upload'") == kept, seconds=20)
    at_rest = house.bytes_at_rest
    assert not [name for name, data in at_rest.items() if b"cat-canary" in data]


def test_no_process_calls_anybody_but_the_vendor(house, visitor):
    visitor.wait(visitor.ask(PROMPT))

    called = set(house.calls)

    assert called <= {"127.0.0.1", "::1", "localhost", ""}
    # The watch itself works: where there is a vendor, it was seen.
    assert ("127.0.0.1" in called) == (house.profile not in OURS)


@pytest.mark.parametrize("name", ["openai", "evolink"])
def test_vendors_get_the_pinned_model_and_nothing_of_a_person(
    request, tmp_path, name, openai, evolink
):
    server = {"openai": openai, "evolink": evolink}[name]
    settings = {
        "openai": {"OPENAI_API_KEY": "sk-test", "OPENAI_BASE_URL": openai.base_url},
        "evolink": {
            "EVOLINK_API_KEY": "ev-test",
            "EVOLINK_BASE_URL": evolink.base_url,
            "EVOLINK_FILES_URL": evolink.files_url,
        },
    }[name]
    profile = {"openai": "history", "evolink": "hosted"}[name]
    server.calls.clear()
    with House(tmp_path / "data", profile=profile, **settings) as house:
        house.prepare().start()
        visitor = Visitor(house.port)
        generation = visitor.ask("make it blue", files=[("my-cat.png", noise(64, 64, seed=2))])
        visitor.wait(generation)
        (row,) = rows.query(house, "SELECT id, owner_id, client_key FROM generation_generation")
        (image,) = rows.query(house, "SELECT image_id FROM generation_output")
    posts = server.posts("/edits") if name == "openai" else server.posts("/generations")

    assert [call.fields["model"] for call in posts] == ["gpt-image-2"]
    of_a_person = [*row.values(), *image.values(), *visitor.cookies.values(), "my-cat"]
    for call in server.calls:
        said = _everything(call)
        assert not [one for one in of_a_person if str(one) in said or _dashed(str(one)) in said]
        assert not {"cookie", "x-forwarded-for", "forwarded", "referer", "user-agent-client"} & set(
            call.headers
        )
        assert not {"user", "safety_identifier"} & set(call.fields)


def _everything(call: Call) -> str:
    names = [file.file_name for file in call.files]
    return json.dumps([call.path, dict(call.headers), dict(call.fields), names], default=str)


def _dashed(text: str) -> str:
    if len(text) != 32:
        return text
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))
