from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pleinair.providers import catalogue
from pleinair.providers.catalogue import FixedSizes
from pleinair.providers.catalogue.types import Model

MODELS = [
    catalogue.capability("openai", "gpt-image-2"),
    catalogue.capability("evolink", "gpt-image-2"),
    catalogue.capability("illustrator", "illustrator-1"),
    catalogue.capability("compatible", "anything"),
]
GPT = MODELS[0]
EDGES = st.integers(1, 99999)
PIXELS = st.builds("{}x{}".format, EDGES, EDGES)
RATIOS = st.builds("{}:{}".format, st.integers(1, 99), st.integers(1, 99))


def fixed(*sizes: tuple[int, int]) -> Model:
    return replace(GPT, sizes=FixedSizes(sizes=sizes))


@settings(deadline=None)
@given(
    model=st.sampled_from(MODELS),
    shape=PIXELS | RATIOS,
    tier=st.sampled_from(catalogue.TIERS),
)
def test_answer_is_always_legal_and_solving_it_again_changes_nothing(model, shape, tier):
    solved = catalogue.solve(model, shape=shape, tier=tier)

    assert model.sizes.allows(solved.width_px, solved.height_px)
    again = catalogue.solve(model, shape=f"{solved.width_px}x{solved.height_px}", tier=tier)
    assert (again.width_px, again.height_px) == (solved.width_px, solved.height_px)
    assert again.exact


@settings(deadline=None)
@given(width=st.integers(16, 240), height=st.integers(16, 240))
def test_legal_size_is_kept(width, height):
    width, height = width * 16, height * 16

    solved = catalogue.solve(GPT, shape=f"{width}x{height}")

    assert solved.exact == GPT.sizes.allows(width, height)
    assert ((solved.width_px, solved.height_px) == (width, height)) == solved.exact


@settings(deadline=None)
@given(shape=RATIOS, tier=st.sampled_from(catalogue.TIERS))
def test_turning_the_shape_turns_the_picture(shape, tier):
    across, down = shape.split(":")

    solved = catalogue.solve(GPT, shape=shape, tier=tier)
    turned = catalogue.solve(GPT, shape=f"{down}:{across}", tier=tier)

    area, turned_area = (one.width_px * one.height_px for one in (solved, turned))
    assert area == turned_area


@pytest.mark.parametrize(
    ("shape", "tier", "expected"),
    [
        ("1:1", "1K", (1024, 1024)),
        ("1:1", "2K", (2048, 2048)),
        ("1:1", "4K", (2880, 2880)),
        ("16:9", "1K", (1360, 768)),
        ("16:9", "2K", (2736, 1536)),
        ("16:9", "4K", (3840, 2160)),
        ("9:16", "4K", (2160, 3840)),
        ("3:2", "1K", (1248, 832)),
        ("3:2", "4K", (3520, 2352)),
    ],
)
def test_sizes_are_those_that_vendors_document(shape, tier, expected):
    solved = catalogue.solve(GPT, shape=shape, tier=tier)

    assert (solved.width_px, solved.height_px) == expected


def test_sentence_says_when_it_is_not_what_was_asked():
    near = catalogue.solve(GPT, shape="1000x1000")
    small = catalogue.solve(MODELS[2], shape="1:1", tier="4K")

    assert near.sentence == "1008 × 1008 pixels, the nearest to 1000 × 1000 that GPT Image 2 makes."
    assert not small.exact
    assert "does not make 1:1 at 4K" in small.sentence


@pytest.mark.parametrize(
    "shape", ["", "wide", "0x5", "1:0", "-1x3", "1024", "1024x1024x3", "1.5:1"]
)
def test_other_words_are_no_shape(shape):
    with pytest.raises(catalogue.UnknownShape):
        catalogue.solve(GPT, shape=shape)


def test_fixed_list_gives_its_nearest():
    model = fixed((1024, 1024), (1536, 1024), (1024, 1536))

    assert catalogue.solve(model, shape="16:9").width_px == 1536
    assert catalogue.solve(model, shape="4:5").sentence
    assert catalogue.solve(model, shape="1536×1024").exact
