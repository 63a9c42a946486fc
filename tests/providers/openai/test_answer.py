"""Recorded answers, written from the documented shapes, read loosely."""

import base64
import json
from datetime import date
from pathlib import Path

import pytest

from pleinair.providers import catalogue
from pleinair.providers.complaints import failure, read_complaint
from pleinair.providers.openai.answer import read_answer, read_usage
from pleinair.providers.protocol import (
    Answer,
    AuthFailed,
    BadRequest,
    Blocked,
    ModelGone,
    OutOfFunds,
    Partial,
    RateLimited,
    Transient,
    UnknownOutcome,
    Usage,
    VerificationNeeded,
)
from tests.providers.people import make_order, reference

RECORDED = Path(__file__).parents[1] / "recorded"
KINDS = {
    kind.kind: kind
    for kind in (
        AuthFailed,
        BadRequest,
        Blocked,
        ModelGone,
        OutOfFunds,
        RateLimited,
        Transient,
        UnknownOutcome,
        VerificationNeeded,
    )
}
ERRORS = json.loads((RECORDED / "errors.json").read_text())
ANSWERS = json.loads((RECORDED / "openai_answers.json").read_text())


def read(body: object) -> Answer:
    def fetch(_link):
        raise AssertionError("nothing to fetch")

    return read_answer(body, order=make_order(), vendor="OpenAI", headers={}, fetch=fetch)


@pytest.mark.parametrize("recorded", ERRORS, ids=lambda one: one["name"])
def test_recorded_error_means_what_the_table_says(recorded):
    complaint = read_complaint(recorded["body"], status=recorded["status"], headers={})

    assert type(failure(complaint, vendor="It")) is KINDS[recorded["kind"]]


@pytest.mark.parametrize("recorded", ANSWERS, ids=lambda one: one["name"])
def test_recorded_answer_is_read(recorded):
    answer = read(recorded["body"])

    usage = recorded["usage"]
    assert answer.usage == (None if usage is None else Usage(**usage))
    assert answer.pictures[0].media_type == recorded["media_type"]


def test_usage_of_a_real_edit_costs_what_was_billed():
    told = {
        "input_tokens": 268,
        "input_tokens_details": {"text_tokens": 12, "image_tokens": 256},
        "output_tokens": 196,
    }
    usage = read_usage(told, edit=True)
    model = catalogue.capability("openai", "gpt-image-2")

    assert usage is not None
    assert catalogue.cost_usd_micros(model, usage, at=date(2026, 11, 20)) == 7988


def test_cached_tokens_are_not_counted_twice():
    told = {
        "input_tokens": 300,
        "input_tokens_details": {"text_tokens": 100, "image_tokens": 200, "cached_tokens": 250},
        "output_tokens": 1,
    }

    usage = read_usage(told, edit=True)

    assert usage == Usage(
        text_input_tokens=50, image_input_tokens=0, cached_input_tokens=250, image_output_tokens=1
    )


def test_input_without_details_counts_as_the_dearer_kind():
    assert read_usage({"input_tokens": 9, "output_tokens": 1}, edit=True) == Usage(
        image_input_tokens=9, image_output_tokens=1
    )
    assert read_usage({"input_tokens": 9, "output_tokens": 1}, edit=False) == Usage(
        text_input_tokens=9, image_output_tokens=1
    )


@pytest.mark.parametrize("body", [None, [], "text", 3, {"data": None}, {"data": [None]}])
def test_anything_else_is_a_broken_answer(body):
    with pytest.raises(Transient):
        read(body)


GOOD = {"b64_json": base64.b64encode(reference().data).decode()}


@pytest.mark.parametrize(
    "bad", [None, {}, {"b64_json": ""}, {"b64_json": "bm8gcGljdHVyZQ=="}, {"url": "/dead.png"}]
)
def test_bad_row_takes_no_good_one_with_it(bad):
    def dead(_link):
        raise Transient("The link is dead.")

    with pytest.raises(Partial) as caught:
        read_answer(
            {"data": [GOOD, bad, GOOD, GOOD]},
            order=make_order(count=4),
            vendor="OpenAI",
            headers={},
            fetch=dead,
        )

    assert len(caught.value.answer.pictures) == 3


def test_bad_row_beyond_what_was_ordered_does_no_harm():
    assert len(read({"data": [GOOD, None]}).pictures) == 1
    assert len(read({"data": [None, GOOD]}).pictures) == 1


def test_link_is_left_to_the_fetcher():
    order = make_order(references=(reference(),))

    answer = read_answer(
        {"data": [{"url": "/generated-images/a.png"}]},
        order=order,
        vendor="LocalAI",
        headers={},
        fetch=lambda link: reference() if link == "/generated-images/a.png" else None,
    )

    assert len(answer.pictures) == 1
