"""The stand-in is held against the vendor's own client and its published types."""

import base64
from typing import get_type_hints

import openai
import pytest
from openai.types import image_edit_params, image_generate_params

from tests.providers.people import mask_of, reference
from tests.providers.servers.openai_server import CREATE_FIELDS, EDIT_FIELDS, OpenAIServer
from tests.providers.servers.pictures import size_of


@pytest.fixture
def server():
    with OpenAIServer() as running:
        yield running


@pytest.fixture
def client(server):
    with openai.OpenAI(api_key="sk-sdk", base_url=server.base_url, max_retries=0) as made:
        yield made


def test_fields_are_the_published_ones():
    create = get_type_hints(image_generate_params.ImageGenerateParamsStreaming)
    edit = get_type_hints(image_edit_params.ImageEditParamsStreaming)

    assert set(create) == CREATE_FIELDS
    assert set(edit) | {"image[]"} == EDIT_FIELDS


def test_client_makes_a_picture(client):
    answer = client.images.generate(model="gpt-image-2", prompt="a fox", size="1536x864", n=2)

    assert answer.data is not None
    assert [size_of(base64.b64decode(one.b64_json)) for one in answer.data] == [(1536, 864)] * 2
    assert answer.usage is not None
    assert answer.usage.output_tokens == 196


def test_client_edits_with_a_mask(client, server):
    image = ("a.png", reference().data, "image/png")
    mask = ("mask.png", mask_of().data, "image/png")

    client.images.edit(model="gpt-image-2", prompt="a fox", image=[image, image], mask=mask)

    assert [file.name for file in server.posts()[0].files] == ["image[]", "image[]", "mask"]


def test_client_reads_the_stream(client):
    stream = client.images.generate(
        model="gpt-image-2", prompt="a fox", stream=True, partial_images=2
    )

    kinds = [event.type for event in stream]

    assert kinds == ["image_generation.partial_image"] * 2 + ["image_generation.completed"]


@pytest.mark.parametrize(
    ("step", "kind"),
    [
        ("500", openai.InternalServerError),
        ("429", openai.RateLimitError),
        ("401", openai.AuthenticationError),
        ("verify", openai.PermissionDeniedError),
        ("model_not_found", openai.NotFoundError),
        ("blocked-input", openai.BadRequestError),
    ],
)
def test_client_knows_the_errors(client, server, step, kind):
    server.script(step)

    with pytest.raises(kind):
        client.images.generate(model="gpt-image-2", prompt="a fox")


def test_client_with_its_defaults_pays_three_times_for_one_order(server):
    """Why the adapter does not use it."""
    server.script("500", "500", "500")
    client = openai.OpenAI(api_key="sk-sdk", base_url=server.base_url)
    with client, pytest.raises(openai.InternalServerError):
        client.images.generate(model="gpt-image-2", prompt="a fox")

    assert server.paid["sk-sdk"] == 3


def test_models_carry_their_shutdown_date(client):
    dates = {model.id: model.shutdown_date for model in client.models.list()}

    assert dates["gpt-image-1.5"] == "2026-12-01"
    assert dates["gpt-image-2"] is None


def test_pictures_are_real(server, client):
    answer = client.images.generate(model="gpt-image-2", prompt="a", output_format="webp")

    assert answer.data is not None
    data = base64.b64decode(answer.data[0].b64_json)
    assert (data[:4], data[8:12]) == (b"RIFF", b"WEBP")
