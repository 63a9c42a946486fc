"""What follows a test that really committed: a database as empty as before, sooner than Django's.

Django empties every table and then makes its content types and permissions anew: that takes longer
than most tests do. Here only what a test filled is emptied, and those two stay. Where a test
changed them, Django's own way is gone.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest import mock

from django.db import connection, transaction
from django.test import TransactionTestCase

_STAY = ("django_migrations", "django_content_type", "auth_permission")
# What stays, without the numbers of rows: Django's own way gives it others.
_STAYING = (
    "SELECT app, name FROM django_migrations",
    "SELECT app_label, model FROM django_content_type",
    """SELECT app_label, model, codename, name FROM auth_permission
       JOIN django_content_type ON django_content_type.id = content_type_id""",
)


@contextmanager
def sooner(prepared: list[set[tuple[object, ...]]]) -> Iterator[None]:
    """Empty the database this way after each test that commits."""
    thoroughly = TransactionTestCase._fixture_teardown

    def empty(case: TransactionTestCase) -> None:
        if staying() == prepared:
            _empty()
        else:
            thoroughly(case)

    with mock.patch.object(TransactionTestCase, "_fixture_teardown", empty):
        yield


def staying() -> list[set[tuple[object, ...]]]:
    """Return the rows of what stays."""
    return [set(_rows(query)) for query in _STAYING]


def _empty() -> None:
    tables = connection.introspection.django_table_names(only_existing=True, include_views=False)
    others = sorted(set(tables) - set(_STAY))
    each = (f"SELECT '{one}' WHERE EXISTS (SELECT 1 FROM {one})" for one in others)
    filled = _rows(" UNION ALL ".join(each))
    with transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            # No trigger is pulled, as with TRUNCATE, which costs more where a table has a few rows.
            cursor.execute("SET LOCAL session_replication_role = replica")
        for (table,) in filled:
            cursor.execute(f"DELETE FROM {table}")


def _rows(query: str) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(query)
        return list(cursor.fetchall())
