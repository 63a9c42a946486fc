"""The first operator's one-time link."""

from django.urls import reverse

from pleinair import site
from pleinair.accounts import services
from pleinair.lib import clock


def one_time_link() -> str | None:
    """Return a link that makes the first operator, or None once there is one."""
    if site.current().switches.accounts == "none":
        return None
    token = services.operator_link(now=clock.now())
    if token is None:
        return None
    return site.current().url + reverse("operator", args=[token])
