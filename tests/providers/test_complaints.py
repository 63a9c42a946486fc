"""What a vendor says about waiting is advice, and may be nonsense."""

from datetime import UTC, datetime

import pytest

from pleinair.lib import clock
from pleinair.providers.complaints import read_complaint

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("headers", "wait_s"),
    [
        ({"retry-after": "7"}, 7),
        ({"retry-after": "-3"}, 0),
        ({"retry-after-ms": "1500", "retry-after": "9"}, 1.5),
        ({"retry-after": "Fri, 20 Nov 2026 12:00:30 GMT"}, 30),
        ({"retry-after": "Fri, 20 Nov 2026 12:00:30 -0000"}, 30),
        ({"retry-after": "Fri, 20 Nov 2026 13:00:30 +0100"}, 30),
        ({"retry-after": "Fri, 20 Nov 2020 12:00:30 GMT"}, 0),
        ({"retry-after": "inf"}, None),
        ({"retry-after": "nan"}, None),
        ({"retry-after": "1e999"}, None),
        ({"retry-after-ms": "-inf"}, None),
        ({"retry-after": "Fri, 20 Nov 99999999999999999999 12:00:30 GMT"}, None),
        ({"retry-after": "Fri, 20 Nov 2026 12:00:30 +99999999999999"}, None),
        ({"retry-after": "soon"}, None),
        ({}, None),
    ],
)
def test_advice_to_wait_is_seconds_from_now_or_none(headers, wait_s):
    with clock.frozen(NOW):
        complaint = read_complaint({}, status=429, headers=headers)

    assert complaint.retry_after_s == wait_s
