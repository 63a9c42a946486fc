"""A server in Google's place, and what a site must be told to ask it."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from tests.browser.server import ROOT, free_port, wait_for


@contextmanager
def serving() -> Iterator[str]:
    """Run it, with the few people that it knows; yield its address."""
    port = free_port()
    address = f"http://localhost:{port}"
    command = [sys.executable, "-m", "tests.browser.openid_provider", str(port)]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command, cwd=ROOT, **quiet) as server:
        try:
            wait_for(f"{address}/jwks", server)
            yield address
        finally:
            server.terminate()


def keys(address: str) -> dict[str, str]:
    """Return the settings of a site where people sign in with it."""
    return {
        "PLEINAIR_GOOGLE_CLIENT_ID": "a-client",
        "PLEINAIR_GOOGLE_CLIENT_SECRET": "a secret",
        "PLEINAIR_GOOGLE_ISSUER": address,
    }
