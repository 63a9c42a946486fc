"""A request as our views get it: middleware has put more on it than Django's type knows."""

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails


class Request(HttpRequest):
    """`htmx` says whether a part or the whole page is wanted."""

    htmx: HtmxDetails
