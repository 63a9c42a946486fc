"""Whatever is sent: an answer that says what was wrong, nothing half-done, credits untouched."""

import html
import re
import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from pleinair import site
from pleinair.accounts.models import Owner
from pleinair.billing import queries as billing
from pleinair.billing import services as ledger
from pleinair.billing.models import Source
from pleinair.generation.models import Generation
from pleinair.library.models import Image
from pleinair.safety import limits
from pleinair.vault import blobs
from pleinair.web import bringing, owners
from tests.library.bringing import fill_after
from tests.library.files import encoded, picture, text_bomb
from tests.library.refused import REFUSED
from tests.web.conftest import ask, browser, finish, guest_of, picture_of

pytestmark = pytest.mark.django_db(transaction=True)
HTMX = {"hx-request": "true"}


def asked(**more):
    key = str(uuid.uuid4())
    return {"prompt": "a red boat", "client_key": key, "count": "1", "price": "1000", **more}


def stored():
    return {*blobs.ids_of("kept"), *blobs.ids_of("working")}


def file(data, name="a.png", kind="image/png"):
    return SimpleUploadedFile(name, data, content_type=kind)


@pytest.fixture(autouse=True)
def _nothing_is_half_done(request):
    """Whatever a test of this file sent: no generation, no picture, no credit is gone."""
    if "rich" not in request.fixturenames:
        yield
        return
    alice = request.getfixturevalue("rich")
    before = stored()
    yield
    assert not Generation.objects.exists()
    assert not Image.objects.exists()
    assert stored() == before
    assert billing.balance(alice).available == 1000
    assert billing.balance(alice).held == 0


# What is sent, and a word of the sentence that says what is wrong.
BAD = {
    "no words": ({"prompt": ""}, "prompt"),
    "only spaces": ({"prompt": " \t\n "}, "prompt"),
    "too many words": ({"prompt": "a" * 32_001}, "32"),
    "a control character": ({"prompt": "a\x00b"}, "character"),
    "a bell": ({"prompt": "a\x07b"}, "character"),
    "right to left": ({"prompt": "a\u202eb"}, "character"),
    "no picture": ({"count": "0"}, "pictures"),
    "99 pictures": ({"count": "99"}, "pictures"),
    "a fraction of a picture": ({"count": "1.5"}, "whole number"),
    "minus one picture": ({"count": "-1"}, "whole number"),
    "as many as there are": ({"count": "9" * 5000}, "whole number"),
    "a strange number": ({"count": "²"}, "whole number"),
    "no number": ({"count": "many"}, "whole number"),
    "a round shape": ({"shape": "round"}, "shape"),
    "a long shape": ({"shape": "1:9000"}, ""),
    "a size of nothing": ({"size": "0x0"}, ""),
    "a size below": ({"size": "-5x-5"}, ""),
    "a size beyond": ({"size": "99999999x99999999"}, ""),
    "a size of many digits": ({"size": "9" * 5000 + "x1"}, ""),
    "words for a size": ({"size": "huge"}, ""),
    "an unknown tier": ({"tier": "9K"}, "sizes to choose from are 1K, 2K, 4K"),
    "an unknown operation": ({"operation": "melt"}, "cannot be done"),
    "an unknown mode": ({"mode": "dreaming"}, "instant or thinking"),
    "an unknown quality": ({"quality": "best"}, "qualities"),
    "an unknown format": ({"output_format": "gif"}, "formats"),
    "an unknown background": ({"background": "<script>"}, "background"),
    "a transparent jpeg": ({"background": "transparent", "output_format": "jpeg"}, "JPEG"),
    "a seed below": ({"seed": "-1"}, "seed"),
    "a seed beyond": ({"seed": "9" * 40}, "seed"),
    "a seed of words": ({"seed": "lucky"}, "seed"),
    "a reference of words": ({"references": "../../etc/passwd"}, "gone"),
    "a missing reference": ({"references": str(uuid.uuid4())}, "gone"),
    "a mask alone": ({"mask": str(uuid.uuid4())}, "mask"),
    "a mask of words": ({"mask": "x"}, "gone"),
    "an edit of nothing": ({"operation": "edit"}, "start from"),
    "no key": ({"client_key": ""}, "key"),
    "a long key": ({"client_key": "k" * 65}, "key"),
    "a key with a nought": ({"client_key": "a\x00b"}, "key"),
}
# What is asked only when the button is pressed: words, whose pictures, which press.
IN_THE_END = {"prompt", "client_key", "references"}


