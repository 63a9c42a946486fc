"""In which language a maker is told how a generation ended."""

import pytest
from django.utils import translation

from pleinair.generation import stages
from tests.generation.conftest import ask, finish

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize(
    ("prompt", "told"),
    [
        ("a nude photo of my neighbour", "entstehen hier nie"),
        ("a boat [unknown]", "kein zweites Mal angefragt"),
        ("a boat [500]", "nichts abgebucht"),
    ],
)
def test_an_ending_is_told_in_the_language_of_asking(rich, paid, prompt, told):
    with translation.override("de"):
        asked = ask(rich, prompt)

    with translation.override("en"):
        generation = finish(asked)

    assert told in generation.told["sentence"]


def test_a_fault_of_ours_is_told_in_the_language_of_asking(rich, paid, monkeypatch):
    with translation.override("de"):
        asked = ask(rich, "a boat")

    def breaks(*_given: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(stages, "_call", breaks)
    generation = finish(asked)

    assert "Bei uns" in generation.told["sentence"]
    assert generation.state == "failed"


def test_the_worker_speaks_its_own_language_again_afterwards(rich, paid):
    with translation.override("de"):
        asked = ask(rich, "a boat")

    with translation.override("en"):
        finish(asked)
        assert translation.get_language() == "en"
