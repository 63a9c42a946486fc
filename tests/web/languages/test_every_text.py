"""Every text that a person reads goes through gettext, when it is read: of each page of the site
and of each mail nothing is left in English for whoever reads another language.
"""

import shutil

import pytest

from pleinair.mail.kinds import Kind
from pleinair.mail.rendering import render
from pleinair.mail.transports import folder
from pleinair.web import examples
from tests.mail.samples import values_of
from tests.web import test_routes_table as routes
from tests.web.languages.prose import untranslated
from tests.web.people_of_routes import everybody, look, things_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("bracketed")]
# What the samples of mails have for a name that somebody wrote.
NASTY_WORDS = ("Tom", "Ann")
# What the people of the table wrote themselves.
WRITTEN = (
    "a red boat at sea",
    *(one.prompt for one in (*examples.ALL["de"].start, examples.ALL["de"].entrance)),
)
_HTML = "text/html"
# What a row's reference begins with.
_REFERENCES = ("adjustment", "code", "generation", "gift")
_OF_A_PERSON = (*_REFERENCES, "pack-small", "pi_1", "so")
# What stands in rows as staff, the program or a vendor wrote it, by the pages that show it.
_KEYS: dict[str, tuple[str, ...]] = {
    "desk:billing_adjustment": ("so",),
    "desk:billing_code": ("Fair",),
    "desk:billing_event": ("evt_1", "invoice.paid"),
    # Django calls its sign for what is not so by this word.
    "desk:billing_grant": ("gift", "False"),
    "desk:billing_invoice": ("in_1", "usd"),
    "desk:billing_movement": _REFERENCES,
    "desk:billing_payment": ("pack-small", "pi_1", "usd"),
    "desk:billing_redemption": ("Fair", "code"),
    "desk:billing_subscription": ("plus", "month", "open"),
    "desk:correct": _OF_A_PERSON,
    "desk:mail_letter": tuple(Kind),
    "desk:person": _OF_A_PERSON,
    "desk:plans": ("pack-small", "pack-large", "plus", "pro", "month", "year", "high", "max"),
}


@pytest.fixture(autouse=True)
def _no_mail_from_before():
    """Letters lie in a folder, in the language in which other tests had them sent."""
    shutil.rmtree(folder.place(), ignore_errors=True)


@pytest.mark.parametrize("who", ["guest", "owner", "operator"])
def test_no_page_is_left_in_english(who, rich, charlie, work):
    browsers, ids = everybody(rich, charlie)
    things = things_of(rich, work)
    left = {}

    for name in routes.ROWS:
        if name == routes.OPEN_LINE:
            continue
        row = routes.TABLE[name]
        with routes.taken_back(browsers):
            path = row.path.format(**things, look=look(rich, ids[who]))
            ask = browsers[who].post if row.post else browsers[who].get
            answer = ask(path, headers={"Accept-Language": "de"})
            if not answer.streaming and answer.headers.get("Content-Type", "").startswith(_HTML):
                keys = _KEYS.get(name.removesuffix("list").removesuffix("_change"), ())
                left[name] = untranslated(answer.content.decode(), written=(*WRITTEN, *keys))

    assert {name: found for name, found in left.items() if found} == {}


@pytest.mark.parametrize("kind", Kind)
def test_no_mail_is_left_in_english(kind):
    subject, text, html = render(kind, values_of(kind), language="de", link_out="/out")

    written = (*NASTY_WORDS, "First", "Then more", "ABC-DEF")
    for part in (subject, text.replace("<", "&lt;"), html):
        assert untranslated(part, written=written) == []
