"""Settings for the tests: the real ones, in a folder of their own, on SQLite or PostgreSQL."""

import os

from tests import folder

os.environ["PLEINAIR_DATA"] = folder.of_this_run()
os.environ.setdefault("PLEINAIR_PROFILE", "hosted")

from pleinair.settings import *
from pleinair.settings import DATABASES

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# A database that somebody is still connected to cannot be taken away after the tests.
DATABASES["default"]["CONN_MAX_AGE"] = 0
