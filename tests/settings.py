"""Settings for the tests: the real ones, in a folder of their own, on SQLite or PostgreSQL."""

import os
import tempfile

os.environ.setdefault("PLEINAIR_DATA", tempfile.mkdtemp(prefix="pleinair-tests-"))
os.environ.setdefault("PLEINAIR_PROFILE", "hosted")

from pleinair.settings import *

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
