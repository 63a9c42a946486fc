import pytest

from pleinair.providers.illustrator.adapter import IllustratorProvider
from pleinair.providers.illustrator.paint import assembly, plates
from tests.providers.illustrator import looking


@pytest.fixture(scope="module")
def illustrator():
    """The provider, whose process ends with the module."""
    provider = IllustratorProvider()
    yield provider
    provider.close()


@pytest.fixture
def plain_things(monkeypatch):
    """Let only the tests' own five things be known."""
    monkeypatch.setattr(assembly, "entry_of", looking.ENTRIES.get)
    monkeypatch.setattr(plates, "panel_of", {"sign": (0.1, 0.1, 1.8, 0.8)}.get)
