from pathlib import Path

import allauth
import pytest
from django.core.cache import cache
from django.test import Client

from pleinair.accounts.models import User

PASSWORD = "correct horse battery"


@pytest.fixture(autouse=True)
def _pages_of_signing_in(settings):
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
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    settings.ACCOUNT_FORMS = {"signup": "pleinair.accounts.forms.SignupForm"}
    settings.SECURE_SSL_REDIRECT = False
    cache.clear()


@pytest.fixture
def client():
    return Client(headers={"user-agent": "Mozilla/5.0 (CanaryOS 77)"}, REMOTE_ADDR="198.51.100.77")


def make_user(email="alice@example.com", password=PASSWORD, **fields):
    return User.objects.create_user(email, password, **fields)
