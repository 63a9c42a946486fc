from datetime import date

import pytest

from pleinair.providers import catalogue
from pleinair.providers.catalogue import reading, shelf
from pleinair.providers.protocol import Usage

TODAY = date(2026, 11, 20)
EVERY = [model for provider in catalogue.providers() for model in catalogue.models(provider)]
GOOD = (shelf._OWN_FOLDER / "illustrator.toml").read_text()


def price(model, *, at=TODAY, **changes):
    chosen = {"quality": "auto", "width_px": 1024, "height_px": 1024, "count": 1}
    return catalogue.quote(model, at=at, **{**chosen, **changes})


@pytest.mark.parametrize("model", EVERY, ids=lambda one: f"{one.provider}-{one.id}")
def test_every_picture_that_may_be_ordered_has_a_price_above_zero(model):
    for quality in ("auto", *model.qualities):
        for tier in catalogue.TIERS:
            size = catalogue.solve(model, shape="1:1", tier=tier)

            asked = price(model, quality=quality, width_px=size.width_px, height_px=size.height_px)

            assert asked > 0


@pytest.mark.parametrize("model", EVERY, ids=lambda one: f"{one.provider}-{one.id}")
def test_every_quality_has_an_expected_time(model):
    assert set(model.expected_s) == set(model.qualities)


def test_models_of_the_brief_are_there():
    ids = {(model.provider, model.id) for model in EVERY}

    assert ids >= {
        ("openai", "gpt-image-2"),
        ("openai", "gpt-image-2.5-sunburst"),
        ("openai", "gpt-image-2.6-flare"),
        ("evolink", "gpt-image-2-beta"),
        ("illustrator", "illustrator-1"),
        ("scripted", "scripted-1"),
        ("scripted", "scripted-task-1"),
    }


def test_openai_and_evolink_have_no_seed_and_say_so():
    for provider in ("openai", "evolink"):
        assert not any(model.seed for model in catalogue.models(provider))


def test_quote_counts_pictures_references_and_thinking():
    model = catalogue.capability("scripted", "scripted-1")

    assert price(model, quality="low") == 1
    assert price(model, quality="low", count=3, references=2, thinking=True) == 3 * (1 + 1) + 2


def test_choice_of_the_model_is_priced_as_its_dearest_likely_one():
    model = catalogue.capability("openai", "gpt-image-2")

    assert price(model, quality="auto") == price(model, quality="high")


def test_price_counts_from_its_day_on():
    model = catalogue.capability("openai", "gpt-image-2.6-flare")

    with pytest.raises(catalogue.PriceUnknown):
        price(model, at=date(2026, 11, 3))
    assert price(model, at=date(2026, 11, 4)) > 0


def test_unknown_model_passes_but_is_never_free():
    model = catalogue.capability("openai", "gpt-image-3")

    assert (model.id, model.known) == ("gpt-image-3", False)
    with pytest.raises(catalogue.PriceUnknown, match="gpt-image-3"):
        price(model)
    with pytest.raises(catalogue.PriceUnknown):
        catalogue.cost_usd_micros(model, Usage(image_output_tokens=1), at=TODAY)


def test_unknown_model_of_our_own_does_not_pass():
    with pytest.raises(catalogue.UnknownModel):
        catalogue.capability("illustrator", "illustrator-9")
    with pytest.raises(catalogue.UnknownModel):
        catalogue.capability("nobody", "gpt-image-2")


def test_cost_uses_all_rates_and_rounds_up():
    model = catalogue.capability("openai", "gpt-image-2")
    usage = Usage(
        text_input_tokens=1,
        image_input_tokens=1,
        cached_input_tokens=1,
        text_output_tokens=1,
        image_output_tokens=1,
    )

    assert catalogue.cost_usd_micros(model, usage, at=TODAY) == 5 + 8 + 2 + 10 + 30


def test_cost_told_by_the_vendor_wins():
    model = catalogue.capability("evolink", "gpt-image-2")

    assert catalogue.cost_usd_micros(model, Usage(cost_usd_micros=50_000), at=TODAY) == 50_000


def write(folder, text):
    file = folder / "own.toml"
    file.write_text(text)
    return file


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("max_count = 4", "max_count = true", "max_count: must be a int"),
        ("max_count = 4", "max_count = -1", "must not be negative"),
        ("max_count = 4", "", "max_count"),
        ("mask = true", 'mask = "yes"', "mask: must be a bool"),
        ('formats = ["png",', 'formats = ["gif",', "'gif' is not one of"),
        ('formats = ["png",', 'formats = ["png", "png",', "none twice"),
        ("seed = true", "seed = true\nseeds = 1", "does not know seeds"),
        ("1K = 1, 2K = 1", "1K = 1", "no price above zero for auto at 2K"),
        ("1K = 1, 2K = 1", "1K = 1, 2K = 0", "no price above zero"),
        ("valid_from = 2026-01-01", "valid_from = 2026-01-01T00:00:00", "valid_from"),
        ('rule = "free"', 'rule = "any"', "not one of free, fixed"),
        ('shape = "local"', 'shape = "odd"', "shape"),
        ("[models.sizes]", "[models.sizes", "own.toml"),
    ],
)
def test_wrong_file_is_refused_with_its_place(tmp_path, old, new, complaint):
    assert old in GOOD
    file = write(tmp_path, GOOD.replace(old, new))

    with pytest.raises(catalogue.CatalogueError, match=complaint):
        reading.read_entry(file)
