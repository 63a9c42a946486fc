"""A task is submitted once; looking and fetching may fail and be done again."""

import pytest

from pleinair.providers.evolink.adapter import EvolinkProvider
from pleinair.providers.protocol import (
    AuthFailed,
    BadRequest,
    Blocked,
    Cancelled,
    NotReached,
    OutOfFunds,
    Partial,
    RateLimited,
    Transient,
    UnknownOutcome,
)
from tests.providers.people import Notes, make_order, reference, run
from tests.providers.servers.evolink_server import EvolinkServer
from tests.providers.servers.pictures import size_of


@pytest.fixture
def server():
    with EvolinkServer() as running:
        yield running


def provider_of(server, **options):
    return EvolinkProvider(
        api_key="ev-test",
        base_url=server.base_url,
        files_url=server.files_url,
        sleep=lambda _: None,
        **options,
    )


FAILURES = {
    "500": (Transient, False),
    "503": (Transient, False),
    "429": (RateLimited, True),
    "402": (OutOfFunds, False),
    "daily": (OutOfFunds, False),
    "blocked": (Blocked, False),
    "key_disabled": (AuthFailed, False),
    "conflict": (UnknownOutcome, False),
    "unknown": (UnknownOutcome, False),
    "cut": (UnknownOutcome, False),
    "disconnect": (UnknownOutcome, False),
    "no-id": (UnknownOutcome, False),
    "200-error": (OutOfFunds, False),
}


@pytest.mark.parametrize("step", FAILURES)
def test_failed_submit_is_told_apart_after_one_call(server, step):
    kind, again = FAILURES[step]
    server.script(step)

    with pytest.raises(kind) as caught:
        provider_of(server).submit(make_order(), watch=Notes())

    assert type(caught.value) is kind
    assert caught.value.again is again
    assert len(server.posts("/generations")) == 1


def test_order_becomes_pictures(server):
    order = make_order(count=2, quality="low", width_px=1360, height_px=768)

    answer = run(provider_of(server), order)

    assert [size_of(one.data) for one in answer.pictures] == [(1360, 768)] * 2
    assert dict(server.posts()[0].fields) == {
        "model": "gpt-image-2",
        "prompt": "a red fox in the snow",
        "size": "1360x768",
        "n": 2,
        "quality": "low",
    }


def test_cost_is_the_vendors_own_figure(server):
    answer = run(provider_of(server), make_order())

    assert answer.usage is not None
    assert answer.usage.cost_usd_micros == 50_000


def test_attempt_carries_its_key_and_the_same_key_is_never_paid_twice(server):
    provider, order = provider_of(server), make_order(idempotency_key="attempt-9")

    first = provider.submit(order, watch=Notes())
    second = provider.submit(order, watch=Notes())

    assert first == second
    assert server.posts()[0].headers["idempotency-key"] == "attempt-9"
    assert server.paid_calls == 1


def test_beta_is_not_asked_for_a_number_or_a_quality(server):
    provider_of(server).submit(make_order(model="gpt-image-2-beta"), watch=Notes())

    assert {"n", "quality"}.isdisjoint(server.posts()[0].fields)


def test_accepted_is_said_for_the_order_and_not_for_uploads(server):
    watch = Notes()

    provider_of(server).submit(make_order(operation="edit", references=(reference(),)), watch=watch)

    assert watch.accepted_times == 1


def test_references_are_lent_in_order_and_taken_back(server):
    order = make_order(operation="edit", references=(reference(64, 48), reference(32, 32)))
    provider = provider_of(server)

    task_id = provider.submit(order, watch=Notes())
    lent = len(server.files)
    links = server.posts("/generations")[0].fields["image_urls"]
    while provider.look(task_id, order).status != "done":
        pass

    assert lent == 2
    assert isinstance(links, list)
    assert [link.rsplit("-", 1)[1] for link in links] == ["1.png", "2.png"]
    assert server.files == {}


def test_pictures_of_other_attempts_are_not_taken_back(server):
    provider = provider_of(server)
    mine = make_order(operation="edit", references=(reference(),), idempotency_key="mine")
    other = make_order(operation="edit", references=(reference(),), idempotency_key="other")
    provider.submit(other, watch=Notes())

    run(provider, mine)

    assert len(server.files) == 1


