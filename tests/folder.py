"""The folder in which a run of the tests keeps what the site keeps."""

import os
import tempfile


def of_this_run() -> str:
    """Return a folder of its own for each worker of pytest; what those start stays in theirs."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "")
    given = os.environ.get("PLEINAIR_DATA")
    if given is None or os.environ.get("TESTS_OF", "") != worker:
        given = tempfile.mkdtemp(prefix="pleinair-tests-")
    os.environ["TESTS_OF"] = worker
    return given
