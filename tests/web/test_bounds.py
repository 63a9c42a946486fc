"""A request that is too long ends before anything of it is stored."""

import asyncio

import pytest

from pleinair import site
from pleinair.web.bounds import BoundedBody

MEGABYTE = bytes(1_000_000)


@pytest.fixture(autouse=True)
def _small():
    with site.override(upload_bytes=1_000_000):
        yield


def send(parts, *, length=None, kind="http"):
    """Send a body in parts to an application that reads all of it; return what came back."""
    read, sent, left = [], [], list(parts)

    async def application(scope, receive, send):
        while True:
            message = await receive()
            if message["type"] == "http.disconnect":
                return
            read.append(len(message["body"]))
            if not message["more_body"]:
                break
        await send({"type": "http.response.start", "status": 200, "headers": []})

    async def receive():
        body = left.pop(0)
        return {"type": "http.request", "body": body, "more_body": bool(left)}

    async def answer(message):
        sent.append(message)

    headers = [] if length is None else [(b"content-length", length)]
    scope = {"type": kind, "headers": headers}
    asyncio.run(BoundedBody(application)(scope, receive, answer))
    return sent[0]["status"], sum(read), b"".join(one.get("body", b"") for one in sent)


def test_a_body_within_the_limit_passes():
    assert send([MEGABYTE] * 8)[:2] == (200, 8_000_000)


@pytest.mark.parametrize("length", [b"8000001", b"9" * 500])
def test_a_body_announced_as_too_long_is_not_read(length):
    status, read, text = send([MEGABYTE], length=length)

    assert (status, read) == (413, 0)
    assert b"up to 4 pictures of 1 MB" in text


def test_a_body_that_turns_out_too_long_is_cut_off():
    status, read, _text = send([MEGABYTE] * 100)

    assert status == 413
    assert read <= 8_000_000


@pytest.mark.parametrize("length", [b"", b"x", b"-1"])
def test_a_length_that_is_no_number_is_counted(length):
    assert send([b"a"], length=length)[0] == 200


def test_other_lines_than_requests_pass():
    assert send([b"a"], kind="lifespan")[0] == 200


@pytest.mark.django_db
def test_the_site_itself_is_bounded():
    from pleinair.asgi import application

    sent, left = [], [MEGABYTE] * 9

    async def receive():
        left.pop()
        return {"type": "http.request", "body": MEGABYTE, "more_body": bool(left)}

    async def answer(message):
        sent.append(message)

    scope = {
        "type": "http",
        "method": "POST",
        "path": "/bring",
        "query_string": b"",
        "headers": [(b"host", b"testserver")],
    }
    asyncio.run(application(scope, receive, answer))

    assert sent[0]["status"] == 413
    assert not left
