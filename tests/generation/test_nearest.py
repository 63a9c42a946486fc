"""What was chosen for one model becomes the nearest that another can do."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pleinair.generation.nearest import nearest
from pleinair.generation.quotes import Request, quote
from pleinair.lib import clock
from pleinair.providers import catalogue
from pleinair.providers.protocol import Background, Format, Quality

ILLUSTRATOR = catalogue.capability("illustrator", "illustrator-1")
OPENAI = catalogue.capability("openai", "gpt-image-2")
EVERY = [model for provider in catalogue.providers() for model in catalogue.models(provider)]


@pytest.mark.parametrize(
    ("model", "name", "wish", "becomes"),
    [
        (OPENAI, "quality", "max", "high"),
        (OPENAI, "quality", "low", "low"),
        (OPENAI, "quality", "auto", "auto"),
        (ILLUSTRATOR, "quality", "high", "auto"),
        (ILLUSTRATOR, "tier", "4K", "2K"),
        (OPENAI, "tier", "4K", "4K"),
        (ILLUSTRATOR, "count", 10, 4),
        (OPENAI, "background", "transparent", "auto"),
        (OPENAI, "thinking", True, False),
        (ILLUSTRATOR, "thinking", True, True),
        (OPENAI, "seed", 7, None),
        (ILLUSTRATOR, "seed", 7, 7),
    ],
)
def test_a_setting_goes_to_the_nearest(model, name, wish, becomes):
    request = nearest(Request(prompt="a hill", **{name: wish}), model=model)

    assert getattr(request, name) == becomes
    assert request.model == model.full_name


@pytest.mark.parametrize("name", ["quality", "tier", "background", "output_format"])
def test_what_no_model_knows_is_left_to_be_told(name):
    request = nearest(Request(prompt="a hill", **{name: "divine"}), model=ILLUSTRATOR)

    assert getattr(request, name) == "divine"


@given(
    model=st.sampled_from(EVERY),
    quality=st.sampled_from(get_args(Quality)),
    tier=st.sampled_from(catalogue.TIERS),
    background=st.sampled_from(get_args(Background)),
    output_format=st.sampled_from(get_args(Format)),
    count=st.integers(1, 10),
    thinking=st.booleans(),
    seed=st.none() | st.integers(0, 2**31 - 1),
)
def test_no_model_refuses_what_comes_out(model, **settings):
    request = nearest(Request(prompt="a hill", **settings), model=model)

    faults = quote(request, model=model, free=True, at=clock.now().date()).faults

    # That a JPEG cannot be transparent is true of every model.
    assert [fault for fault in faults if "JPEG" not in fault.sentence] == []
