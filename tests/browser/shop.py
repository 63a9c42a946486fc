"""A site that sells, beside a Stripe that reports to it by itself."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.browser.server import ROOT, running
from tests.stripe_server import StripeServer

_SECRET = "whsec_stand_in"


@contextmanager
def selling(
    folder: Path, stripe: StripeServer, *, host: str = "127.0.0.1", **settings: str
) -> Iterator[str]:
    """Run a site whose prices are at Stripe; yield its address."""
    settings = {
        **settings,
        "PLEINAIR_STRIPE_KEY": stripe.key,
        "PLEINAIR_STRIPE_URL": stripe.root,
        "PLEINAIR_STRIPE_WEBHOOK_SECRET": _SECRET,
        "PLEINAIR_CURRENCIES": "eur, usd",
    }
    with running(folder, host=host, **settings) as address:
        environment = {**os.environ, **settings, "PLEINAIR_URL": address}
        environment["PLEINAIR_DATA"] = str(folder)
        environment.pop("DJANGO_SETTINGS_MODULE", None)
        command = [sys.executable, "-m", "pleinair", "stripe", "sync"]
        subprocess.run(command, cwd=ROOT, env=environment, check=True, timeout=60)
        stripe.outbox.connect(f"{address}/hooks/stripe", secret=_SECRET, automatic=True)
        yield address
