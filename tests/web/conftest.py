"""Browsers of people: a guest's, alice's, a stranger's; and what they look at."""

import shutil

import pytest
from asgiref.sync import async_to_sync
from django.conf import settings
from django.test import Client

from pleinair.accounts import roles
from pleinair.accounts.models import Owner, User
from pleinair.generation import listening
from pleinair.safety import limits
from pleinair.web import lines as open_lines
from pleinair.web.statics import StaticFiles
from tests.generation.conftest import (
    ask,
    finish,
    paid,
    rich,
    scripted,
)
from tests.kill.stand import until
from tests.newcomers import pass_age, solved
from tests.web.google import server

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture(scope="session", autouse=True)
def _static_files():
    """Collect what the pages link to, as `pleinair prepare` does."""
    from django.core.management import call_command

    call_command(
        "collectstatic",
        interactive=False,
        verbosity=0,
        ignore_patterns=["django_htmx/ext/*", "django_htmx/*-4*"],
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(StaticFiles, "update_files_dictionary", _listed_once())
        yield
    shutil.rmtree(settings.STATIC_ROOT)


def _listed_once():
    """Return how a browser finds the static files: each starts a site, which would look itself."""
    look = StaticFiles.update_files_dictionary
    found = {}

    def take(here, root, prefix):
        if (root, prefix) not in found:
            look(here, root, prefix)
            found[root, prefix] = dict(here.files)
        here.files.update(found[root, prefix])

    return take


@pytest.fixture(autouse=True)
def _limits_are_full_again():
    limits._TAGS._full_at_ms.clear()


@pytest.fixture(autouse=True)
def _lines_are_closed():
    yield
    # A database that somebody is connected to cannot be taken away.
    open_lines._looking.submit(lambda: None).result()
    until(lambda: listening._ear._thread is None)


def browser(owner=None, **options):
    """A browser, signed in as a person if one is given."""
    client = Client(**options)
    if owner is not None:
        client.force_login(owner.user, backend=BACKEND)
    return client


@pytest.fixture
def hers(rich):
    """Alice's browser; she has credits."""
    return browser(rich)


@pytest.fixture
def his(charlie):
    """The browser of a stranger."""
    return browser(charlie)


@pytest.fixture
def nobodys():
    """A browser that was never here before."""
    return browser()


@pytest.fixture
def work(rich):
    """A finished generation of alice's with one picture."""
    return finish(ask(rich, "a red boat at sea"))


def picture_of(generation):
    return generation.outputs.order_by("position").first().image


def body(response):
    """Everything that a streamed answer sends."""
    if not response.streaming:
        return response.content

    async def read():
        return b"".join([part async for part in response.streaming_content])

    return async_to_sync(read)()


def lines(response):
    """The lines of a page, but for the one with a token that is new each time."""
    return [line for line in body(response).splitlines() if b"csrf" not in line.lower()]


def guest_of(client):
    """The guest whose browser this is, or None."""
    return Owner.objects.filter(id=client.session.get("guest")).first()


@pytest.fixture
def staff(db):
    """Make somebody with a role."""

    def make(role):
        user = User.objects.create_user(email=f"{role}@example.org", password="a long password")
        roles.give(user, role)
        return Owner.objects.create(kind=Owner.Kind.PERSON, user=user)

    return make
