"""Reading a house's database from outside, without any code of the product."""

import sqlite3
import time
from typing import Any

import psycopg
from psycopg.rows import dict_row

from tests.profiles.house import House


def query(house: House, sql: str, *values: str) -> list[dict[str, Any]]:
    """Return rows as dictionaries. Values go where the question marks are."""
    if url := house.environment.get("PLEINAIR_DATABASE_URL"):
        with psycopg.connect(url, row_factory=dict_row) as line:
            return line.execute(sql.replace("?", "%s"), values).fetchall()
    path = next(house.data.rglob("pleinair.sqlite3"))
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=20) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(sql, values)]


def generation(house: House, generation_id: str) -> dict[str, Any]:
    """Return one generation's row."""
    sql = "SELECT * FROM generation_generation WHERE id = ?"
    return query(house, sql, key(house, generation_id))[0]


def key(house: House, generation_id: str) -> str:
    """Return an id as this house's database writes it."""
    return (
        generation_id if "PLEINAIR_DATABASE_URL" in house.environment else undashed(generation_id)
    )


def undashed(text: str) -> str:
    """Return an id as SQLite holds it."""
    return text.replace("-", "")


def count(house: House, table: str, where: str = "1=1") -> int:
    """Count rows."""
    return int(query(house, f"SELECT count(*) AS n FROM {table} WHERE {where}")[0]["n"])


def tables(house: House) -> list[str]:
    """Return the names of all tables."""
    asked = (
        "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'"
        if "PLEINAIR_DATABASE_URL" in house.environment
        else "SELECT name FROM sqlite_master WHERE type = 'table'"
    )
    return [str(one["name"]) for one in query(house, asked)]


def tables_with(house: House, *words: str) -> set[str]:
    """Return the names of the tables in which one of some words stands."""
    return {
        name
        for name in tables(house)
        for row in query(house, f'SELECT * FROM "{name}"')
        if any(word in str(row) for word in words)
    }


def paid(house: House) -> list[str]:
    """Return the keys of all paid calls."""
    path = house.data / "scripted.ledger"
    lines = path.read_text().splitlines() if path.exists() else []
    return [line for line in lines if line.startswith("paid ")]


def paid_for(house: House, calls: int) -> None:
    """Wait until so many calls were paid."""
    end = time.monotonic() + 20
    while len(paid(house)) < calls:
        assert time.monotonic() < end, "nobody called"
        time.sleep(0.05)