@pytest.mark.usefixtures("rich")
class TestCreate:
    @pytest.mark.parametrize("what", BAD)
    def test_it_says_what_is_wrong(self, what, hers):
        wrong, word = BAD[what]

        page = hers.post("/create", asked(**wrong))
        part = hers.post("/create", asked(**wrong), headers=HTMX)

        assert page.status_code == part.status_code == 422
        sentences = re.findall(r'class="fault">([^<]+)', part.content.decode())
        assert all(re.fullmatch(r"(?s)\s*[“A-Z].+ .+\.\s*", html.unescape(s)) for s in sentences)
        (sentence, *_more) = sentences
        assert word.lower() in part.content.decode().lower()
        assert sentence.strip() in page.content.decode()
        assert part.headers["HX-Retarget"] == "#faults"

    def test_what_was_typed_comes_back_in_the_form(self, hers):
        page = hers.post("/create", asked(prompt="my precious <words>", count="99"))

        assert "my precious &lt;words&gt;" in page.content.decode()
        assert "my precious <words>" not in page.content.decode()

    def test_every_fault_is_said_at_once(self, hers):
        part = hers.post("/create", asked(prompt="", count="99", quality="x"), headers=HTMX)

        assert part.content.decode().count('class="fault"') >= 3

    def test_too_many_words_are_told_once(self, hers):
        part = hers.post("/create", asked(prompt="a" * 32_001), headers=HTMX)

        assert part.content.decode().count('class="fault"') == 1

    def test_nothing_at_all_is_a_fault(self, hers):
        assert hers.post("/create").status_code == 422

    def test_foreign_and_missing_references_get_the_same_answer(self, rich, his, hers, charlie):
        ledger.grant(charlie, credits=100, source=Source.GIFT, reference="gift:charlie")
        made = finish(ask(rich, "a boat"))
        foreign = str(picture_of(made).id)

        answers = [
            his.post("/create", asked(references=one), headers=HTMX).content
            for one in (foreign, str(uuid.uuid4()))
        ]

        assert answers[0] == answers[1]
        assert billing.balance(charlie).available == 100
        hers.post(f"/g/{made.id}/delete")
        ledger.grant(rich, credits=made.charged_credits, source=Source.GIFT, reference="back")

    def test_without_credits_it_says_402(self, his):
        answer = his.post("/create", asked(), headers=HTMX)

        assert answer.status_code == 402
        assert "credit" in answer.content.decode()
        assert not Generation.objects.exists()

    def test_too_fast_says_429_and_when_to_come_again(self, rich, hers):
        with site.override(per_minute=1):
            limits.take(
                key_kind="owner", key=str(rich.id), now=_now(), rule=limits.Rule(per_minute=1)
            )
            page = hers.post("/create", asked())
            part = hers.post("/create", asked(), headers=HTMX)

        assert page.status_code == part.status_code == 429
        assert 1 <= int(page.headers["Retry-After"]) <= 60
        assert 1 <= int(part.headers["Retry-After"]) <= 60

    @pytest.mark.parametrize("what", ["words", "moving png", "half a jpeg", "bomb of pixels"])
    def test_a_file_that_is_no_picture_stops_everything(self, what, hers):
        data, _code = REFUSED[what]

        page = hers.post("/create", asked(files=[file(encoded(picture())), file(data)]))

        assert page.status_code == 422

    def test_a_good_file_with_bad_words_is_not_kept(self, hers):
        page = hers.post("/create", asked(prompt="", files=[file(encoded(picture()))]))

        assert page.status_code == 422

    @pytest.mark.parametrize("room_for", [0, 1, 2])
    def test_a_full_disk_costs_nothing(self, hers, monkeypatch, room_for):
        fill_after(monkeypatch, room_for)

        page = hers.post("/create", asked(files=[file(encoded(picture()))]))

        assert page.status_code == 507
        assert "no room" in page.content.decode()


