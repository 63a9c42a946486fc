"""The database itself refuses words that no code of ours knows."""

import pytest
from django.db import IntegrityError, transaction

from pleinair.generation.models import Generation
from pleinair.library.models import Image
from tests.generation.conftest import ask, finish

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize(
    ("model", "column"),
    [
        (Generation, "state"),
        (Generation, "operation"),
        (Generation, "mode"),
        (Image, "source"),
        (Image, "keeping"),
    ],
)
def test_a_word_that_is_none_of_the_choices_is_not_stored(rich, model, column):
    finish(ask(rich, "a boat"))

    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.update(**{column: "odd"})


@pytest.mark.parametrize(
    ("model", "column"),
    [
        (Generation, "operation"),
        (Generation, "mode"),
        (Image, "source"),
        (Image, "keeping"),
    ],
)
def test_every_choice_may_be_stored(rich, model, column):
    finish(ask(rich, "a boat"))

    for word in model._meta.get_field(column).choices:
        assert model.objects.update(**{column: word[0]}) == 1
