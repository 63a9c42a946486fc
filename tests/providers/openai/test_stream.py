"""Streams as servers really write them."""

import pytest

from pleinair.providers.openai.adapter import OpenAIProvider
from pleinair.providers.protocol import RateLimited, Transient, UnknownOutcome
from tests.providers.people import Notes, make_order, reference
from tests.providers.servers.openai_server import OpenAIServer


def stream(sse, *, streams=True, **changes):
    watch = Notes()
    with OpenAIServer(sse=sse, streams=streams) as server:
        provider = OpenAIProvider(api_key="sk-test", base_url=server.base_url)
        try:
            answer = provider.make(make_order(partial_images=2, **changes), watch=watch)
        finally:
            assert len(server.posts()) == 1
    return answer, watch


@pytest.mark.parametrize(
    "sse", ["plain", "no-space", "crlf", "comments", "multiline", "torn", "done"]
)
def test_unfinished_pictures_come_before_the_answer(sse):
    answer, watch = stream(sse)

    assert len(answer.pictures) == 1
    assert len(watch.partials) == 2
    assert answer.pictures[0] not in [picture for _, picture in watch.partials]
    assert watch.fractions == sorted(watch.fractions)
    assert answer.usage is not None
    assert answer.request_id == "req_stream"


def test_edit_streams_too():
    answer, watch = stream("plain", operation="edit", references=(reference(),))

    assert len(watch.partials) == 2
    assert answer.usage is not None
    assert answer.usage.image_input_tokens == 256


def test_finished_picture_before_the_unfinished_ones_is_enough():
    answer, watch = stream("final-first")

    assert len(answer.pictures) == 1
    assert watch.partials == []


def test_end_without_a_finished_picture_is_unknown_and_shows_no_unfinished_one():
    with pytest.raises(UnknownOutcome):
        stream("no-final")


def test_error_after_a_200_is_a_failure():
    with pytest.raises(Transient):
        stream("error-mid")


def test_rate_limit_before_anything_came_may_be_called_again():
    with pytest.raises(RateLimited):
        stream("error-first")


def test_rate_limit_after_a_part_came_may_not():
    with pytest.raises(UnknownOutcome):
        stream("rate-mid")


def test_server_that_cannot_stream_answers_in_one_piece():
    answer, watch = stream("plain", streams=False)

    assert len(answer.pictures) == 1
    assert watch.partials == []


def test_several_pictures_are_not_streamed():
    with OpenAIServer() as server:
        provider = OpenAIProvider(api_key="sk-test", base_url=server.base_url)
        provider.make(make_order(partial_images=2, count=2), watch=Notes())

        assert "stream" not in server.posts()[0].fields
