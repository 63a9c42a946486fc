"""One order is one request, whatever happens to it; and every failure says what it means."""

import threading

import pytest

from pleinair.providers.openai.adapter import OpenAIProvider
from pleinair.providers.protocol import (
    AuthFailed,
    BadRequest,
    Blocked,
    Cancelled,
    ModelGone,
    NotReached,
    OutOfFunds,
    Partial,
    RateLimited,
    Transient,
    UnknownOutcome,
    VerificationNeeded,
)
from tests.providers.people import Notes, make_order, mask_of, reference
from tests.providers.servers.openai_server import OpenAIServer
from tests.providers.servers.pictures import size_of


@pytest.fixture
def server():
    with OpenAIServer() as running:
        yield running


def provider_of(server, **options):
    return OpenAIProvider(
        api_key="sk-test", base_url=server.base_url, sleep=lambda _: None, **options
    )


def make(server, watch=None, *, timeout_s=None, **changes):
    provider = provider_of(server, timeout_s=timeout_s)
    return provider.make(make_order(**changes), watch=watch or Notes())


FAILURES = {
    "500": (Transient, False),
    "504": (UnknownOutcome, False),
    "429": (RateLimited, True),
    "insufficient_quota": (OutOfFunds, False),
    "billing_not_active": (OutOfFunds, False),
    "blocked-input": (Blocked, False),
    "blocked-output": (Blocked, False),
    "401": (AuthFailed, False),
    "verify": (VerificationNeeded, False),
    "model_not_found": (ModelGone, False),
    "invalid_value": (BadRequest, False),
    "200-error": (Transient, False),
    "200-rate-limit": (RateLimited, True),
    "detail": (Transient, False),
    "cut": (UnknownOutcome, False),
    "disconnect": (UnknownOutcome, False),
    "not-json": (Transient, False),
    "empty": (Transient, False),
    "task": (UnknownOutcome, False),
    "dead-url": (Transient, False),
    "foreign-url": (Transient, False),
}


@pytest.mark.parametrize("step", FAILURES)
def test_failure_is_told_apart_after_one_call(server, step):
    kind, again = FAILURES[step]
    server.script(step)
    watch = Notes()

    with pytest.raises(kind) as caught:
        make(server, watch)

    assert type(caught.value) is kind
    assert caught.value.again is again
    assert len(server.posts()) == 1
    assert watch.accepted_times == 1


@pytest.mark.parametrize("step", FAILURES)
def test_no_failure_shows_the_key_or_the_prompt_to_the_operator(server, step):
    server.script(step)

    with pytest.raises(FAILURES[step][0]) as caught:
        make(server, prompt="my secret garden")

    assert "sk-" not in caught.value.detail + caught.value.message
    assert "secret garden" not in caught.value.detail


def test_hang_until_the_time_is_up_is_one_call_of_unknown_outcome(server):
    server.script("hang")

    with pytest.raises(UnknownOutcome):
        make(server, timeout_s=0.4)

    assert (len(server.posts()), server.paid_calls) == (1, 1)


def test_maker_who_leaves_ends_the_call_and_it_is_not_repeated(server):
    server.script("hang")
    watch = Notes()
    threading.Timer(0.3, watch.stop.set).start()

    with pytest.raises(Cancelled):
        make(server, watch)

    assert (len(server.posts()), server.hanging) == (1, 1)


def test_after_429_the_caller_may_call_again_and_pays_once(server):
    server.script("429", "ok")
    order, provider = make_order(), provider_of(server)
    with pytest.raises(RateLimited) as caught:
        provider.make(order, watch=Notes())

    provider.make(order, watch=Notes())

    assert caught.value.retry_after_s == 7
    assert (len(server.posts()), server.paid_calls) == (2, 1)


def test_vendor_may_ask_for_milliseconds(server):
    server.script("429-ms")

    with pytest.raises(RateLimited) as caught:
        make(server)

    assert caught.value.retry_after_s == 1.5


def test_server_that_is_not_there_was_not_reached_and_not_accepted():
    with OpenAIServer() as server:
        base_url = server.base_url
    watch = Notes()

    with pytest.raises(NotReached) as caught:
        OpenAIProvider(api_key="sk", base_url=base_url).make(make_order(), watch=watch)

    assert caught.value.again
    assert watch.accepted_times == 0


def test_attempt_that_cannot_be_noted_is_not_sent(server):
    class Full(Notes):
        def accepted(self):
            raise OSError("disk full")

    with pytest.raises(NotReached):
        make(server, Full())

    assert server.calls == []


def test_refusal_carries_its_stage_and_categories(server):
    server.script("blocked-output")

    with pytest.raises(Blocked) as caught:
        make(server)

    assert (caught.value.stage, caught.value.categories) == ("output", ("violence",))
    assert "req_blocked" in caught.value.detail


def test_refused_setting_names_its_parameter(server):
    server.script("invalid_value")

    with pytest.raises(BadRequest) as caught:
        make(server)

    assert caught.value.parameter == "background"


def test_fewer_pictures_than_ordered_are_handed_over(server):
    server.script("fewer")

    with pytest.raises(Partial) as caught:
        make(server, count=3)

    assert len(caught.value.answer.pictures) == 2


def test_answer_tells_what_was_used_and_what_it_took(server):
    answer = make(server, quality="low")

    assert answer.used == {
        "background": "opaque",
        "output_format": "png",
        "quality": "low",
        "size": "1024x1024",
    }
    assert answer.usage is not None
    assert (answer.usage.text_input_tokens, answer.usage.image_output_tokens) == (12, 196)
    assert answer.request_id == "req_1"


def test_picture_that_came_as_a_link_is_fetched_from_the_same_host(server):
    server.script("url")

    answer = make(server)

    assert size_of(answer.pictures[0].data) == (64, 64)


def test_dead_link_is_fetched_again_but_never_made_again(server):
    server.script("dead-url")

    with pytest.raises(Transient):
        make(server)

    assert len(server.posts()) == 1
    assert len(server.calls) == 1 + 3


def test_edit_sends_the_pictures_in_order_and_the_mask(server):
    references = (reference(64, 48), reference(32, 32))

    make(server, operation="edit", references=references, mask=mask_of())

    [call] = server.posts("/edits")
    assert [file.name for file in call.files] == ["image[]", "image[]", "mask"]
    assert [file.data for file in call.files[:2]] == [one.data for one in references]
    assert call.files[0].media_type == "image/png"


def test_settings_left_to_the_model_are_left_out(server):
    make(server)

    [call] = server.posts()
    assert dict(call.fields) == {
        "model": "gpt-image-2",
        "prompt": "a red fox in the snow",
        "n": 1,
        "size": "1024x1024",
        "output_format": "png",
    }


@pytest.mark.parametrize(("thinking", "complexity"), [(True, "high"), (False, "low")])
def test_thinking_is_the_complexity_of_models_that_have_it(server, thinking, complexity):
    make(server, model="gpt-image-2.6-flare", thinking=thinking)

    assert server.posts()[0].fields["complexity"] == complexity
