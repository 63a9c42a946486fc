"""What the database is compared with, after a test that really committed."""

import pytest
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType

from tests import emptying

pytestmark = pytest.mark.django_db


def test_what_nobody_touched_is_the_same():
    assert emptying.staying() == emptying.staying()


def test_a_renamed_permission_is_seen():
    before = emptying.staying()

    Permission.objects.filter(id=Permission.objects.earliest("id").id).update(name="Another")

    assert emptying.staying() != before


def test_a_permission_for_something_else_is_seen():
    before = emptying.staying()
    one, other = ContentType.objects.order_by("id")[:2]

    Permission.objects.filter(content_type=one, codename__startswith="view").update(
        content_type=other
    )

    assert emptying.staying() != before