@pytest.mark.usefixtures("rich")
class TestPrice:
    @pytest.mark.parametrize("what", [what for what in BAD if not IN_THE_END & {*BAD[what][0]}])
    def test_it_says_what_is_wrong(self, what, hers):
        wrong, _word = BAD[what]
        answer = hers.post("/price", asked(**wrong), headers=HTMX)

        assert answer.status_code == 422

    def test_it_makes_nobody_a_guest(self, nobodys):
        assert nobodys.post("/price", asked(count="99")).status_code == 422
        assert nobodys.post("/price", asked()).status_code == 200

        assert not Owner.objects.filter(kind=Owner.Kind.GUEST).exists()
        assert not nobodys.cookies.get("session")


@pytest.mark.usefixtures("rich")
class TestBring:
    @pytest.mark.parametrize("what", REFUSED)
    def test_it_says_what_is_wrong(self, what, hers):
        data, _code = REFUSED[what]

        answer = hers.post("/bring", {"files": file(data)})

        assert answer.status_code == 422
        (sentence,) = answer.json()["errors"]
        assert sentence.endswith(".")

    def test_one_bad_picture_among_good_ones_keeps_none(self, hers):
        good = encoded(picture())

        answer = hers.post("/bring", {"files": [file(good), file(good), file(b"bad")]})

        assert answer.status_code == 422

    def test_a_picture_above_the_limit_is_told_the_limit(self, hers):
        with site.override(upload_bytes=1_000_000):
            answer = hers.post("/bring", {"files": file(bytes(3_000_000))})

        assert answer.status_code == 422
        assert "1 MB" in answer.json()["errors"][0]

    @pytest.mark.parametrize("room_for", [0, 1, 2, 3, 4, 5])
    def test_a_full_disk_keeps_nothing(self, hers, monkeypatch, room_for):
        fill_after(monkeypatch, room_for)
        good = encoded(picture())

        answer = hers.post("/bring", {"files": [file(good), file(good)]})

        assert answer.status_code == 507
        assert "no room" in answer.json()["errors"][0]

    def test_a_bomb_of_text_in_a_field_is_no_matter(self, hers):
        answer = hers.post("/bring", {"files": file(text_bomb()), "note": "x" * 1000})

        assert answer.status_code == 422

    def test_one_maker_brings_only_so_many_a_minute(self, hers, monkeypatch):
        monkeypatch.setattr(bringing, "_FILES", limits.Rule(per_minute=2))

        answers = [hers.post("/bring", {"files": file(b"x")}) for _ in range(3)]
        page = hers.post("/create", asked(files=[file(encoded(picture()))]))

        assert [answer.status_code for answer in answers] == [422, 422, 429]
        assert page.status_code == 429
        assert int(page.headers["Retry-After"]) >= 1

    def test_what_is_brought_has_a_bound_for_each_maker(self, hers):
        with site.override(upload_quota_bytes=1000):
            answer = hers.post("/bring", {"files": file(encoded(picture()) + bytes(1000))})

        assert answer.status_code == 422
        assert "all the room" in answer.json()["errors"][0]

    def test_nobody_may_make_guests_without_end(self, monkeypatch):
        monkeypatch.setattr(owners, "_NEW_GUESTS", limits.Rule(per_minute=2))
        answers = [browser().post("/bring", {"files": file(b"x")}) for _ in range(3)]

        assert [answer.status_code for answer in answers] == [422, 422, 429]
        assert int(answers[2].headers["Retry-After"]) >= 1

    def test_guests_behind_a_trusted_proxy_are_counted_apart(self, monkeypatch):
        monkeypatch.setattr(owners, "_NEW_GUESTS", limits.Rule(per_minute=1))

        with site.override(trusted_proxies=1):
            answers = [
                browser(headers={"x-forwarded-for": address}).post("/bring", {"files": file(b"x")})
                for address in ("198.51.100.1", "198.51.100.2", "198.51.100.2")
            ]

        assert [answer.status_code for answer in answers] == [422, 422, 429]


