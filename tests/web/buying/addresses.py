"""The addresses of a site that sells, for the time of a test."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from django.test import override_settings
from django.urls import clear_url_caches, set_urlconf

_ADDRESSES = "tests.web.buying.urls"


@contextmanager
def of_a_shop() -> Iterator[None]:
    """Have the pages of buying beside the others; the site must sell already."""
    # Another profile has others: they are read anew each time.
    sys.modules.pop(_ADDRESSES, None)
    clear_url_caches()
    with override_settings(ROOT_URLCONF=_ADDRESSES):
        yield
    clear_url_caches()
    set_urlconf(None)
