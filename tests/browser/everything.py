"""Everything that a site wrote, in plain: files, cells of all tables, sessions opened."""

import base64
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

_DATABASE = b"SQLite format 3\x00"


def written(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield what each file and each cell of a site's folder holds, and where that is."""
    for path in sorted(folder.rglob("*")):
        if not path.is_file():
            continue
        data = path.read_bytes()
        # Free pages and what is not written back yet are a file's bytes too.
        yield path.name, data
        if data.startswith(_DATABASE):
            yield from _cells(path)


def places_of(folder: Path, typed: bytes) -> list[str]:
    """Return where something that somebody typed is found."""
    return [where for where, data in written(folder) if typed.lower() in data.lower()]


def _cells(path: Path) -> Iterator[tuple[str, bytes]]:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
        tables = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        for (table,) in tables:
            for row in database.execute(f'SELECT * FROM "{table}"'):
                yield table, b"\x00".join(map(_bytes, row))
                if table == "django_session":
                    yield "session", _opened(row[1])


def _bytes(cell: object) -> bytes:
    return cell if isinstance(cell, bytes) else str(cell).encode()


def _opened(session: str) -> bytes:
    """Return what a session holds; it is signed and perhaps packed, not encrypted."""
    packed = session.partition(":")[0]
    data = base64.urlsafe_b64decode(packed.lstrip(".") + "===")
    return zlib.decompress(data) if packed.startswith(".") else data
