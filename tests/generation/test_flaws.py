"""A blank, unchanged or wrong-size result is credited back by itself, and the picture stays."""

import io

import pytest
from PIL import Image

from pleinair.billing import queries as billing
from pleinair.generation import flaws
from pleinair.library import services as library
from tests.generation.conftest import ask, finish

pytestmark = pytest.mark.django_db(transaction=True)


def spent(owner):
    return 1000 - billing.balance(owner).available


@pytest.mark.parametrize(
    ("script", "told"),
    [
        ("[blank]", "One picture looks blank: it is credited back."),
        (
            "[wrong size]",
            "One picture has another size than was asked for: it is credited back.",
        ),
        (
            "[not understood]",
            "Nothing of the prompt was understood: the picture is credited back.",
        ),
    ],
)
def test_it_costs_nothing_says_so_and_stays(rich, script, told):
    made = finish(ask(rich, f"a boat {script}"))

    assert made.state == "done"
    assert made.price_credits > 0
    assert (made.charged_credits, spent(rich)) == (0, 0)
    assert billing.balance(rich).held == 0
    assert told in made.told["notes"]
    assert made.outputs.count() == 1


def test_several_are_told_in_one_sentence(rich):
    made = finish(ask(rich, "a boat [blank]", count=3))

    assert made.told["notes"] == ["3 pictures look blank: they are credited back."]
    assert spent(rich) == 0


def noise():
    out = io.BytesIO()
    Image.effect_noise((256, 256), 80).convert("RGB").save(out, "PNG")
    return out.getvalue()


def edit(owner, prompt):
    start = library.bring(owner_id=owner.id, data=noise())
    asked = ask(owner, prompt, operation="edit", references=(start.id,), shape="256x256")
    return finish(asked)


def test_an_edit_that_changed_nothing_is_credited_back(rich):
    made = edit(rich, "remove the car [unchanged]")

    assert made.told["notes"] == [
        "One picture looks like the one it started from: it is credited back."
    ]
    assert spent(rich) == 0


def test_an_edit_that_changed_something_is_paid(rich):
    made = edit(rich, "make it a boat")

    assert made.charged_credits == made.price_credits == spent(rich)


def test_a_picture_without_a_flaw_is_paid(rich):
    made = finish(ask(rich, "a boat"))

    assert made.charged_credits == made.price_credits == spent(rich)
    assert "notes" not in made.told


def test_a_start_that_is_gone_by_then_is_not_compared(rich, monkeypatch):
    monkeypatch.setattr("pleinair.library.pictures.read_small", lambda _image: None)

    made = edit(rich, "remove the car [unchanged]")

    assert made.charged_credits == made.price_credits


def test_only_an_edit_can_be_unchanged(rich):
    assert not flaws.can_be_unchanged(ask(rich, "a boat"))