@pytest.mark.usefixtures("rich")
class TestForm:
    """Requests that are no form at all."""

    @pytest.mark.parametrize("path", ["/create", "/price", "/bring", "/theme", "/activity/delete"])
    @pytest.mark.parametrize(
        ("data", "kind"),
        [
            (b"\xff\xfe\x00prompt=\xc3\x28", "application/x-www-form-urlencoded"),
            (b"prompt=a", "application/x-www-form-urlencoded; charset=utf-16"),
            (b"prompt=a", "application/x-www-form-urlencoded; charset=no-such"),
            (b'{"prompt": "a"}', "application/json"),
            (b"{{{{", "application/json"),
            (b"garbage", "multipart/form-data; boundary=x"),
            (b"garbage", "multipart/form-data"),
            (b"--x\r\nContent-Disposition: form-data\r\n\r\n", "multipart/form-data; boundary=x"),
            (
                b"--x\r\nContent-Disposition: form-data; name=files; filename=\xff\r\n\r\n--x--",
                "multipart/form-data; boundary=x",
            ),
            (b"", "multipart/form-data; boundary=" + "x" * 300),
            (b"=&=&&;", "application/x-www-form-urlencoded"),
            (b"%00%ff%u0000", "text/plain"),
        ],
    )
    def test_a_body_in_no_form_is_refused_not_crashed_on(self, hers, path, data, kind):
        answer = hers.generic("POST", path, data, content_type=kind)

        wanted = {302, 400} if path in {"/theme", "/activity/delete"} else {400, 422}
        # The price of nothing but the defaults is a price.
        assert answer.status_code in wanted | ({200} if path == "/price" else set())
        assert b"Traceback" not in answer.content

    def test_too_many_words_to_read_are_413(self, hers):
        answer = hers.post("/create", asked(prompt="a" * 2_100_000))

        assert answer.status_code == 413
        assert b"too much at once" in answer.content

    def test_too_many_fields_are_413(self, hers):
        answer = hers.post("/create", asked(references=[str(uuid.uuid4()) for _ in range(200)]))

        assert answer.status_code == 413

    def test_too_many_files_are_413(self, hers):
        answer = hers.post("/bring", {"files": [file(b"x") for _ in range(30)]})

        assert answer.status_code == 413

    def test_a_failure_of_ours_shows_nothing_of_the_inside(self, hers, monkeypatch):
        hers.raise_request_exception = False

        def fail(*_anything, **_else):
            raise RuntimeError("secret inside")

        monkeypatch.setattr("pleinair.generation.queries.list_newest", fail)
        answer = hers.get("/activity")

        assert answer.status_code == 500
        assert b"Something went wrong on our side" in answer.content
        assert b"secret" not in answer.content
        assert b"Traceback" not in answer.content


@pytest.mark.usefixtures("rich")
class TestOrigin:
    def test_another_site_cannot_press_the_button(self, hers):
        answer = hers.post("/create", asked(), headers={"sec-fetch-site": "cross-site"})

        assert answer.status_code == 403
        assert b"another site" in answer.content

    @pytest.mark.parametrize("came_from", ["same-origin", "same-site", "none", ""])
    def test_its_own_pages_can(self, hers, came_from):
        headers = {"sec-fetch-site": came_from} if came_from else {}

        assert hers.post("/price", asked(), headers=headers).status_code == 200

    def test_a_form_without_its_token_is_refused_with_a_page(self, rich):
        strict = browser(rich, enforce_csrf_checks=True)

        answer = strict.post("/create", asked())

        assert answer.status_code == 403
        assert b"open for too long" in answer.content
        assert b"CSRF cookie" not in answer.content


def _now():
    from pleinair.lib import clock

    return clock.now()


def test_a_refused_newcomer_spent_nothing(nobodys):
    nobodys.post("/create", asked(prompt=""))

    guest = guest_of(nobodys)
    assert guest is None or billing.balance(guest).available == site.current().trial_credits
    assert not Generation.objects.exists()
