"""Who runs this, which profile it is, and what that promises. Read as `site.current()`."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields

from pleinair.lib import plain
from pleinair.site.config import ConfigurationError, Site, is_local, load, profile_switches
from pleinair.site.contradictions import Contradiction, find
from pleinair.site.selection import ModelName, is_in_house, offered
from pleinair.site.switches import Switches

__all__ = [
    "ConfigurationError",
    "Contradiction",
    "ModelName",
    "Site",
    "Switches",
    "current",
    "find",
    "is_in_house",
    "is_local",
    "load",
    "offered",
    "override",
    "profile_switches",
    "use",
]

_current: Site | None = None


def use(site: Site) -> None:
    """Make a configuration the one in force for this process."""
    global _current
    _current = site


def current() -> Site:
    """Return the configuration in force. Settings have loaded it before anything else runs."""
    assert _current is not None, "settings load the site first"
    return _current


@contextmanager
def override(**changes: object) -> Iterator[Site]:
    """Use a changed configuration for a while. For tests; `profile=` brings its switches."""
    before = current()
    if "profile" in changes and "switches" not in changes:
        changes["switches"] = profile_switches(str(changes["profile"]))
    values = {field.name: getattr(before, field.name) for field in fields(before)}
    use(plain.read(Site, {**values, **changes}))
    try:
        yield current()
    finally:
        use(before)
