"""Whether this site may start: its settings, its promises, its data."""

import argparse
import sys


def consistent(arguments: argparse.Namespace) -> bool:
    """Say every contradiction between the settings and the profile's promises."""
    from pleinair import site
    from pleinair.billing import plans
    from pleinair.generation import suppliers

    here = site.current()
    listens_on = getattr(arguments, "host", "localhost")
    found = [
        *site.find(here, listens_on=listens_on),
        *suppliers.contradictions(here),
        *plans.contradictions(here),
    ]
    for contradiction in found:
        print(f"pleinair: {contradiction}", file=sys.stderr)
    return not found


def fit_to_start(arguments: argparse.Namespace) -> bool:
    """Say what forbids a start: contradictions, or data that belongs to another site."""
    from pleinair.accounts import mark

    if not consistent(arguments):
        return False
    try:
        mark.check_in()
    except mark.WrongSite as error:
        print(f"pleinair: {error}.", file=sys.stderr)
        return False
    return True
