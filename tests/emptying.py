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


@contextmanager
def sooner(prepared: list[tuple[object, ...]]) -> Iterator[None]:
    """Empty the database this way after each test that commits."""
    thoroughly = TransactionTestCase._fixture_teardown

    def empty(case: TransactionTestCase) -> None:
        if counted() == prepared:
            _empty()
        else:
            thoroughly(case)

    with mock.patch.object(TransactionTestCase, "_fixture_teardown", empty):
        yield


def counted() -> list[tuple[object, ...]]:
    """Return how many rows there are of what stays."""
    return _rows([f"SELECT count(*) FROM {table}" for table in _STAY])


def _empty() -> None:
    tables = connection.introspection.django_table_names(only_existing=True, include_views=False)
    others = sorted(set(tables) - set(_STAY))
    filled = _rows([f"SELECT '{one}' WHERE EXISTS (SELECT 1 FROM {one})" for one in others])
    with transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            # No trigger is pulled, as with TRUNCATE, which costs more where a table has a few rows.
            cursor.execute("SET LOCAL session_replication_role = replica")
        for (table,) in filled:
            cursor.execute(f"DELETE FROM {table}")


def _rows(queries: list[str]) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(queries))
        return list(cursor.fetchall())
