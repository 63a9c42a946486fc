"""Houses and the servers that stand in for vendors."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.providers.servers.evolink_server import EvolinkServer
from tests.providers.servers.openai_server import OpenAIServer


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for one house."""
    return tmp_path_factory.mktemp("house")


@pytest.fixture(scope="module")
def openai() -> Iterator[OpenAIServer]:
    """OpenAI's stand-in."""
    with OpenAIServer() as server:
        yield server


@pytest.fixture(scope="module")
def evolink() -> Iterator[EvolinkServer]:
    """Evolink's stand-in."""
    with EvolinkServer() as server:
        yield server
