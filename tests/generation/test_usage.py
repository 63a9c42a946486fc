"""What a vendor counted is its owner's to know."""

import pytest

from pleinair.generation import queries
from pleinair.generation.models import Attempt
from tests.generation.conftest import ask, finish

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_stranger_is_told_of_no_tokens(rich, charlie):
    generation = finish(ask(rich, "a boat"))
    Attempt.objects.update(usage={"text_input_tokens": 7})

    hers = queries.find_usage(owner_id=rich.id, generation_id=generation.id)
    his = queries.find_usage(owner_id=charlie.id, generation_id=generation.id)

    assert hers == {"text_input_tokens": 7}
    assert his == {}
