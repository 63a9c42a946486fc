"""Verbs that run a site until a signal comes."""

import argparse
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

from pleinair.cli.fitness import fit_to_start

# How often work is looked for that nobody holds, and what is due is removed, in seconds.
_SWEEP_EVERY_S = 2.0
_RETENTION_EVERY_S = 3600.0


def serve(arguments: argparse.Namespace) -> int:
    """Web and worker together, on one machine."""
    if not fit_to_start(arguments):
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


def web(arguments: argparse.Namespace) -> int:
    """Pages only; the work goes to workers."""
    if not fit_to_start(arguments):
        return 2
    _listen(arguments)
    return 0


def worker(arguments: argparse.Namespace) -> int:
    """Work only, until a signal comes."""
    if not fit_to_start(arguments):
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
    print(f"{here.name} ({here.profile}) at http://{arguments.host}:{arguments.port}")
    print(f"Pictures by {', '.join(map(str, site.offered(here)))}; {_kept()}")
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
