"""Servers of one's own, and how they differ."""

import io

import pytest
from PIL import Image

from pleinair.providers.openai.adapter import OpenAIProvider
from pleinair.providers.protocol import BadRequest, Transient
from tests.providers.people import Notes, make_order, mask_of, reference
from tests.providers.servers.openai_server import OpenAIServer

EXTRA = frozenset({"seed", "response_format", "mask_image"})


@pytest.fixture
def server():
    with OpenAIServer(extra_fields=EXTRA) as running:
        yield running


def make(server, dialect, **changes):
    provider = OpenAIProvider(
        api_key="own",
        base_url=server.base_url,
        provider="compatible",
        dialect=dialect,
        draw_seed=lambda: 4711,
    )
    return provider.make(make_order(model="flux-2-klein", **changes), watch=Notes())


def test_seed_is_always_sent_since_some_servers_repeat_themselves(server):
    answer = make(server, "sglang", count=2)

    assert server.posts()[0].fields["seed"] == 4711
    assert answer.seeds == (4711, 4712)


def test_seed_of_the_order_wins(server):
    answer = make(server, "generic", seed=7)

    assert server.posts()[0].fields["seed"] == 7
    assert answer.seeds == (7,)


def test_bytes_are_asked_for(server):
    make(server, "generic")

    assert server.posts()[0].fields["response_format"] == "b64_json"


def test_vllm_omni_gets_white_where_the_mask_is_clear(server):
    make(server, "vllm-omni", operation="edit", references=(reference(),), mask=mask_of())

    [_image, mask] = server.posts()[0].files
    with Image.open(io.BytesIO(mask.data)) as turned:
        assert (turned.getpixel((1, 1)), turned.getpixel((62, 1))) == (255, 0)
    assert mask.name == "mask_image"


@pytest.mark.parametrize(("dialect", "parameter"), [("sglang", "mask"), ("localai", "references")])
def test_what_a_server_would_drop_silently_is_refused_before_it_is_sent(server, dialect, parameter):
    with pytest.raises(BadRequest) as caught:
        make(server, dialect, operation="edit", references=(reference(),), mask=mask_of())

    assert caught.value.parameter == parameter
    assert server.calls == []


def test_error_body_of_vllm_omni_is_understood(server):
    server.script("detail")

    with pytest.raises(Transient):
        make(server, "vllm-omni")
