"""What the import linter cannot see."""

import re
import tomllib
from pathlib import Path

import pytest
from django.apps import apps
from django.db import connection

from pleinair.privacy import inventory

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "pleinair"


def _layers() -> list[set[str]]:
    """The rooms from the top down, from the one contract that says it."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
    layers = next(c["layers"] for c in contracts["contracts"] if c["type"] == "layers")
    return [{room.strip() for room in re.split(r"[|:]", layer)} for layer in layers]


def _ranks() -> dict[str, int]:
    return {room: rank for rank, rooms in enumerate(reversed(_layers())) for room in rooms}


@pytest.mark.parametrize("page", ["README.md", "docs/architecture.md"])
def test_pictures_of_the_layers_show_the_layers(page):
    picture = next(
        block for block in (ROOT / page).read_text().split("```") if "the one way out" in block
    )
    drawn = [set(re.split(r" {2,}", line.strip())[0].split(" | ")) for line in picture.split("\n")]

    assert [rooms for rooms in drawn if rooms != {""}] == _layers()[1:]


def _relations():
    for model in apps.get_models():
        if not model.__module__.startswith("pleinair."):
            continue
        for field in model._meta.get_fields():
            if field.is_relation and field.concrete and field.related_model is not None:
                yield model, field


def _room(model: type) -> str:
    return model.__module__.split(".")[1]


def test_relations_point_to_the_same_or_a_lower_room():
    ranks = _ranks()
    upward = [
        f"{model.__name__}.{field.name}"
        for model, field in _relations()
        if field.related_model.__module__.startswith("pleinair.")
        and _room(field.related_model) != _room(model)
        and ranks[_room(field.related_model)] >= ranks[_room(model)]
    ]

    assert upward == []


def test_relations_that_cross_rooms_have_no_way_back():
    open_ways = [
        f"{model.__name__}.{field.name}"
        for model, field in _relations()
        if field.related_model.__module__.startswith("pleinair.")
        and _room(field.related_model) != _room(model)
        and field.remote_field.related_name != "+"
    ]

    assert open_ways == []


@pytest.mark.parametrize("place", ["web", "generation/workflows.py"])
def test_pages_and_workflows_ask_rooms_and_not_tables(place):
    path = PACKAGE / place
    files = [path] if path.is_file() else sorted(path.rglob("*.py"))

    direct = [file.name for file in files if ".objects" in file.read_text()]

    assert files
    assert direct == []


@pytest.mark.django_db
def test_every_table_and_column_is_declared():
    with connection.cursor() as cursor:
        kept = {
            table: {
                column.name
                for column in connection.introspection.get_table_description(cursor, table)
            }
            for table in connection.introspection.table_names(cursor)
        }
    declared = {
        name: {item.where.partition(".")[2] for item in table.items}
        for name, table in inventory.tables().items()
    }

    assert kept == declared


def test_nothing_speaks_of_where_it_was_made():
    hosts = re.compile(
        r"(pyp" r"i|npmj" r"s|pythonhoste" r"d|debia" r"n)\.(org|com|net)|/wor" r"k/|/roo" r"t/"
    )
    told = [
        str(path.relative_to(ROOT))
        for path in ROOT.rglob("*")
        if path.is_file()
        and path.suffix in {".py", ".md", ".toml", ".txt", ".in", ".html", ".js", ".css", ".sh"}
        and not any(
            part.startswith(".") or part in {"build", "data"}
            for part in path.relative_to(ROOT).parts
        )
        and hosts.search(path.read_text(errors="replace"))
    ]

    assert told == []


def test_every_room_that_keeps_rows_is_tested_on_postgresql():
    named = re.search(r"^ON_POSTGRES := .*,(.*)\)$", (ROOT / "Makefile").read_text(), re.MULTILINE)
    rooms = {folder.parent.name for folder in PACKAGE.glob("*/migrations")}

    assert named
    assert rooms <= set(named[1].split())
