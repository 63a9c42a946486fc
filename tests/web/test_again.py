"""Once more: what a new seed and a variant start from."""

import uuid
from dataclasses import replace

import pytest
from PIL import Image as Pillow

from pleinair import site
from pleinair.generation import queries, suppliers
from pleinair.library import services as library
from pleinair.web import asking, cards
from tests.generation.conftest import ask, finish
from tests.library.files import encoded

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


class TestWhatTheModelCannot:
    @pytest.fixture
    def references(self, rich):
        """Two pictures to start from."""
        return tuple(_made(finish(ask(rich, words))) for words in ("a train", "a bridge"))

    def told(self, hers, row):
        """Return the pages that show its picture, all of which say the same."""
        pages = [hers.get(path) for path in ("/", f"/g/{row.id}", f"/i/{_made(row)}")]
        return [page.content.decode() for page in pages]

    def test_a_new_seed_of_an_edit_with_a_mask_is_not_offered_and_why(self, rich, hers):
        clear = encoded(Pillow.new("RGBA", (64, 64), (9, 9, 9, 128)), "PNG")
        source, mask = (library.bring(owner_id=rich.id, data=clear).id for _ in range(2))
        edit = finish(ask(rich, "a sky", operation="edit", references=(source,), mask=mask))

        with site.override(provider="", models=("evolink/gpt-image-2",), evolink_api_key="k"):
            pages = self.told(hers, edit)

        for page in pages:
            assert f"/i/{_made(edit)}/reseed" not in page
            assert "No new seed: GPT Image 2 (Evolink) takes no mask." in page

    def test_too_many_pictures_to_start_from_are_told(self, rich, hers, references, monkeypatch):
        edit = finish(ask(rich, "both together", operation="edit", references=references))
        fewer = replace(suppliers.get_offered(None), max_references=1)
        monkeypatch.setattr(suppliers, "list_offered", lambda: (fewer,))

        for page in self.told(hers, edit):
            assert f"/i/{_made(edit)}/reseed" not in page
            assert f"/i/{_made(edit)}/vary" in page
            assert "No new seed: Scripted takes at most 1 pictures to start from." in page
