"""The addresses of a site that sells, for the time of a test."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.test import override_settings
from django.urls import clear_url_caches, set_urlconf


@contextmanager
def of_a_shop() -> Iterator[None]:
    """Have the pages of buying beside the others; the site must sell already."""
    clear_url_caches()
    with override_settings(ROOT_URLCONF="tests.web.buying.urls"):
        yield
    clear_url_caches()
    set_urlconf(None)
