"""A mark that a database and a folder share, so that neither is used with another's half.

The sweep deletes bytes that the database does not know. A database of another site, or a site that
keeps nothing on the data of one that keeps everything, would let it erase all pictures.
"""

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.db import DatabaseError

from pleinair import site
from pleinair.accounts.errors import AccountsError
from pleinair.accounts.models import Owner, SiteMark
from pleinair.lib import ids, whole_files
from pleinair.vault import blobs

# Never a blob's name: those lie in subfolders.
_FILE = "site-id"
_WORDS = {True: "keeps-nothing", False: "keeps"}
_KEEPS = {True: "keeps nothing", False: "keeps what it makes"}


class WrongSite(AccountsError):
    """Database, folder and settings do not belong together. The text says what to do."""


@dataclass(frozen=True, slots=True)
class _Mark:
    site_id: UUID
    keeps_nothing: bool


def check_in() -> None:
    """Make sure that the database, the folder and the settings belong together.

    The first start marks them; every other one changes nothing. Before anything else is written or
    swept. Raises WrongSite. Two queries.
    """
    keeps_nothing = site.current().switches.keeps_nothing
    try:
        in_database = _read_row()
        if in_database is None:
            _check_unmarked(keeps_nothing=keeps_nothing)
    except DatabaseError as error:
        raise WrongSite(
            "the database is not ready. Run `pleinair prepare` with these settings first"
        ) from error
    in_folder = _read_file()
    if in_database is not None and in_folder is not None and in_database != in_folder:
        raise WrongSite(
            f"the database is not the one that {_folder()} belongs to. Check PLEINAIR_DATA, "
            "PLEINAIR_PROFILE and PLEINAIR_DATABASE_URL: give every site a folder and a database "
            "of its own"
        )
    _check_halves(in_database, in_folder, keeps_nothing=keeps_nothing)
    mark = in_database or in_folder or _Mark(ids.random_id(), keeps_nothing)
    if mark.keeps_nothing != keeps_nothing:
        raise WrongSite(
            f"this data belongs to a site that {_KEEPS[mark.keeps_nothing]}, and these settings "
            f"make one that {_KEEPS[keeps_nothing]}. Give it a folder and a database of its own"
        )
    if in_folder is None:
        _write(mark, in_database=in_database is not None)
    elif in_database is None:
        _write_row(mark)


def _check_unmarked(*, keeps_nothing: bool) -> None:
    """Refuse a database that was never marked, but whose people would lose what they kept."""
    if keeps_nothing and Owner.objects.filter(kind=Owner.Kind.PERSON).exists():
        raise WrongSite(
            "the database holds accounts, but these settings make a site that keeps nothing. "
            "Give it a database of its own"
        )


def _check_halves(
    in_database: _Mark | None, in_folder: _Mark | None, *, keeps_nothing: bool
) -> None:
    """Refuse half a site. Where nothing is kept, a database that is gone took nothing with it."""
    if in_database is None and in_folder is not None:
        if in_folder.keeps_nothing and keeps_nothing:
            return
        raise WrongSite(
            f"{_folder()} belongs to another database than this. Check PLEINAIR_PROFILE and "
            "PLEINAIR_DATABASE_URL, or bring back the database from the same backup"
        )
    if in_folder is None and _has_blobs() and (in_database is not None or not _has_owners()):
        raise WrongSite(
            f"nothing says that {_folder()} belongs to this database: its file {_FILE} is missing. "
            "Bring it back from the same backup as the pictures"
        )


def _write(mark: _Mark, *, in_database: bool) -> None:
    # The row first: a death in between leaves a folder that is empty and may still be marked.
    if not in_database:
        mark = _write_row(mark)
    _write_file(mark)


def _read_row() -> _Mark | None:
    row = SiteMark.objects.filter(id=1).first()
    return None if row is None else _Mark(row.site_id, row.keeps_nothing)


def _write_row(mark: _Mark) -> _Mark:
    """Return what the row says: another process may have marked the database meanwhile."""
    row, _made = SiteMark.objects.get_or_create(
        id=1, defaults={"site_id": mark.site_id, "keeps_nothing": mark.keeps_nothing}
    )
    return _Mark(row.site_id, row.keeps_nothing)


def _read_file() -> _Mark | None:
    try:
        found, word = (_folder() / _FILE).read_text().split()
        return _Mark(UUID(hex=found), {text: keeps for keeps, text in _WORDS.items()}[word])
    except FileNotFoundError:
        return None
    except (ValueError, KeyError) as error:
        raise WrongSite(f"{_folder() / _FILE} is damaged. Bring it back from a backup") from error


def _write_file(mark: _Mark) -> None:
    text = f"{mark.site_id.hex} {_WORDS[mark.keeps_nothing]}\n"
    whole_files.replace(_folder() / _FILE, text.encode("ascii"))


def _has_blobs() -> bool:
    return next(iter(blobs.ids_of("kept")), None) is not None


def _has_owners() -> bool:
    return Owner.objects.exists()


def _folder() -> Path:
    return Path(settings.DATA_DIR) / "vault"
