"""The command `pleinair`: one verb for each deed of the operator, listed in `COMMANDS`."""

import argparse
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from types import FrameType
from typing import NoReturn

import django

# How often work is looked for that nobody holds, and what is due is removed, in seconds.
_SWEEP_EVERY_S = 2.0
_RETENTION_EVERY_S = 3600.0


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit status: 0 fine, 1 failed, 2 wrong configuration."""
    parser = argparse.ArgumentParser(prog="pleinair", description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    for name, (about, _function) in COMMANDS.items():
        verb = verbs.add_parser(name, help=about, description=about)
        if name in {"serve", "web"}:
            verb.add_argument("--host", default="127.0.0.1", help="address to listen on")
            verb.add_argument("--port", type=int, default=8000, help="port to listen on")
        if name == "codes":
            _code_arguments(verb)
        if name == "news":
            _news_arguments(verb)
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


def _consistent(arguments: argparse.Namespace) -> bool:
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


def _fit_to_start(arguments: argparse.Namespace) -> bool:
    """Say what forbids a start: contradictions, or data that belongs to another site."""
    from pleinair.accounts import mark

    if not _consistent(arguments):
        return False
    try:
        mark.check_in()
    except mark.WrongSite as error:
        print(f"pleinair: {error}.", file=sys.stderr)
        return False
    return True


def _check(arguments: argparse.Namespace) -> int:
    from django.core.management import call_command

    from pleinair import site

    if not _consistent(arguments):
        return 2
    call_command("check", verbosity=0)
    choice = site.chosen(site.current())
    print(f"{site.current().profile}: {choice.provider}/{choice.model}, nothing contradicts")
    return 0


def _prepare(_arguments: argparse.Namespace) -> int:
    from django.core.management import call_command

    from pleinair.accounts import former_ways_in

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


def _rotate_keys(arguments: argparse.Namespace) -> int:
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


def _operator_link(_arguments: argparse.Namespace) -> int:
    from pleinair.web import operators

    link = operators.one_time_link()
    print(link or "There is an operator already, or this profile has no accounts.")
    return 0 if link else 1


def _code_arguments(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("what", choices=["make"])
    verb.add_argument("--label", required=True, help="what they are for, as the desk lists them")
    verb.add_argument("--credits", type=int, required=True, help="credits that each brings")
    verb.add_argument("--count", type=int, default=1, help="how many codes (1)")
    verb.add_argument("--uses", type=int, default=1, help="how many people may use each (1)")
    verb.add_argument("--days", type=int, default=0, help="how long its credits last (for ever)")
    verb.add_argument("--from", dest="begins", type=_day, help="first day, like 2030-06-01")
    verb.add_argument("--until", dest="ends", type=_day, help="the day on which it ends")


def _day(text: str) -> datetime:
    return datetime.combine(date.fromisoformat(text), datetime.min.time(), tzinfo=UTC)


def _codes(arguments: argparse.Namespace) -> int:
    """Make codes and print them, which is the only time that they can be read."""
    from pleinair import site
    from pleinair.billing import codes

    if site.current().switches.billing == "none" or site.current().switches.accounts == "none":
        print("pleinair: this profile has no credits to give.", file=sys.stderr)
        return 1
    terms = codes.Terms(
        label=arguments.label,
        credits=arguments.credits,
        most_uses=arguments.uses,
        last_days=arguments.days,
        from_at=arguments.begins,
        until_at=arguments.ends,
    )
    try:
        made = codes.make(terms=terms, count=arguments.count)
    except codes.UnfitCode as error:
        print(f"pleinair: {error}", file=sys.stderr)
        return 1
    print("\n".join(made))
    return 0


def _news_arguments(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("file", type=Path, help="text: a headline, an empty line, paragraphs")
    verb.add_argument("--link", default="/", help="the page of this site to go on with (/)")
    verb.add_argument("--send", action="store_true", help="send them, instead of only counting")


def _news(arguments: argparse.Namespace) -> int:
    """Send news to everybody who asked for them, or say how many that are."""
    from pleinair import site
    from pleinair.accounts import news
    from pleinair.mail.errors import WrongValues

    here = site.current()
    if here.switches.marketing_mail != "opt_in":
        print(f"pleinair: the profile {here.profile} sends no news.", file=sys.stderr)
        return 2
    try:
        headline, _, text = arguments.file.read_text().strip().partition("\n")
        link = f"{here.url}/{arguments.link.removeprefix('/')}"
        issue = news.Issue(headline=headline.strip(), text=text.strip(), link=link)
        news.check(issue)
        if not arguments.send:
            print(f"They would go to {news.count_readers()}. Send them with --send.")
            return 0
        print(f"New mails: {news.send(issue)}.")
    except (OSError, UnicodeDecodeError, WrongValues) as error:
        print(f"pleinair: {error}", file=sys.stderr)
        return 1
    return 0


def _stripe(arguments: argparse.Namespace) -> int:
    """Bring what is sold to Stripe, or compare Stripe with the books."""
    from pleinair import site

    if not _consistent(arguments):
        return 2
    if not site.current().sells:
        print("pleinair: nothing is sold here: give PLEINAIR_STRIPE_KEY.", file=sys.stderr)
        return 2
    from pleinair.billing.stripe import reconcile, sync
    from pleinair.billing.stripe.errors import StripeError

    try:
        if arguments.deed == "compare":
            return _told(reconcile.run().findings)
        changes = sync.sync()
    except StripeError as error:
        print(f"pleinair: {error}", file=sys.stderr)
        return 1
    print("\n".join(changes) or "Stripe has everything already.")
    return 0


def _told(findings: list[dict[str, str]]) -> int:
    for one in findings:
        print("{kind}: {about} (Stripe: {there!r}, here: {here!r})".format(**one))
    print(f"Differences: {len(findings)}.")
    return 1 if findings else 0


def _serve(arguments: argparse.Namespace) -> int:
    """Web and worker together, on one machine."""
    if not _fit_to_start(arguments):
        return 2
    # The server stops for this signal and hands it on: without a listener of ours that would end
    # the process before the work's own processes and folders are cleared away.
    signal.signal(signal.SIGTERM, _leave)
    _greet(arguments)
    with _working():
        _listen(arguments)
    return 0


def _leave(_signal: int, _frame: FrameType | None) -> NoReturn:
    """End this process in order, from wherever it is."""
    raise SystemExit(0)


def _web(arguments: argparse.Namespace) -> int:
    """Pages only; the work goes to workers."""
    if not _fit_to_start(arguments):
        return 2
    _listen(arguments)
    return 0


def _worker(arguments: argparse.Namespace) -> int:
    """Work only, until a signal comes."""
    if not _fit_to_start(arguments):
        return 2
    stop = threading.Event()

    def finish(_signal: int, _frame: FrameType | None) -> None:
        stop.set()

    signal.signal(signal.SIGTERM, finish)
    signal.signal(signal.SIGINT, finish)
    with _working():
        stop.wait()
    return 0


@contextmanager
def _working() -> Iterator[None]:
    """Run generations in this process, and do what the clock asks for."""
    from pleinair import durable, site
    from pleinair.generation import runner
    from pleinair.mail import courier

    limits = site.current()
    places = limits.drawing_processes + limits.at_once_per_provider
    runner.start(places=places)
    durable.launch(at_once=places)
    courier.start()
    if limits.sells:
        from pleinair.billing.stripe import cashier

        cashier.start()
    stop = threading.Event()
    clockwork = threading.Thread(target=_sweep_until, args=(stop,), name="sweep", daemon=True)
    clockwork.start()
    try:
        yield
    finally:
        stop.set()
        clockwork.join()
        if limits.sells:
            cashier.stop()
        courier.stop()
        durable.stop()
        runner.stop()


def _sweep_until(stop: threading.Event) -> None:
    import logging

    from django.db import connection

    from pleinair.generation import services
    from pleinair.privacy import retention

    retention_at = time.monotonic()
    while not stop.wait(_SWEEP_EVERY_S):
        try:
            services.sweep()
            if time.monotonic() >= retention_at:
                retention_at = time.monotonic() + _RETENTION_EVERY_S
                retention.run()
                services.sweep_thoroughly()
        except Exception:
            # The next round tries again; one bad row must not stop the clock.
            logging.getLogger("pleinair.clock").exception(
                "sweep failed", extra={"event": "generation.sweep_failed"}
            )
        finally:
            connection.close()


def _greet(arguments: argparse.Namespace) -> None:
    from pleinair import site
    from pleinair.web import mailbox, operators

    here = site.current()
    choice = site.chosen(here)
    print(f"{here.name} ({here.profile}) at http://{arguments.host}:{arguments.port}")
    print(f"Pictures by {choice.provider}/{choice.model}; {_kept()}")
    if mailbox.is_there():
        print(f"Mail is not sent but shown at {here.url}/mail")
    if link := operators.one_time_link():
        print(f"Make the first operator's account: {link}")
    sys.stdout.flush()


def _kept() -> str:
    """Say what becomes of what is made here."""
    from pleinair import site

    here = site.current()
    if not here.switches.keeps_nothing:
        return f"everything kept in {here.data}"
    minutes = here.switches.result_minutes
    return f"a picture goes with its download or after {minutes} minutes, until then in {here.data}"


def _listen(arguments: argparse.Namespace) -> None:
    import uvicorn

    from pleinair.lib import open_files

    # A line to each open page is a socket, and usual limits are for a person at a desk.
    open_files.raise_limit()
    uvicorn.run(
        "pleinair.asgi:application",
        host=arguments.host,
        port=arguments.port,
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        lifespan="off",
        timeout_graceful_shutdown=3,
    )


COMMANDS: dict[str, tuple[str, Callable[[argparse.Namespace], int]]] = {
    "prepare": ("bring the database and the static files up to date", _prepare),
    "serve": ("run everything on one machine", _serve),
    "web": ("run the pages only", _web),
    "worker": ("run the work only", _worker),
    "check": ("say what contradicts the profile's promises", _check),
    "rotate-keys": ("wrap every owner's key anew", _rotate_keys),
    "codes": ("make codes that bring credits", _codes),
    "news": ("send news to everybody who asked for them", _news),
    "stripe": ("bring packs and plans to Stripe (sync), or compare the books (compare)", _stripe),
    "operator-link": ("print a one-time link for the first operator", _operator_link),
}


if __name__ == "__main__":
    sys.exit(main())
