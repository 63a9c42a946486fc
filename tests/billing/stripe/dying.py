"""A worker that is killed at one moment while it deals with a report.

Run as `python -m tests.billing.stripe.dying DATABASE STRIPE MOMENT`.
"""

import os
import signal
import sys
from dataclasses import replace

# Where it dies: a module, one of its functions, and whether before or after that.
MOMENTS = {
    "before asking": ("reading", "checkout", "before"),
    "after asking": ("reading", "money", "after"),
    "before booking": ("purchases", "settle", "before"),
    "before the grant": ("books", "give", "before"),
    "after the grant": ("books", "give", "after"),
    "before the mail": ("mails", "receipt", "before"),
    "after the mail": ("mails", "receipt", "after"),
    "before it is all committed": ("returns", "settle", "after"),
    "after it is all committed": ("events", "_book", "after"),
}


def main():
    database, root, moment = sys.argv[1:]

    import django
    from django.conf import settings

    settings.DATABASES["default"]["NAME"] = database
    django.setup()

    from pleinair import site
    from pleinair.billing.stripe import events

    key, secret = "sk_test_stand_in", "whsec_stand_in"
    here = replace(
        site.current(),
        stripe_key=key,
        stripe_url=root,
        stripe_webhook_secret=secret,
        currencies=("eur", "usd"),
    )
    site.use(here)
    _die_at(*MOMENTS[moment])
    events.work()


def _die_at(module_name, function_name, when):
    from importlib import import_module

    module = import_module(f"pleinair.billing.stripe.{module_name}")
    function = getattr(module, function_name)

    def dying(*args, **kwargs):
        if when == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        function(*args, **kwargs)
        os.kill(os.getpid(), signal.SIGKILL)

    setattr(module, function_name, dying)


if __name__ == "__main__":
    main()
