"""Every text that a person reads goes through gettext, when it is read: of each page of the site
and of each mail nothing is left in English for whoever reads another language.
"""

import pytest

from pleinair.mail.kinds import Kind
from pleinair.mail.rendering import render
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
# What the program has written into rows, which staff read as it is.
_KEYS = (
    "pack-small", "pack-large", "plus", "pro", "month", "year", "high", "max", "Fair", "so", "in_1",
    "pi_1", "evt_1", "usd", "open", "invoice.paid", "gift", "code", "adjustment", "generation",
    "trial", "False", "done", "pack", *(kind.value for kind in Kind),
)  # fmt: skip


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
                left[name] = untranslated(answer.content.decode(), written=(*WRITTEN, *_KEYS))

    assert {name: found for name, found in left.items() if found} == {}


@pytest.mark.parametrize("kind", Kind)
def test_no_mail_is_left_in_english(kind):
    subject, text, html = render(kind, values_of(kind), language="de", link_out="/out")

    written = (*NASTY_WORDS, "First", "Then more", "ABC-DEF")
    for part in (subject, text.replace("<", "&lt;"), html):
        assert untranslated(part, written=written) == []
