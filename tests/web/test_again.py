"""Once more: what a new seed and a variant start from."""

import uuid

import pytest

from pleinair.generation import queries
from pleinair.web import asking, cards
from tests.generation.conftest import ask, finish

pytestmark = pytest.mark.django_db(transaction=True)


def _made(generation) -> uuid.UUID:
    return generation.outputs.get().image_id


def test_a_new_seed_of_an_edit_starts_from_the_same_picture_again(rich):
    source = _made(finish(ask(rich, "a train on a bridge")))
    edit = finish(ask(rich, "add a balloon", operation="edit", references=(source,)))
    row = queries.get(owner_id=rich.id, generation_id=edit.id)

    request = asking.more_like(row, _made(edit), operation="reseed")

    assert (request.operation, request.references) == ("edit", (source,))
    assert request.prompt == "add a balloon"


def test_a_new_seed_of_words_alone_starts_from_words_alone(rich):
    made = finish(ask(rich, "a train on a bridge"))
    row = queries.get(owner_id=rich.id, generation_id=made.id)

    request = asking.more_like(row, _made(made), operation="reseed")

    assert (request.operation, request.references) == ("reseed", ())


def test_variants_start_from_the_picture(rich):
    made = finish(ask(rich, "a train on a bridge"))
    row = queries.get(owner_id=rich.id, generation_id=made.id)

    request = asking.more_like(row, _made(made), operation="variant")

    assert (request.operation, request.references) == ("variant", (_made(made),))


@pytest.mark.parametrize("operation", ["create", "variant"])
def test_a_new_seed_of_one_picture_of_a_set_makes_and_costs_one(rich, operation):
    first = _made(finish(ask(rich, "a train on a bridge")))
    references = () if operation == "create" else (first,)
    made = finish(
        ask(rich, "a train on a bridge", operation=operation, count=4, references=references)
    )
    row = queries.get(owner_id=rich.id, generation_id=made.id)
    one = row.outputs.all()[0].image_id

    request = asking.more_like(row, one, operation="reseed")

    assert request.count == 1
    assert 0 < cards.card(row).reseed_credits < made.price_credits
