"""A machine on which work would not be durable is told before the start."""

import sqlite3
import sys
from types import SimpleNamespace

import pytest
from django.core import checks


@pytest.fixture
def machine(monkeypatch, settings):
    def of(*, python: tuple[int, ...], sqlite: tuple[int, ...], database_url: str = ""):
        monkeypatch.setattr(sys, "version_info", (*python, 0, "final", 0))
        monkeypatch.setattr(sqlite3, "sqlite_version_info", sqlite)
        monkeypatch.setattr(sqlite3, "sqlite_version", ".".join(map(str, sqlite)))
        settings.SITE = SimpleNamespace(database_url=database_url)
        said = checks.run_checks(tags=[checks.Tags.compatibility])
        return [message for message in said if message.id == "durable.E001"]

    return of


@pytest.mark.parametrize("python", [(3, 12), (3, 13), (4, 0)])
def test_a_new_python_with_an_old_sqlite_is_refused_with_a_way_out(machine, python):
    [error] = machine(python=python, sqlite=(3, 40, 1))

    assert error.level == checks.ERROR
    assert "3.40.1" in error.msg
    assert "PostgreSQL" in error.hint


@pytest.mark.parametrize(
    "fits",
    [
        {"python": (3, 11), "sqlite": (3, 40, 1)},
        {"python": (3, 13), "sqlite": (3, 42, 0)},
        {"python": (3, 13), "sqlite": (3, 40, 1), "database_url": "postgresql://db/x"},
    ],
)
def test_a_machine_that_fits_is_not_complained_about(machine, fits):
    assert machine(**fits) == []
