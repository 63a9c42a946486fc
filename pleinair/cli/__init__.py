"""The command `pleinair`: one verb for each deed of the operator, listed in `COMMANDS`."""

import argparse
import os
import sys
from collections.abc import Callable

import django

from pleinair.cli import giving, keeping, running


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit status: 0 fine, 1 failed, 2 wrong configuration."""
    parser = argparse.ArgumentParser(prog="pleinair", description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    for name, (about, _function) in COMMANDS.items():
        verb = verbs.add_parser(name, help=about, description=about)
        if name in {"serve", "web"}:
            verb.add_argument("--host", default="127.0.0.1", help="address to listen on")
            verb.add_argument("--port", type=int, default=8000, help="port to listen on")
        if name == "prepare":
            keeping.prepare_arguments(verb)
        if name == "codes":
            giving.code_arguments(verb)
        if name == "news":
            giving.news_arguments(verb)
        if name == "rotate-keys":
            verb.add_argument("--root", action="store_true", help="change the root key instead")
        if name == "stripe":
            verb.add_argument("deed", choices=("sync", "compare"), help="bring, or compare")
    chosen = parser.parse_args(arguments)
    # What this site writes is for its own account: mails, logs and the database too.
    os.umask(0o077)
    if not _configured():
        return 2
    return COMMANDS[chosen.verb][1](chosen)


def _configured() -> bool:
    """Load the settings, or say what is wrong with them."""
    from pleinair.site import ConfigurationError

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pleinair.settings")
    try:
        django.setup()
    except ConfigurationError as error:
        print(f"pleinair: {error}", file=sys.stderr)
        return False
    return True


COMMANDS: dict[str, tuple[str, Callable[[argparse.Namespace], int]]] = {
    "prepare": ("bring the database and the static files up to date", keeping.prepare),
    "serve": ("run everything on one machine", running.serve),
    "web": ("run the pages only", running.web),
    "worker": ("run the work only", running.worker),
    "check": ("say what contradicts the profile's promises", keeping.check),
    "rotate-keys": ("wrap every owner's key anew", keeping.rotate_keys),
    "codes": ("make codes that bring credits", giving.codes),
    "news": ("send news to everybody who asked for them", giving.news),
    "stripe": (
        "bring packs and plans to Stripe (sync), or compare the books (compare)",
        giving.stripe,
    ),
    "operator-link": ("print a one-time link for the first operator", keeping.operator_link),
}
