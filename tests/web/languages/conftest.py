"""A second language for tests: every text of the first, put into brackets."""

import pytest
from django.utils.translation import trans_real

from pleinair.site import languages
from tests.web.test_routes_table import _everything_is_on

OPEN, CLOSE = "⟦", "⟧"


class Bracketed:
    """A catalogue that has every text. Whatever stands in no brackets went through none."""

    def gettext(self, text):
        """Return a text in brackets; a context that was put before it is not said."""
        return f"{OPEN}{text.rpartition(chr(4))[2]}{CLOSE}"

    def ngettext(self, one, many, number):
        """Return the form for a number, in brackets."""
        return self.gettext(one if number == 1 else many)

    def to_language(self):
        """Return whose place it takes."""
        return "de"

    def language(self):
        """Return the same, as catalogues call it."""
        return "de"


@pytest.fixture
def bracketed(settings, monkeypatch):
    """A site that is read in English and, by who asks for German, in brackets."""
    named = (("en", "English"), ("de", "Deutsch"))
    monkeypatch.setattr(languages, "NAMED", named)
    monkeypatch.setattr(languages, "CODES", ("en", "de"))
    # In this order: Django forgets its catalogues when there are other languages.
    settings.LANGUAGES = list(named)
    monkeypatch.setitem(trans_real._translations, "de", Bracketed())
