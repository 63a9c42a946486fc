"""An old tab that sends its form again, and a maker who cancels too often, are told so."""

import uuid

import pytest

from pleinair import site
from pleinair.billing import queries as billing
from pleinair.generation import services, stages
from pleinair.generation.models import Generation
from tests.web.conftest import ask, browser, finish

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("headers", [{}, {"hx-request": "true"}])
def test_the_form_of_a_deleted_generation_is_answered_with_a_sentence(rich, paid, headers):
    key = str(uuid.uuid4())
    generation = finish(ask(rich, "a boat", key=key))
    services.delete(owner_id=rich.id, generation_id=generation.id)

    form = {"prompt": "a boat", "client_key": key, "count": "1", "price": "1000"}
    response = browser(rich).post("/create", form, headers=headers)

    assert response.status_code == 410
    assert "You deleted this one" in response.content.decode()
    assert Generation.objects.count() == 0
    assert paid() == 1


def test_one_cancel_too_many_is_answered_with_a_sentence_and_changes_nothing(rich):
    with site.override(models=("scripted-task-1",)):
        for _ in range(5):
            generation = ask(rich, "a boat [hang]")
            stages.advance(generation.id)
            services.cancel(owner_id=rich.id, generation_id=generation.id)
            finish(generation)
        last = ask(rich, "a boat [hang]")
        stages.advance(last.id)

        response = browser(rich).post(f"/g/{last.id}/cancel")

    last.refresh_from_db()
    assert response.status_code == 409
    assert "finished and charged as usual" in response.content.decode()
    assert last.cancel_asked_at is None
    assert billing.balance(rich).held == last.price_credits
