"""A request that is too long ends before anything of it is stored."""

import asyncio
import os
import tempfile
from importlib import import_module
from pathlib import Path

import pytest
from django.conf import settings

from pleinair import site
from pleinair.library import services as library
from pleinair.web import arrivals, bounds
from pleinair.web.bounds import BoundedBody

MEGABYTE = bytes(1_000_000)


@pytest.fixture(autouse=True)
def _small():
    with site.override(upload_bytes=1_000_000):
        yield


class Ticks:
    """Seconds that pass when they are told to."""

    seconds = 0.0

    def __call__(self):
        return self.seconds


@pytest.fixture
def ticks():
    return Ticks()


async def somebody(_scope):
    return True


async def nobody(_scope):
    return False


def send(parts, *, length=None, kind="http", is_known=somebody):
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
    asyncio.run(BoundedBody(application, is_known=is_known)(scope, receive, answer))
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

    sent, left = [], [MEGABYTE] * 6

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


def test_bodies_that_wait_together_are_bounded(monkeypatch):
    monkeypatch.setattr(arrivals, "_AT_ONCE", 1)
    statuses = []

    async def application(_scope, receive, send):
        message = await receive()
        while message["type"] != "http.disconnect" and message["more_body"]:
            message = await receive()
        if message["type"] != "http.disconnect":
            await asyncio.sleep(0.01)
            await send({"type": "http.response.start", "status": 200, "headers": []})

    bounded = BoundedBody(application, is_known=somebody)

    async def one(parts, address="192.0.2.1"):
        left, sent = list(parts), []

        async def receive():
            await asyncio.sleep(0)
            return {"type": "http.request", "body": left.pop(), "more_body": bool(left)}

        async def answer(message):
            sent.append(message)

        scope = {"type": "http", "headers": [], "client": (address, 5)}
        await bounded(scope, receive, answer)
        statuses.append((sent[0]["status"], dict(sent[0]["headers"]).get(b"retry-after")))

    async def all_at_once():
        long, short = [MEGABYTE] * 5, [b"words"]
        await asyncio.gather(one(long), one(long, "192.0.2.2"), one(short))

    asyncio.run(all_at_once())
    assert sorted(statuses, key=str) == [(200, None), (200, None), (503, b"5")]

    statuses.clear()
    asyncio.run(one([MEGABYTE] * 8))
    assert statuses == [(200, None)]


def test_somebody_unknown_may_bring_one_picture_at_once():
    assert send([MEGABYTE] * 5, is_known=nobody)[0] == 200

    status, read, text = send([MEGABYTE] * 8, length=b"8000000", is_known=nobody)

    assert (status, read) == (413, 0)
    assert b"up to 1 picture" in text


ADDRESS, OTHER = "192.0.2.1", "192.0.2.2"


class TestRoom:
    """What waits already keeps out more of its kind, and nobody else."""

    @staticmethod
    def waiting(room, length, *, address, is_stranger=False):
        body = arrivals.Body(address=address)
        room.add(body, length)
        if is_stranger:
            room.count_as_strangers(body)
        return body

    @staticmethod
    def is_over(room, body):
        most = 25 if body.is_stranger else 100
        return room.is_over(body, most_bytes=most, longest_bytes=100)

    def test_one_address_does_not_keep_out_another(self):
        room = arrivals.Room()
        self.waiting(room, 90, address=ADDRESS)

        assert self.is_over(room, self.waiting(room, 20, address=ADDRESS))
        assert not self.is_over(room, self.waiting(room, 20, address=OTHER))

    def test_strangers_together_do_not_keep_out_who_is_known(self):
        room = arrivals.Room()
        for number in range(5):
            last = self.waiting(room, 24, address=str(number), is_stranger=True)

        assert self.is_over(room, last)
        assert not self.is_over(room, self.waiting(room, 90, address=OTHER))

    def test_what_left_makes_room(self):
        room = arrivals.Room()
        for _ in range(3):
            gone = self.waiting(room, 24, address=ADDRESS, is_stranger=True)
            assert not self.is_over(room, gone)
            room.leave(gone)

        assert not room._waiting
        assert room._of_strangers == 0


