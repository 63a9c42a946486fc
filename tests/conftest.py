"""What every test may use: people, a runner that waits to be told, and a clean site."""

import os
from collections.abc import Iterator
from importlib import import_module

import hypothesis
import pytest
from django.utils import translation
from pytest_django import DjangoDbBlocker

from pleinair import site
from pleinair.accounts.models import Owner, User
from pleinair.generation import runner
from tests import emptying
from tests.profiles.house import House

# What addresses there are is settled when they are first asked for: by the site as it is here,
# never by one that a test made up.
import_module("pleinair.urls")

# How long an example takes is the machine's affair.
hypothesis.settings.register_profile("pleinair", deadline=None)
hypothesis.settings.load_profile("pleinair")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is about another database or profile, or Stripe's own without its key.

    With PostgreSQL also what opens no database: SQLite's run has passed it, and nothing differs.
    """
    on_postgres = bool(os.environ.get("PLEINAIR_DATABASE_URL"))
    is_here = {
        "postgres": on_postgres,
        "sqlite": not on_postgres,
        "workspace": site.current().profile == "workspace",
        "live": bool(os.environ.get("STRIPE_TEST_KEY")),
    }
    lacking = [marker for marker, is_met in is_here.items() if not is_met]
    left_out = {
        item
        for item in items
        if any(map(item.get_closest_marker, lacking)) or (on_postgres and not _opens_one(item))
    }
    if left_out:
        config.hook.pytest_deselected(items=list(left_out))
        items[:] = [item for item in items if item not in left_out]


def _opens_one(item: pytest.Item) -> bool:
    """Say whether a test may open the database: pytest-django keeps it shut for all others.

    A process of its own, for which the mark `kill` is, opens its own: see `House`.
    """
    marked = any(map(item.get_closest_marker, ("django_db", "kill")))
    return marked or not {"db", "transactional_db"}.isdisjoint(getattr(item, "fixturenames", ()))


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Let tests with the mark `kill`, and no others, start a site as a process of its own."""
    House.is_allowed = item.get_closest_marker("kill") is not None


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """A database that is soon empty again after each test."""
    with django_db_blocker.unblock():
        prepared = emptying.staying()
    with emptying.sooner(prepared):
        yield


@pytest.fixture(autouse=True)
def _in_the_language_of_the_site() -> Iterator[None]:
    """A request leaves its reader's language behind in the thread; no test may begin with it."""
    yield
    translation.deactivate()


class Waiting:
    """A runner that only notes what it was offered; tests advance by hand."""

    def __init__(self) -> None:
        self.offered: list[object] = []

    def take(self, generation_id: object) -> bool:
        """Note an id."""
        self.offered.append(generation_id)
        return True

    def stop(self) -> None:
        """Nothing runs here."""


@pytest.fixture(autouse=True)
def offered(monkeypatch: pytest.MonkeyPatch) -> Waiting:
    """What was offered to be run."""
    waiting = Waiting()
    monkeypatch.setattr(runner, "_runner", waiting)
    return waiting


@pytest.fixture(autouse=True)
def _same_site_after() -> Iterator[None]:
    before = site.current()
    yield
    site.use(before)


def _person(email: str) -> Owner:
    user = User.objects.create_user(email=email, password="a long enough password")
    return Owner.objects.create(kind=Owner.Kind.PERSON, user=user)


@pytest.fixture
def alice(db: None) -> Owner:
    """Owns what the test is about."""
    return _person("alice@example.org")


@pytest.fixture
def charlie(db: None) -> Owner:
    """A stranger."""
    return _person("charlie@example.org")
