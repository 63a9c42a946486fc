"""A site with a folder of its own for mail, and ways to write and carry."""

import pytest

from pleinair.mail import delivery, opt_ins, services
from pleinair.mail.kinds import Kind
from pleinair.mail.models import Letter
from tests.mail.samples import values_of

ALICE = "alice@example.org"


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    """The folder that mail is written to."""
    settings.DATA_DIR = tmp_path
    return tmp_path / "mail"


@pytest.fixture(autouse=True)
def _no_register(monkeypatch):
    """Nobody has asked for news, until a test says who has; the site's own register comes back."""
    monkeypatch.setattr(opt_ins, "_register", None)


def write(kind=Kind.VERIFICATION, *, to=ALICE, values=None, **more):
    """Have a mail sent and return its row."""
    known = set(Letter.objects.values_list("id", flat=True))
    values = values_of(kind) if values is None else values
    services.send(kind=kind, to=to, language="en", values=values, **more)
    return Letter.objects.exclude(id__in=known).first()


def carry():
    """Hand over what is due and return all rows as they are now, oldest first."""
    delivery.deliver_due()
    return list(Letter.objects.order_by("id"))
