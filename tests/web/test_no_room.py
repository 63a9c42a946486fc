"""The disk of the database is full: told kindly, nothing half-done, nothing charged."""

import uuid
from contextlib import contextmanager

import psycopg
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError, connection

from pleinair.billing import queries as billing
from pleinair.generation.models import Generation
from pleinair.library.models import Image
from pleinair.vault import blobs
from tests.library.files import encoded, picture

pytestmark = pytest.mark.django_db(transaction=True)
HTMX = {"hx-request": "true"}


@contextmanager
def full_disk():
    """Leave the database no room: SQLite's for real, PostgreSQL's as its server would say it."""
    if connection.vendor != "sqlite":
        with connection.execute_wrapper(_refuse_rows):
            yield
        return
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE filler (bytes BLOB)")
        pages = cursor.execute("PRAGMA page_count").fetchone()[0]
        cursor.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(OperationalError, match="full"):
            _fill(cursor)
        yield
        cursor.execute("PRAGMA max_page_count = 1000000000")
        cursor.execute("DROP TABLE filler")


def _fill(cursor):
    while True:
        cursor.execute("INSERT INTO filler VALUES (zeroblob(3000))")


def _refuse_rows(execute, sql, *rest):
    if sql.startswith("INSERT"):
        raise OperationalError from psycopg.errors.DiskFull()
    return execute(sql, *rest)


def stored():
    return {*blobs.ids_of("kept"), *blobs.ids_of("working")}


def form(**more):
    # Long words need pages of their own.
    words = "a boat " * 3000
    return {"prompt": words, "client_key": str(uuid.uuid4()), "price": "1000", **more}


def file():
    return SimpleUploadedFile("a.png", encoded(picture()), content_type="image/png")


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_a_press_without_room_costs_nothing(rich, hers, headers):
    hers.get("/")
    before = stored()

    with full_disk():
        told = hers.post("/create", form(), headers=headers)

    assert told.status_code == 507
    assert "There is no room left on this site. Nothing was charged." in told.content.decode()
    assert not Generation.objects.exists()
    assert (billing.balance(rich).available, billing.balance(rich).held) == (1000, 0)
    assert stored() == before


def test_a_picture_without_room_is_not_half_kept(rich, hers):
    hers.get("/")
    before = stored()

    with full_disk():
        told = [hers.post("/bring", {"files": [file() for _ in range(9)]}) for _ in range(4)]

    assert told[-1].status_code == 507
    assert "no room left" in told[-1].json()["errors"][0]
    assert Image.objects.count() * 3 == len(stored() - before)