class TestPace:
    """How long the next part of a body is waited for."""

    @pytest.mark.parametrize(
        ("seconds", "received", "patience_s"),
        [
            (0, 0, 20), (19, 0, 1), (21, 0, 0), (100, 2_000_000, 20), (119, 2_000_000, 1),
            (121, 2_000_000, 0), (590, 200_000_000, 10), (601, 200_000_000, 0),
        ],
    )  # fmt: skip
    def test_a_body_must_keep_coming(self, ticks, seconds, received, patience_s):
        body = arrivals.Body(address=ADDRESS, ticks=ticks)
        body.received = received
        ticks.seconds = seconds

        assert body.patience_s() == patience_s

    def test_a_body_that_stops_coming_is_given_up_and_told(self, monkeypatch):
        monkeypatch.setattr(arrivals, "_SILENCE_S", 0.01)
        sent, ended = [], []

        async def application(_scope, receive, _send):
            ended.append((await receive())["type"])

        async def answer(message):
            sent.append(message)

        bounded = BoundedBody(application, is_known=somebody)
        scope = {"type": "http", "headers": [(b"content-length", b"500")]}
        asyncio.run(bounded(scope, lambda: asyncio.sleep(60), answer))

        assert ended == ["http.disconnect"]
        assert sent[0]["status"] == 408
        assert bounded._room._waiting == {}

    def test_work_on_a_whole_body_may_take_long(self, monkeypatch):
        monkeypatch.setattr(arrivals, "_SILENCE_S", 0.01)
        heard, left = [], [{"type": "http.request", "body": b"a", "more_body": False}]

        async def receive():
            if left:
                return left.pop()
            await asyncio.sleep(0.05)
            return {"type": "http.disconnect"}

        async def application(_scope, receive, send):
            heard.extend([await receive(), await receive()])
            await send({"type": "http.response.start", "status": 200, "headers": []})

        sent = []

        async def answer(message):
            sent.append(message)

        asyncio.run(
            BoundedBody(application, is_known=somebody)(
                {"type": "http", "headers": []}, receive, answer
            )
        )
        assert [one["status"] for one in sent] == [200]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("engine", ["db", "signed_cookies"])
def test_only_a_session_in_which_something_is_makes_known(settings, engine):
    settings.SESSION_ENGINE = f"django.contrib.sessions.backends.{engine}"
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session["guest"] = "somebody"
    session.save()

    def is_known(cookie):
        return asyncio.run(bounds._has_session({"headers": [(b"cookie", cookie.encode())]}))

    assert is_known(f"{settings.SESSION_COOKIE_NAME}={session.session_key}")
    assert not is_known(f"{settings.SESSION_COOKIE_NAME}=made-up")
    assert not is_known("other=x")


def files_open():
    """Every plain file that this process has open, those without a name too."""
    found = set()
    for descriptor in Path("/proc/self/fd").iterdir():
        try:
            found.add(str(descriptor.readlink()))
        except FileNotFoundError:
            continue
    return {name for name in found if name.startswith("/") and not name.startswith("/dev/")}


def files_laid():
    """Everything in the folders for passing files."""
    places = {Path(tempfile.gettempdir()), Path(settings.FILE_UPLOAD_TEMP_DIR or "/tmp")}
    return {name for place in places for name in place.iterdir()}


def bring_to_the_site(data):
    """Send a file to the site itself as a browser does, part by part; return the status."""
    from pleinair.asgi import application

    # As long as a browser's: a short one stands somewhere in five million random bytes.
    token, sent, boundary = "a" * 32, [], b"pleinair" * 4
    head = b'Content-Disposition: form-data; name="files"; filename="a.png"'
    form = b"".join(
        (b"--", boundary, b"\r\n", head, b"\r\n\r\n", data, b"\r\n--", boundary, b"--\r\n")
    )
    left = [form[at : at + 65_536] for at in range(0, len(form), 65_536)]

    async def receive():
        if not left:
            await asyncio.sleep(60)
        return {"type": "http.request", "body": left.pop(0), "more_body": bool(left)}

    async def answer(message):
        sent.append(message)

    headers = {
        "host": "testserver",
        "content-type": "multipart/form-data; boundary=" + boundary.decode(),
        "content-length": str(len(form)),
        "cookie": f"{settings.CSRF_COOKIE_NAME}={token}",
        "x-csrftoken": token,
    }
    scope = {"type": "http", "method": "POST", "path": "/bring", "query_string": b""}
    scope["headers"] = [(name.encode(), value.encode()) for name, value in headers.items()]
    asyncio.run(application(scope, receive, answer))
    return sent[0]["status"]


@pytest.mark.django_db(transaction=True)
def test_what_somebody_brings_touches_no_disk_before_it_is_sealed(monkeypatch):
    seen, rolled, data = [], [], os.urandom(5_000_000)

    def bring(*, owner_id, data, file_name):
        seen.append((data, files_open() - open_before, files_laid() - laid_before))
        raise library._refusal("damaged")

    monkeypatch.setattr(tempfile.SpooledTemporaryFile, "rollover", rolled.append)
    monkeypatch.setattr(library, "bring", bring)
    open_before, laid_before = files_open(), files_laid()

    with site.override(upload_bytes=50_000_000):
        assert bring_to_the_site(data) == 422

    ((given, opened, laid),) = seen
    assert given == data
    assert not {name for name in opened if "sqlite" not in name and not name.endswith(".log")}
    assert not {name for name in laid if name.is_file()}
    assert not rolled