def test_lent_picture_that_is_not_deleted_is_told_to_the_operator(server, caplog):
    server.keeps_files = True

    answer = run(
        provider_of(server), make_order(operation="edit", references=(reference(), reference()))
    )

    [line] = [line for line in caplog.records if line.levelname == "WARNING"]
    assert (line.event, line.provider, line.error) == ("evolink.loan_kept", "evolink", "http_503")
    assert len(server.posts("/generations")) == len(answer.pictures) == 1
    assert len([call for call in server.calls if call.method == "DELETE"]) == 2


def test_refused_order_takes_its_references_back(server):
    server.script("blocked")

    with pytest.raises(Blocked):
        provider_of(server).submit(
            make_order(operation="edit", references=(reference(),)), watch=Notes()
        )

    assert server.uploaded == 1
    assert server.files == {}


def test_upload_that_fails_may_be_tried_again_and_nothing_was_paid(server):
    provider = EvolinkProvider(
        api_key="ev-test", base_url=server.base_url, files_url="http://127.0.0.1:9"
    )
    watch = Notes()

    with pytest.raises(NotReached):
        provider.submit(make_order(operation="edit", references=(reference(),)), watch=watch)

    assert (watch.accepted_times, server.paid_calls) == (0, 0)


@pytest.mark.parametrize("step", ["500", "disconnect"])
def test_look_that_fails_may_be_done_again(server, step):
    provider, order = provider_of(server), make_order()
    task_id = provider.submit(order, watch=Notes())
    server.looks(step)

    with pytest.raises(NotReached) as caught:
        provider.look(task_id, order)

    assert caught.value.again
    assert provider.look(task_id, order).status == "working"


def test_download_is_tried_again_and_the_generation_is_not(server):
    server.results_fail = 2

    answer = run(provider_of(server), make_order())

    assert len(answer.pictures) == 1
    assert server.paid_calls == 1


def test_download_that_keeps_failing_leaves_the_task_for_the_next_look(server):
    server.working_looks, server.results_fail = 0, 3
    provider, order = provider_of(server), make_order()
    task_id = provider.submit(order, watch=Notes())

    with pytest.raises(NotReached):
        provider.look(task_id, order)

    assert provider.look(task_id, order).status == "done"


def test_expired_link_is_the_end(server):
    server.expired = True

    with pytest.raises(Transient, match="does not work any more"):
        run(provider_of(server), make_order())


def test_one_lost_picture_takes_no_other_with_it(server):
    server.lost = {"1.png"}

    with pytest.raises(Partial) as caught:
        run(provider_of(server), make_order(count=4))

    assert len(caught.value.answer.pictures) == 3
    assert caught.value.answer.usage is not None


def test_result_may_have_moved_within_the_declared_hosts(server):
    server.moved_to = f"{server.root}/results/{{task}}/0.png"

    assert len(run(provider_of(server), make_order()).pictures) == 1


@pytest.mark.parametrize("place", ["https://elsewhere.example/a.png", "http://169.254.169.254/"])
def test_result_that_moved_elsewhere_is_not_fetched(server, place):
    server.moved_to = place

    with pytest.raises(Transient) as caught:
        run(provider_of(server), make_order())

    assert "not declared" in caught.value.detail


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("content_policy_violation", Blocked),
        ("invalid_parameters", BadRequest),
        ("request_cancelled", Cancelled),
        ("generation_timeout", Transient),
        ("rate_limit_exceeded", Transient),
        ("a_new_code", Transient),
    ],
)
def test_failed_task_says_why(server, code, kind):
    server.fail_with = code

    with pytest.raises(kind):
        run(provider_of(server), make_order())


def test_progress_is_passed_on(server):
    server.working_looks = 2
    provider, order = provider_of(server), make_order()
    task_id = provider.submit(order, watch=Notes())

    assert [provider.look(task_id, order).progress for _ in range(3)] == [0.3, 0.6, 1.0]


def test_callback_is_asked_for_only_where_this_site_can_be_called(server):
    provider = provider_of(server, callback_url="https://here.example/back")

    provider.submit(make_order(), watch=Notes())

    assert server.posts()[0].fields["callback_url"] == "https://here.example/back"


def test_no_way_to_cancel_is_said_plainly(server):
    assert provider_of(server).cancel("task-unified-1-a", make_order()) is False


def test_what_was_lent_is_taken_back_when_nobody_waits_for_the_task_any_more(server):
    server.working_looks = 9
    provider, order = provider_of(server), make_order(operation="edit", references=(reference(),))
    task_id = provider.submit(order, watch=Notes())
    assert server.files

    provider.cancel(task_id, order)

    assert not server.files
