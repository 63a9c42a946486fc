"""A vault that is as it was after each test."""

import pytest

from pleinair.vault import blobs
from tests.generation.conftest import scripted
from tests.library.bringing import stored


@pytest.fixture(autouse=True)
def _nothing_left_over():
    """Whatever a test stores goes with it."""
    before = stored()
    yield
    for keeping, blob_id in stored() - before:
        blobs.delete(blob_id, keeping=keeping)
