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


def keeps_ways_in() -> bool:
    """Say what would end for good of what people sign in with, and how to keep it or let it go."""
    from django.db import DatabaseError

    from pleinair import site
    from pleinair.accounts import former_ways_in

    try:
        losses = former_ways_in.losses()
    except DatabaseError as error:
        print(f"pleinair: the database does not answer: {error}", file=sys.stderr)
        return False
    if not losses:
        return True
    said = "; ".join(f"{loss.name} (people: {loss.people})" for loss in losses)
    print(
        f"pleinair: the profile {site.current().profile} has no use for what people sign in with: "
        f"{said}. Nothing was changed. Give PLEINAIR_PROFILE as it was, or end them for good with "
        "`pleinair prepare --drop-former-ways-in`; whoever had one is told by mail.",
        file=sys.stderr,
    )
    return False


def fit_to_start(arguments: argparse.Namespace) -> bool:
    """Say what forbids a start: contradictions, another site's data, ways in without a use."""
    from pleinair.accounts import mark

    if not consistent(arguments):
        return False
    try:
        mark.check_in()
    except mark.WrongSite as error:
        print(f"pleinair: {error}.", file=sys.stderr)
        return False
    return keeps_ways_in()
