"""Mail as files: one for each, named by its id, so that twice is once."""

from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings

from pleinair.lib import whole_files
from pleinair.mail.errors import TryLater
from pleinair.mail.message import Mail, as_mime

ENDING = ".eml"
_KEPT = timedelta(days=7)


class Folder:
    """Writes into the folder `mail` among the site's data."""

    def hand_over(self, mail: Mail) -> None:
        """Write the file whole: nobody ever reads half a mail."""
        try:
            whole_files.replace(place() / f"{mail.id}{ENDING}", as_mime(mail).as_bytes())
        except OSError as error:
            raise TryLater("no_room") from error


def place() -> Path:
    """Return the folder that the files are in."""
    return Path(settings.DATA_DIR) / "mail"


def forget(*, now: datetime) -> None:
    """Delete the mails of more than a week ago, and drafts of writers that died."""
    for path in (*place().glob(f"*{ENDING}"), *place().glob(".*")):
        if path.stat().st_mtime < (now - _KEPT).timestamp():
            path.unlink(missing_ok=True)
