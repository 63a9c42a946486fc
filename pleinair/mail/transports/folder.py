"""Mail as files: one for each, named by its id, so that twice is once."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from django.conf import settings

from pleinair.mail.errors import TryLater
from pleinair.mail.message import Mail, as_mime

ENDING = ".eml"


class Folder:
    """Writes into the folder `mail` among the site's data."""

    def hand_over(self, mail: Mail) -> None:
        """Write the file beside and rename it: nobody ever reads half a mail."""
        folder = place()
        draft = folder / f".{mail.id}.{secrets.token_hex(8)}"
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            _write(draft, as_mime(mail).as_bytes())
            draft.replace(folder / f"{mail.id}{ENDING}")
        except OSError as error:
            with suppress(OSError):
                draft.unlink(missing_ok=True)
            raise TryLater("no_room") from error


def place() -> Path:
    """Return the folder that the files are in."""
    return Path(settings.DATA_DIR) / "mail"


def _write(path: Path, data: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
