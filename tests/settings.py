"""Settings for the tests: the real ones, in a folder of their own, on SQLite or PostgreSQL."""

import os
import tempfile

# Each worker of pytest has a folder of its own; what it starts stays where it is told to be.
worker = os.environ.get("PYTEST_XDIST_WORKER", "")
if "PLEINAIR_DATA" not in os.environ or os.environ.get("TESTS_OF", "") != worker:
    os.environ["PLEINAIR_DATA"] = tempfile.mkdtemp(prefix="pleinair-tests-")
os.environ["TESTS_OF"] = worker
os.environ.setdefault("PLEINAIR_PROFILE", "hosted")

from pleinair.settings import *
from pleinair.settings import DATABASES

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# A database that somebody is still connected to cannot be taken away after the tests.
DATABASES["default"]["CONN_MAX_AGE"] = 0
