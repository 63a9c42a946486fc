"""When a download counts as complete: only once everything was handed to the connection."""

import asyncio

import pytest

from pleinair.web import sending

CHUNK = 256 * 1024


def download(size, *, take, cancel=False):
    """Take some parts of a file of that many bytes, leave, and say what came and what was told."""
    told, got = [], []
    data = [bytes(min(CHUNK, size - at)) for at in range(0, size, CHUNK)]

    async def leave():
        parts = sending._told(
            sending.as_async(iter(data)), lambda: told.append("complete"), length=size
        )
        got.extend([await anext(parts) for _ in range(take)])
        if cancel:
            following = asyncio.ensure_future(anext(parts))
            await asyncio.sleep(0)
            following.cancel()
            await asyncio.gather(following, return_exceptions=True)
        await parts.aclose()

    asyncio.run(leave())
    return sum(len(part) for part in got), told


@pytest.mark.parametrize(
    ("size", "take"),
    [(49_000, 0), (49_000, 1), (2_000_000, 0), (2_000_000, 1), (2_000_000, 7), (2_000_000, 8)],
)
@pytest.mark.parametrize("cancel", [False, True])
def test_who_leaves_before_the_last_byte_has_not_downloaded(size, take, cancel):
    got, told = download(size, take=take, cancel=cancel)

    assert got < size
    assert told == []


@pytest.mark.parametrize(("size", "parts"), [(49_000, 2), (2_000_000, 9), (CHUNK, 2), (2, 2)])
def test_who_closes_right_after_the_last_byte_has_downloaded(size, parts):
    assert download(size, take=parts) == (size, ["complete"])


def test_who_stays_until_the_end_has_downloaded_once():
    told = []

    async def stay():
        parts = sending._told(
            sending.as_async(iter([bytes(9)])), lambda: told.append("complete"), length=9
        )
        return b"".join([part async for part in parts])

    assert asyncio.run(stay()) == bytes(9)
    assert told == ["complete"]
