"""Bytes on their way to a browser: whole, in part, not at all, and under which name."""

import re
from email.message import Message
from urllib.parse import unquote

import pytest

from pleinair import site
from pleinair.library import pictures
from pleinair.library import services as library
from pleinair.vault import blobs
from tests.library.files import encoded, opened, picture
from tests.web.conftest import ask, body, finish, lines, picture_of

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def image(work):
    return picture_of(work)


@pytest.fixture
def whole(image):
    return pictures.read(image)


def get(client, image, what="file", **headers):
    headers = {name.replace("_", "-"): value for name, value in headers.items()}
    return client.get(f"/i/{image.id}/{what}", headers=headers)


class TestRanges:
    def test_without_a_range_all_is_sent(self, hers, image, whole):
        answer = get(hers, image)

        assert answer.status_code == 200
        assert answer.headers["Accept-Ranges"] == "bytes"
        assert int(answer.headers["Content-Length"]) == len(whole)
        assert body(answer) == whole

    @pytest.mark.parametrize(
        ("wanted", "part"),
        [
            ("bytes=0-0", slice(0, 1)),
            ("bytes=5-99", slice(5, 100)),
            ("bytes=100-", slice(100, None)),
            ("bytes=-7", slice(-7, None)),
            ("bytes=0-99999999", slice(0, None)),
            ("bytes=-99999999", slice(0, None)),
        ],
    )
    def test_a_part_is_sent_as_such(self, hers, image, whole, wanted, part):
        answer = get(hers, image, range=wanted)

        found = body(answer)
        start, end, _step = part.indices(len(whole))
        assert answer.status_code == 206
        assert found == whole[part]
        assert answer.headers["Content-Range"] == f"bytes {start}-{end - 1}/{len(whole)}"
        assert int(answer.headers["Content-Length"]) == len(found)

    @pytest.mark.parametrize("wanted", ["bytes=99999999-", "bytes=9-3", "bytes=-0"])
    def test_a_part_that_is_not_there_is_416(self, hers, image, whole, wanted):
        answer = get(hers, image, range=wanted)

        assert answer.status_code == 416
        assert answer.headers["Content-Range"] == f"bytes */{len(whole)}"

    @pytest.mark.parametrize(
        "wanted",
        ["bytes=", "bytes=-", "bytes=a-b", "lines=0-1", "bytes=0-1,3-4", f"bytes={'9' * 5000}-"],
    )
    def test_what_is_no_single_range_is_ignored(self, hers, image, whole, wanted):
        answer = get(hers, image, range=wanted)

        assert answer.status_code == 200
        assert body(answer) == whole

    def test_going_on_from_another_copy_starts_anew(self, hers, image, whole):
        etag = get(hers, image).headers["ETag"]

        same = get(hers, image, range="bytes=5-", if_range=etag)
        other = get(hers, image, range="bytes=5-", if_range='"another"')

        assert (same.status_code, other.status_code) == (206, 200)
        assert body(other) == whole

    def test_parts_put_together_are_the_whole(self, hers, image, whole):
        step = len(whole) // 3 + 1
        parts = [
            body(get(hers, image, range=f"bytes={at}-{at + step - 1}"))
            for at in range(0, len(whole), step)
        ]

        assert b"".join(parts) == whole


class TestCaches:
    def test_a_browsers_own_copy_is_not_sent_again(self, hers, image):
        etag = get(hers, image).headers["ETag"]

        for known in (etag, f"W/{etag}", f'"other", {etag}', "*"):
            answer = get(hers, image, if_none_match=known)
            assert answer.status_code == 304
            assert answer.headers["ETag"] == etag
            assert not body(answer)
        assert get(hers, image, if_none_match='"other"').status_code == 200

    def test_a_strangers_copy_is_none(self, hers, his, image):
        etag = get(hers, image).headers["ETag"]

        assert get(his, image, if_none_match=etag).status_code == 404

    def test_a_deleted_picture_is_gone_from_caches_too(self, hers, image):
        etag = get(hers, image).headers["ETag"]
        hers.post(f"/i/{image.id}/delete")

        assert get(hers, image, if_none_match=etag).status_code == 404

    @pytest.mark.parametrize("what", ["file", "small", "large"])
    def test_only_the_browser_itself_may_keep_it_and_must_ask(self, hers, image, what):
        assert get(hers, image, what).headers["Cache-Control"] == "private, no-cache"

    def test_a_download_is_kept_by_nobody(self, hers, image):
        answer = get(hers, image, "download")

        assert answer.headers["Cache-Control"] == "no-store"

    def test_a_download_that_broke_off_goes_on(self, hers, image, whole):
        began = get(hers, image, "download", range="bytes=0-99")
        etag = began.headers["ETag"]

        rest = get(hers, image, "download", range="bytes=100-", if_range=etag)

        assert (began.status_code, rest.status_code) == (206, 206)
        assert rest.headers["Cache-Control"] == "no-store"
        assert body(began) + body(rest) == whole
        assert not etag.startswith("W/")
        assert str(image.id) not in etag

    def test_where_nothing_is_kept_neither_does_the_browser(self, hers, rich):
        with site.override(profile="ephemeral", provider="scripted", scripted=True):
            image = picture_of(finish(ask(rich, "a boat")))
            assert get(hers, image, "small").headers["Cache-Control"] == "no-store"


