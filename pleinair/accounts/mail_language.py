"""In which language somebody is written to."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.utils import translation

from pleinair import site
from pleinair.accounts.models import Profile, User
from pleinair.site import languages


def known(chosen: str) -> str:
    """Return what somebody chose, or "" where there are no words for it any more."""
    return chosen if languages.is_there(chosen) else ""


def of(reader: User | None) -> str:
    """Return the language of a mail: the one its reader chose, else that of the moment. One query.

    Of the moment is the language of the page on which the mail was asked for; a worker has the
    site's, and so has who reports to a webhook. Of who has no account only the moment is known.
    """
    chosen = _chosen_by(reader) if reader else ""
    return chosen or translation.get_language() or site.current().language


@contextmanager
def spoken_to(reader: User) -> Iterator[str]:
    """Speak the language of mails to somebody: what is put into words inside is in it."""
    language = of(reader)
    with translation.override(language):
        yield language


def _chosen_by(reader: User) -> str:
    rows = Profile.objects.filter(owner__user=reader)
    return known(rows.values_list("language", flat=True).first() or "")
