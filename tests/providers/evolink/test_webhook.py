import json

import pytest

from pleinair.providers.evolink.webhook import NotOurs, task_of

BODY = json.dumps({"id": "task-unified-1790000000-abcdefgh", "status": "completed"}).encode()


def test_callback_names_the_task_to_look_at():
    assert task_of(BODY, token="t", expected_token="t") == "task-unified-1790000000-abcdefgh"


@pytest.mark.parametrize(("token", "expected"), [("x", "t"), ("", "t"), ("", ""), ("t", "")])
def test_wrong_or_missing_token_is_not_ours(token, expected):
    with pytest.raises(NotOurs):
        task_of(BODY, token=token, expected_token=expected)


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"{}", b'{"id": 3}', b'{"id": "../admin"}'])
def test_body_that_names_no_task_is_not_ours(body):
    with pytest.raises(NotOurs):
        task_of(body, token="t", expected_token="t")
