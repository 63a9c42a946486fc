from pathlib import Path

import allauth
import pytest
from django.test import Client

from pleinair.accounts.models import User
from pleinair.mail import delivery, queries
from tests.newcomers import pass_age, solved

PASSWORD = "correct horse battery"


@pytest.fixture(autouse=True)
def _pages_of_signing_in(settings, tmp_path):
    """Mount only this room's pages, with allauth's plain templates."""
    settings.ROOT_URLCONF = "tests.accounts.urls"
    settings.MIDDLEWARE = [
        one for one in settings.MIDDLEWARE if one.startswith(("django.", "allauth."))
    ]
    (engine,) = settings.TEMPLATES
    processors = engine["OPTIONS"]["context_processors"]
    kept = [one for one in processors if one.startswith("django.")]
    settings.TEMPLATES = [
        {
            "BACKEND": engine["BACKEND"],
            "DIRS": [Path(allauth.__file__).parent / "templates"],
            "OPTIONS": {"context_processors": kept},
        }
    ]
    # Passkeys have pages and scripts of their own, whichever profile the tests run in.
    settings.MFA_PASSKEY_LOGIN_ENABLED = False
    settings.DATA_DIR = tmp_path
    settings.ACCOUNT_FORMS = {"signup": "pleinair.accounts.forms.SignupForm"}
    settings.SECURE_SSL_REDIRECT = False


@pytest.fixture
def client():
    return Client(headers={"user-agent": "Mozilla/5.0 (CanaryOS 77)"}, REMOTE_ADDR="198.51.100.77")


def make_user(email="alice@example.com", password=PASSWORD, **fields):
    return User.objects.create_user(email, password, **fields)


def posted():
    """Carry what was to be sent; return the mails, oldest first."""
    delivery.deliver_due()
    return queries.list_written(limit=100)[::-1]


def every_byte_of_mail(folder):
    """Return the files of all mails, whole."""
    posted()
    return b"".join(path.read_bytes() for path in (folder / "mail").glob("*")).decode()
