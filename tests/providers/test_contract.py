"""What every provider must do, whoever makes it."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest

from pleinair.providers import catalogue
from pleinair.providers.errors import ProvidersError
from pleinair.providers.evolink.adapter import EvolinkProvider
from pleinair.providers.openai.adapter import OpenAIProvider
from pleinair.providers.pictures import NotAPicture
from pleinair.providers.protocol import Cancelled, InlineProvider, ProviderError, TaskProvider
from pleinair.providers.registry import NotConfigured, configured
from pleinair.providers.scripted.adapter import ScriptedProvider, ScriptedTaskProvider
from tests.providers.people import Notes, make_order, reference, run
from tests.providers.servers.evolink_server import EvolinkServer
from tests.providers.servers.openai_server import OpenAIServer
from tests.providers.servers.pictures import size_of


@contextmanager
def openai():
    with OpenAIServer() as server:
        yield OpenAIProvider(api_key="sk-a", base_url=server.base_url), "gpt-image-2"


@contextmanager
def compatible():
    with OpenAIServer(extra_fields=frozenset({"seed", "response_format"})) as server:
        provider = OpenAIProvider(
            api_key="", base_url=server.base_url, provider="compatible", dialect="generic"
        )
        # The stand-in wants a key; most servers of one's own want none.
        provider._headers = {"Authorization": "Bearer any"}
        yield provider, "flux-2-klein"


@contextmanager
def evolink():
    with EvolinkServer() as server:
        provider = EvolinkProvider(
            api_key="ev-a",
            base_url=server.base_url,
            files_url=server.files_url,
            sleep=lambda _: None,
        )
        yield provider, "gpt-image-2"


@contextmanager
def scripted():
    yield ScriptedProvider(), "scripted-1"


@contextmanager
def scripted_task():
    yield ScriptedTaskProvider(), "scripted-task-1"


@contextmanager
def illustrator():
    provider = configured().get("illustrator")
    try:
        yield provider, "illustrator-1"
    finally:
        provider.close()


MAKERS = {
    "openai": openai,
    "compatible": compatible,
    "evolink": evolink,
    "scripted": scripted,
    "scripted-task": scripted_task,
    "illustrator": illustrator,
}


@pytest.fixture(params=MAKERS)
def made(request):
    with MAKERS[request.param]() as (provider, model):
        yield provider, model, request.param.removesuffix("-task")


def test_it_is_of_one_shape_and_the_catalogue_agrees(made):
    provider, model, name = made

    assert isinstance(provider, TaskProvider if provider.shape == "task" else InlineProvider)
    assert catalogue.capability(name, model).shape == provider.shape


def test_it_makes_as_many_pictures_of_the_size_as_were_ordered(made):
    provider, model, _name = made

    answer = run(provider, make_order(model=model, count=2))

    assert [size_of(one.data) for one in answer.pictures] == [(1024, 1024)] * 2
    assert {one.media_type for one in answer.pictures} == {"image/png"}


def test_it_edits_a_reference(made):
    provider, model, _name = made

    answer = run(provider, make_order(model=model, operation="edit", references=(reference(),)))

    assert len(answer.pictures) == 1


def test_it_says_accepted_before_it_answers(made):
    provider, model, _name = made
    watch = Notes()

    run(provider, make_order(model=model), watch=watch)

    assert watch.accepted_times == 1


def test_it_names_a_seed_for_each_picture_exactly_where_the_model_has_one(made):
    provider, model, name = made

    answer = run(provider, make_order(model=model, count=2))

    has_seed = catalogue.capability(name, model).seed
    assert len(answer.seeds) == (2 if has_seed else 0)


# A task is cancelled between looks, by whoever looks.
@pytest.mark.parametrize("made", ["openai", "compatible", "scripted", "illustrator"], indirect=True)
def test_it_stops_when_the_maker_cancelled_before(made):
    provider, model, _name = made
    watch = Notes()
    watch.stop.set()

    with pytest.raises(Cancelled):
        provider.make(make_order(model=model, prompt="a fox [slow 2]"), watch=watch)


@pytest.mark.parametrize("made", ["evolink", "scripted-task"], indirect=True)
@pytest.mark.parametrize("is_named", [True, False])
def test_a_task_may_be_let_go_twice_even_where_its_name_never_came(made, is_named):
    provider, model, _name = made
    order = make_order(model=model, operation="edit", references=(reference(),))
    task_id = provider.submit(order, watch=Notes())

    told = [provider.cancel(task_id if is_named else "", order) for _ in range(2)]

    assert told[0] == told[1]


def test_it_serves_several_threads_at_once(made):
    provider, model, _name = made
    orders = [make_order(model=model, idempotency_key=f"attempt-{n}") for n in range(3)]

    with ThreadPoolExecutor(3) as pool:
        answers = list(pool.map(lambda order: run(provider, order), orders))

    assert len(answers) == 3


@pytest.mark.parametrize(
    "refusal",
    [
        catalogue.PriceUnknown,
        catalogue.UnknownModel,
        catalogue.UnknownShape,
        NotAPicture,
        NotConfigured,
        ProviderError,
    ],
)
def test_whatever_cannot_be_served_has_a_sentence(refusal):
    error = refusal("3:2")

    assert isinstance(error, ProvidersError)
    assert "3:2" in error.message
