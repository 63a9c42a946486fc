"""The price on the button is the most that is taken, with JavaScript and without."""

import re
import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from pleinair.billing import queries as billing
from pleinair.generation import quotes
from pleinair.generation.models import Generation
from tests.library.files import encoded, picture
from tests.web.conftest import picture_of

pytestmark = pytest.mark.django_db(transaction=True)
HTMX = {"hx-request": "true"}


@pytest.fixture
def rise(monkeypatch):
    """Let everything cost seven credits more from now on, and a reference two more."""
    real = quotes.catalogue.quote

    def risen(model, *, references, **order):
        return real(model, references=references, **order) + 7 + 2 * references

    return lambda: monkeypatch.setattr(quotes.catalogue, "quote", risen)


def fields(page, action):
    """What a page's first form to an address sends besides what is typed and chosen."""
    form = re.search(rf'<form[^>]*action="{action}".*?</form>', page.content.decode(), re.DOTALL)
    sent = r'<input[^>]*type="(?:hidden|checkbox)" name="(\w+)" value="([^"]+)"'
    found = re.findall(sent, form[0])
    return {
        name: [value for one, value in found if one == name]
        for name in dict(found)
        if name != "csrfmiddlewaretoken"
    }


def file(size=(60, 40)):
    return SimpleUploadedFile("a.png", encoded(picture(size)), content_type="image/png")


def paid(owner):
    """What is gone of her credits, or set aside."""
    return 1000 - billing.balance(owner).available


def test_a_price_that_rose_comes_back_once_and_is_then_paid(rich, hers, rise):
    form = fields(hers.get("/"), "/create") | {"prompt": "a boat"}
    rise()

    told = hers.post("/create", form)
    again = fields(told, "/create") | {"prompt": "a boat"}

    assert told.status_code == 422
    assert f"this costs {again['price'][0]} credits" in told.content.decode()
    assert paid(rich) == 0
    assert hers.post("/create", again).status_code == 302
    assert paid(rich) == int(again["price"][0]) == int(form["price"][0]) + 7


def test_the_button_says_the_new_price_at_once(rich, hers, rise):
    form = fields(hers.get("/"), "/create") | {"prompt": "a boat"}
    rise()

    told = hers.post("/create", form, headers=HTMX).content.decode()

    price = int(form["price"][0]) + 7
    assert told.count("this costs") == 1
    assert 'id="price" hx-swap-oob="true"' in told
    assert f'name="price" value="{price}"' in told
    assert paid(rich) == 0


def test_files_that_make_it_dearer_come_back_as_chips(rich, hers, rise):
    rise()
    form = fields(hers.get("/"), "/create") | {"prompt": "another sky"}

    told = hers.post("/create", form | {"files": file()})
    again = fields(told, "/create")

    assert told.status_code == 422
    assert len(again["references"]) == 1
    assert int(again["price"][0]) > int(form["price"][0])
    assert paid(rich) == 0
    assert hers.post("/create", again | {"prompt": "another sky"}).status_code == 302
    assert paid(rich) == int(again["price"][0])
    assert Generation.objects.get().inputs.count() == 1


@pytest.mark.parametrize("shown", [None, "", "-1", "x", "9" * 400, "²"])
def test_a_press_that_was_shown_no_price_is_told_it_first(rich, hers, shown):
    form = {"prompt": "a boat", "client_key": str(uuid.uuid4())}

    told = hers.post("/create", form if shown is None else form | {"price": shown})

    assert told.status_code == 422
    assert "this costs" in told.content.decode()
    assert paid(rich) == 0


@pytest.mark.parametrize("move", ["vary", "reseed"])
def test_more_like_a_picture_costs_what_its_button_says(rich, hers, work, rise, move):
    before, address = paid(rich), f"/i/{picture_of(work).id}/{move}"
    form = fields(hers.get(f"/i/{picture_of(work).id}"), address)
    rise()

    row = hers.post(address, form, headers=HTMX)
    page = hers.post(address, form)

    assert row.status_code == page.status_code == 422
    assert row.headers["HX-Retarget"] == f"#g-{work.id}"
    assert fields(row, address)["price"] == fields(page, address)["price"]
    assert paid(rich) == before
    assert hers.post(address, fields(page, address)).status_code == 302
