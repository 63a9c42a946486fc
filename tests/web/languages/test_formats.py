"""Numbers, money and days as a language writes them; what programs read is the same in all."""

import datetime as dt

import pytest
from django.utils import translation
from django.utils.formats import date_format

from pleinair import site
from pleinair.billing import amounts
from pleinair.mail.kinds import Kind
from pleinair.mail.rendering import render
from tests.mail.samples import values_of
from tests.web.conftest import browser

DAY = dt.date(2026, 11, 20)


@pytest.mark.parametrize(
    ("language", "money", "number", "day"),
    [
        ("en", "1,234.50 EUR", "12,345", "20 November 2026"),
        ("de", "1.234,50 EUR", "12.345", "20. November 2026"),
    ],
)
def test_people_read_amounts_and_days_as_they_write_them(language, money, number, day):
    with translation.override(language):
        assert amounts.money(123450, "eur") == money
        assert amounts.number(12345) == number
        assert date_format(DAY, "DATE_FORMAT") == day


def test_a_receipt_is_dated_as_its_reader_would():
    assert "20. November 2026" in render(Kind.RECEIPT, values_of(Kind.RECEIPT), language="de")[1]


@pytest.mark.django_db
class TestPrograms:
    @pytest.mark.parametrize("path", ["/privacy.json", "/app.webmanifest"])
    def test_what_they_read_is_the_same_in_every_language(self, rich, path):
        hers = browser(rich)

        german, english = (
            hers.get(path, headers={"Accept-Language": language}).content
            for language in ("de", "en")
        )

        assert german == english

    def test_numbers_of_a_table_are_written_for_programs(self, rich):
        table = browser(rich).get("/credits.csv", headers={"Accept-Language": "de"})

        assert ",1000," in table.content.decode()

    def test_the_notice_says_in_which_language_it_is(self):
        assert browser().get("/privacy.json").json()["language"] == site.current().language