class TestHead:
    @pytest.mark.parametrize("what", ["file", "small", "large", "download"])
    def test_it_says_the_same_without_the_bytes(self, hers, image, what):
        path = f"/i/{image.id}/{what}"
        told, sent = hers.head(path), hers.get(path)

        assert told.status_code == sent.status_code == 200
        assert dict(told.headers) == dict(sent.headers)
        assert not body(told)

    def test_it_has_no_parts(self, hers, image, whole):
        answer = hers.head(f"/i/{image.id}/file", headers={"range": "bytes=0-5"})

        assert answer.status_code == 200
        assert int(answer.headers["Content-Length"]) == len(whole)

    def test_it_takes_nothing_away(self, hers, rich):
        with site.override(profile="ephemeral", provider="scripted", scripted=True):
            image = picture_of(finish(ask(rich, "a boat")))
            hers.head(f"/i/{image.id}/download")

            assert hers.get(f"/i/{image.id}/small").status_code == 200


class TestGuards:
    @pytest.mark.parametrize("what", ["file", "small", "large", "download"])
    def test_no_script_can_run_in_what_is_sent(self, hers, image, what):
        headers = get(hers, image, what).headers

        assert re.fullmatch(r"image/(png|webp)", headers["Content-Type"])
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Content-Security-Policy"].startswith("default-src 'none'")
        assert headers["Content-Security-Policy"].endswith("sandbox")

    def test_what_was_brought_as_a_page_is_sent_as_a_picture(self, hers, rich):
        page = encoded(picture()) + b"<script>alert(1)</script>"
        image = library.bring(owner_id=rich.id, data=page, file_name="a.html")

        answer = get(hers, image, "download")

        assert answer.headers["Content-Type"] == "image/png"
        assert name_of(answer) == "a.png"
        assert b"script" not in body(answer)

    def test_bytes_that_were_lost_are_not_there(self, hers, image):
        blobs.delete(image.id, keeping="kept")

        assert get(hers, image).status_code == 404


def name_of(answer):
    """The file name as a browser reads it."""
    header = answer.headers["Content-Disposition"]
    assert header.startswith("attachment;")
    assert "\n" not in header
    if found := re.search(r"filename\*=utf-8''([^;]+)", header, re.IGNORECASE):
        return unquote(found[1])
    message = Message()
    message["Content-Disposition"] = header
    return message.get_filename()


class TestNames:
    @pytest.mark.parametrize(
        ("prompt", "name"),
        [
            ("A red boat at sea", "a-red-boat-at-sea-1.png"),
            ("Ein grüner Hügel, früh", "ein-grüner-hügel-früh-1.png"),
            ("夜の海", "夜の海-1.png"),
            ("../../etc/passwd", "etcpasswd-1.png"),
            ('a "quoted"; filename=evil.exe', "a-quoted-filenameevil-exe-1.png"),
            ("a\nb: c", "a-b-c-1.png"),
            ("🦊🦊🦊", "picture-1.png"),
            ("word " * 100, "word-word-word-word-word-word-word-word-word-word-word-word-1.png"),
            ("x" * 500, "x" * 60 + "-1.png"),
        ],
    )
    def test_a_made_picture_is_named_after_its_words(self, hers, rich, prompt, name):
        image = picture_of(finish(ask(rich, prompt)))

        assert name_of(get(hers, image, "download")) == name

    def test_pictures_of_one_press_have_numbers(self, hers, rich):
        made = finish(ask(rich, "two boats", count=2))

        names = {name_of(get(hers, one.image, "download")) for one in made.outputs.all()}

        assert names == {"two-boats-1.png", "two-boats-2.png"}

    @pytest.mark.parametrize(
        ("brought", "name"),
        [
            ("cat.jpeg", "cat.png"),
            ("no ending", "no-ending.png"),
            ("кот.png", "кот.png"),
            ("..\\..\\con.exe", "con.png"),
            ("", "picture.png"),
            (".htaccess", "htaccess.png"),
            ("x" * 200, "x" * 60 + ".png"),
        ],
    )
    def test_a_brought_picture_keeps_the_words_of_its_name(self, hers, rich, brought, name):
        image = library.bring(owner_id=rich.id, data=encoded(picture()), file_name=brought)

        assert name_of(get(hers, image, "download")) == name


class TestTakenAway:
    """Where nothing is kept, a picture goes with its download."""

    @pytest.fixture(autouse=True)
    def _ephemeral(self):
        with site.override(profile="ephemeral", provider="scripted", scripted=True):
            yield

    @pytest.fixture
    def passing(self, rich):
        return picture_of(finish(ask(rich, "a boat")))

    def test_the_second_download_finds_nothing(self, hers, passing):
        first = get(hers, passing, "download")
        assert opened(body(first)).size == (1024, 1024)

        again = get(hers, passing, "download")

        assert again.status_code == 410
        assert b"Gone, as promised." in again.content
        names = pictures.names_of(passing.id)
        assert not any(blobs.exists(name, keeping="working") for name in names)

    def test_an_unfinished_download_may_be_tried_again(self, hers, passing):
        get(hers, passing, "download").close()

        assert get(hers, passing, "download").status_code == 200

    def test_a_part_takes_nothing_away(self, hers, passing):
        body(get(hers, passing, "download", range="bytes=0-10"))

        assert get(hers, passing, "download").status_code == 200

    def test_looking_takes_nothing_away_and_is_no_way_around(self, hers, passing):
        looked = opened(body(get(hers, passing, "file")))

        assert looked.format == "WEBP"
        assert get(hers, passing, "download").status_code == 200

    def test_a_stranger_cannot_tell_gone_from_never_there(self, hers, his, passing):
        body(get(hers, passing, "download"))

        gone = his.get(f"/i/{passing.id}/download")
        never = his.get("/i/00000000-0000-4000-8000-000000000000/download")

        assert gone.status_code == never.status_code == 410
        assert lines(gone) == lines(never)
