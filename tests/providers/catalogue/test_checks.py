from dataclasses import replace
from datetime import date

import pytest

from pleinair.providers import catalogue
from pleinair.providers.catalogue import Settings
from tests.providers.people import make_order, mask_of, reference

TODAY = date(2026, 11, 20)
GPT = catalogue.capability("openai", "gpt-image-2")
EVOLINK = catalogue.capability("evolink", "gpt-image-2")


def refused(model=GPT, *, at=TODAY, **changes):
    chosen = {
        "operation": "create",
        "prompt_characters": 10,
        "width_px": 1024,
        "height_px": 1024,
    }
    settings = Settings(**{**chosen, **changes})
    return {one.parameter for one in catalogue.refusals(model, settings, at=at)}


def test_plain_order_is_fine():
    assert refused() == set()


@pytest.mark.parametrize(
    ("changes", "parameter"),
    [
        ({"count": 0}, "count"),
        ({"count": 99}, "count"),
        ({"prompt_characters": 0}, "prompt"),
        ({"prompt_characters": 32001}, "prompt"),
        ({"background": "transparent"}, "background"),
        ({"quality": "max"}, "quality"),
        ({"width_px": 1000}, "size"),
        ({"width_px": 3840, "height_px": 3840}, "size"),
        ({"seed": 7}, "seed"),
        ({"thinking": True}, "thinking"),
        ({"references": 17}, "references"),
        ({"operation": "edit"}, "references"),
        ({"mask": True}, "mask"),
        ({"partial_images": 4}, "partial_images"),
        ({"partial_images": -1}, "partial_images"),
    ],
)
def test_what_the_vendor_would_refuse_is_refused_before(changes, parameter):
    assert refused(**changes) == {parameter}


def test_jpeg_cannot_be_transparent():
    model = catalogue.capability("openai", "gpt-image-2.6-flare")

    assert refused(model, background="transparent") == set()
    assert refused(model, background="transparent", output_format="jpeg") == {"background"}


def test_evolink_takes_no_mask_no_seed_and_no_other_format():
    asked = {"operation": "edit", "references": 1, "mask": True, "seed": 1, "output_format": "webp"}

    assert refused(EVOLINK, **asked) == {"mask", "seed", "output_format"}


def test_all_refusals_come_at_once_and_in_sentences():
    settings = Settings(
        operation="create", prompt_characters=0, width_px=1, height_px=1, count=0, seed=1
    )

    found = catalogue.refusals(GPT, settings, at=TODAY)

    assert {one.parameter for one in found} == {"prompt", "count", "size", "seed"}
    assert all(one.sentence.endswith(".") for one in found)


def test_model_is_refused_from_its_last_day_on():
    dying = replace(GPT, shutdown_date=date(2026, 12, 1))

    assert refused(dying, at=date(2026, 11, 30)) == set()
    assert refused(dying, at=date(2026, 12, 1)) == {"model"}


def test_settings_of_an_order_are_its_own():
    order = make_order(operation="edit", references=(reference(),), mask=mask_of(), count=2)

    settings = catalogue.settings_of(order)

    assert (settings.references, settings.mask, settings.count) == (1, True, 2)
    assert catalogue.refusals(GPT, settings, at=TODAY) == []
