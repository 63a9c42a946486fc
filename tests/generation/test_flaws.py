"""A blank, unchanged or wrong-size result is credited back by itself, and the picture stays."""

import io
from datetime import timedelta

import pytest
from django.utils import translation
from PIL import Image

from pleinair.billing import queries as billing
from pleinair.billing import services as billing_services
from pleinair.billing.models import Source
from pleinair.generation import flaws, services, telling
from pleinair.lib import clock
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
        ("[not done]", "Nothing that was asked was done: the picture is credited back."),
    ],
)
def test_it_costs_nothing_says_so_and_stays(rich, script, told):
    made = finish(ask(rich, f"a boat {script}"))

    assert made.state == "done"
    assert made.price_credits > 0
    assert (made.charged_credits, spent(rich)) == (0, 0)
    assert billing.balance(rich).held == 0
    assert telling.of_result(made) == [told]
    assert made.outputs.count() == 1


def test_several_are_told_in_one_sentence(rich):
    made = finish(ask(rich, "a boat [blank]", count=3))

    assert telling.of_result(made) == ["3 pictures look blank: they are credited back."]
    assert spent(rich) == 0


def test_it_is_told_in_the_language_of_whoever_reads_it(rich):
    made = finish(ask(rich, "a boat [blank]"))

    with translation.override("de"):
        (told,) = telling.of_result(made)

    assert told.startswith("Ein Bild sieht leer aus")


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

    assert telling.of_result(made) == [
        "One picture looks like the one it started from: it is credited back."
    ]
    assert spent(rich) == 0


class TestManyThatChangeNothing:
    def test_five_in_a_day_cost_nothing_and_the_sixth_is_charged_and_says_why(self, rich):
        free = [edit(rich, "remove the car [unchanged]") for _ in range(5)]
        sixth = edit(rich, "remove the car [unchanged]")

        assert [made.charged_credits for made in free] == [0] * 5
        assert sixth.charged_credits == sixth.price_credits == spent(rich)
        assert "so this one is charged" in telling.of_result(sixth)[-1]
        assert sixth.outputs.count() == 1

    def test_they_are_free_again_with_time_and_for_others(self, rich, charlie):
        billing_services.grant(charlie, credits=100, source=Source.GIFT, reference="gift")
        for _ in range(5):
            edit(rich, "remove the car [unchanged]")

        assert edit(charlie, "remove the car [unchanged]").charged_credits == 0
        with clock.shifted(timedelta(hours=5)):
            assert edit(rich, "remove the car [unchanged]").charged_credits == 0

    def test_edits_that_change_something_and_blank_ones_count_for_nothing(self, rich):
        for _ in range(6):
            edit(rich, "make it a boat")
        made = [finish(ask(rich, "a boat [blank]")) for _ in range(6)]

        assert {one.charged_credits for one in made} == {0}
        assert edit(rich, "remove the car [unchanged]").charged_credits == 0

    def test_deleting_them_gives_none_back(self, rich):
        for _ in range(5):
            made = edit(rich, "remove the car [unchanged]")
            services.delete(owner_id=rich.id, generation_id=made.id)

        assert edit(rich, "remove the car [unchanged]").charged_credits > 0


def test_an_edit_that_changed_something_is_paid(rich):
    made = edit(rich, "make it a boat")

    assert made.charged_credits == made.price_credits == spent(rich)


def test_a_picture_without_a_flaw_is_paid(rich):
    made = finish(ask(rich, "a boat"))

    assert made.charged_credits == made.price_credits == spent(rich)
    assert telling.of_result(made) == []


def test_a_start_that_is_gone_by_then_is_not_compared(rich, monkeypatch):
    monkeypatch.setattr("pleinair.library.pictures.read_small", lambda _image: None)

    made = edit(rich, "remove the car [unchanged]")

    assert made.charged_credits == made.price_credits


def test_only_an_edit_can_be_unchanged(rich):
    assert not flaws.can_be_unchanged(ask(rich, "a boat"))
