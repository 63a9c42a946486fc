from datetime import date

import pytest
from django.contrib.sessions.backends.cache import SessionStore

from pleinair.accounts import ages
from pleinair.accounts.ages import Answer

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("year", "month", "may"),
    [(2013, 10, True), (2013, 11, False), (2013, 12, False), (2027, 1, False), (1950, 1, True)],
)
def test_thirteen_is_thirteen_once_the_month_of_the_birthday_is_over(year, month, may):
    assert ages.may_sign_up(Answer(year=year, month=month), by_country=False, today=TODAY) is may


@pytest.mark.parametrize(
    ("country", "least"),
    [("GB", 13), ("AT", 14), ("FR", 15), ("DE", 16), ("IN", 18), ("other", 16), ("", 16)],
)
def test_a_countrys_own_age_counts_where_it_is_higher(country, least):
    def may(years):
        answer = Answer(year=2026 - years, month=10, country=country)
        return ages.may_sign_up(answer, by_country=True, today=TODAY)

    assert may(least)
    assert not may(least - 1)


def test_no_country_lets_in_whoever_is_under_thirteen_and_each_has_a_name():
    assert min(ages.YEARS_BY_COUNTRY.values()) >= ages.LEAST_YEARS
    assert set(ages.NAMES) == set(ages.YEARS_BY_COUNTRY)


def test_a_refusal_stays_one():
    session = SessionStore()
    ages.note(session, passed=False)
    ages.note(session, passed=True)

    assert ages.was_refused(session)
    assert not ages.has_passed(session)
    ages.forget(session)
    assert ages.was_refused(session)
