"""Verbs that keep a site in order."""

import argparse
import sys

from pleinair.cli.fitness import consistent, keeps_ways_in


def check(arguments: argparse.Namespace) -> int:
    """Say what contradicts the profile's promises, or its people. 2 where something does."""
    from django.core.management import call_command

    from pleinair import site

    if not consistent(arguments) or not keeps_ways_in():
        return 2
    call_command("check", verbosity=0)
    here = site.current()
    print(f"{here.profile}: {', '.join(map(str, site.offered(here)))}, nothing contradicts")
    return 0


def prepare_arguments(verb: argparse.ArgumentParser) -> None:
    """Add what `prepare` takes."""
    verb.add_argument(
        "--drop-former-ways-in",
        action="store_true",
        help="end ways to sign in that people have and this profile has not",
    )


def prepare(arguments: argparse.Namespace) -> int:
    """Bring tables and static files up to date, and end ways in that the profile has not.

    2, and nothing is changed, where people have such a way and the operator did not ask for that.
    """
    from django.core.management import call_command

    from pleinair.accounts import former_ways_in

    if not arguments.drop_former_ways_in and not keeps_ways_in():
        return 2
    call_command("migrate", interactive=False, verbosity=0)
    if people := former_ways_in.end():
        print(f"People who signed in by ways that this profile has not: {people}. They get a mail.")
    # Of the htmx package only the script itself is served; its extensions import by bare names.
    call_command(
        "collectstatic",
        interactive=False,
        verbosity=0,
        clear=True,
        ignore_patterns=["django_htmx/ext/*", "django_htmx/*-4*"],
    )
    return 0


def rotate_keys(arguments: argparse.Namespace) -> int:
    """Wrap every owner's key anew, or the key versions under a new root key."""
    from pleinair.vault import rotation
    from pleinair.vault.errors import VaultError

    try:
        if arguments.root:
            return _change_root()
        done = rotation.rotate()
    except VaultError as error:
        print(f"pleinair: {error}", file=sys.stderr)
        return 1
    print(f"Key version {done.version} is in use. Owner keys moved to it: {done.rewrapped}.")
    return 0


def _change_root() -> int:
    """Change the root key, and say what to do with the old one."""
    from pleinair.vault import root, rotation

    count = rotation.change_root()
    print(f"Key versions wrapped by the new root key: {count}.")
    if setting := root.given_as():
        print(f"Now take the old key out of {setting} in all processes, and start them again.")
    else:
        print(f"The old key is gone from {root.own_file()}: keep a copy of the new file elsewhere.")
    print("Backups of the database from before open with your copy of the old key, and only so.")
    return 0


def operator_link(_arguments: argparse.Namespace) -> int:
    """Print the link by which the first operator makes an account, once."""
    from pleinair.web import operators

    link = operators.one_time_link()
    print(link or "There is an operator already, or this profile has no accounts.")
    return 0 if link else 1
