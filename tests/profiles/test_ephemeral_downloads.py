"""Where nothing is kept, a result goes with its first complete download, and only then."""

import base64
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from tests.profiles import rows
from tests.profiles.house import House
from tests.profiles.pictures import noise, raw_rows
from tests.profiles.visitor import Visitor, until
from tests.providers.servers.base import Call
from tests.providers.servers.openai_server import OpenAIServer

pytestmark = pytest.mark.kill

# Far more than all buffers between the two ends of a line hold.
RESULT = noise(2048, 2048, seed=3)


class Noisy(OpenAIServer):
    """A server in the house whose pictures cannot be compressed."""

    def _encoded(self, _call: Call, **_look: int) -> str:
        return base64.b64encode(RESULT).decode()


@pytest.fixture(scope="module")
def house(folder: Path) -> Iterator[House]:
    """A house that keeps nothing, with a model server of its own."""
    with Noisy(streams=False) as server:
        settings = {"OPENAI_API_KEY": "sk-own", "OPENAI_BASE_URL": server.base_url}
        with House(folder / "data", profile="ephemeral", **settings) as opened:
            opened.prepare().start()
            yield opened


@pytest.fixture
def visitor(house: House) -> Visitor:
    """A newcomer."""
    return Visitor(house.port)


def made(visitor: Visitor) -> str:
    """Have a picture made and return its id."""
    generation = visitor.ask("a storm of dots")
    assert visitor.wait(generation) == "done"
    (image,) = visitor.images(generation)
    return image


def test_a_result_stays_when_its_maker_leaves_in_the_middle(visitor):
    image = made(visitor)

    got = visitor.leave_in_the_middle(f"/i/{image}/download", after_bytes=20_000)

    assert b"200 OK" in got
    assert len(got) < len(RESULT)
    again = visitor.get(f"/i/{image}/download")
    assert again.status == 200
    assert len(again.body) == int(again.header("content-length"))


def test_a_part_or_a_look_is_no_download(visitor):
    image = made(visitor)

    part = visitor.get(f"/i/{image}/download", Range="bytes=0-99")
    look = visitor.get(f"/i/{image}/large")

    assert (part.status, look.status) == (206, 200)
    assert visitor.get(f"/i/{image}/download").status == 200


def _is_gone(visitor: Visitor, image: str) -> bool:
    return visitor.head(f"/i/{image}/download").status == 410


def test_a_result_is_gone_after_its_first_complete_download(house, visitor):
    images = [made(visitor) for _ in range(3)]

    for image in images:
        answer = visitor.get(f"/i/{image}/download")
        assert answer.status == 200
        assert answer.body[-12:] == RESULT[-12:]
        until(partial(_is_gone, visitor, image), seconds=20)
        assert visitor.get(f"/i/{image}/download").status == 410

    mine = ", ".join(f"'{image.replace('-', '')}'" for image in images)
    assert rows.count(house, "library_image", f"id IN ({mine})") == 0
    assert rows.count(house, "generation_output", f"image_id IN ({mine})") == 0
    needles = raw_rows(RESULT)
    for name, data in house.bytes_at_rest.items():
        assert not [needle for needle in needles if needle in data], name
