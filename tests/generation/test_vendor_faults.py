"""What the operator hears of a vendor that fails."""

import logging

import pytest

from pleinair.lib.log_fields import FIELDS
from pleinair.providers.protocol import OutOfFunds, Transient
from tests.generation.conftest import ask, finish

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def heard(caplog):
    logger = logging.getLogger("pleinair.generation")
    logger.addHandler(caplog.handler)
    yield lambda: [one for one in caplog.records if one.msg == "provider error"]
    logger.removeHandler(caplog.handler)


@pytest.mark.parametrize(
    ("prompt", "level"), [("a fox [poor]", logging.ERROR), ("a fox [500]", logging.WARNING)]
)
def test_what_goes_on_until_the_operator_acts_is_an_error(rich, heard, prompt, level):
    finish(ask(rich, prompt))

    assert heard()[-1].levelno == level


def test_why_a_vendor_refused_is_told_in_a_word_that_the_log_takes():
    error = OutOfFunds("Empty.", detail="HTTP 402 code=insufficient_quota type=billing")

    assert error.reason == "http-402-code-insufficient_quota-type-bi"
    assert FIELDS["reason"].accepts(error.reason)
    assert Transient("Broken.").reason == ""
