"""One process that spends: many threads ask for one credit each, at the same moment.

Run as `python -m tests.billing.spender SETTINGS DATABASE OWNER PREFIX THREADS`; writes how many
were served and how many were told that there is not enough. Anything else fails.
"""

import os
import sys
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor


def spend_at_once(owner, *, prefix, threads):
    """Let `threads` ask for a credit each, and count the answers by name."""
    from django.db import connections

    from pleinair.billing import services as billing
    from pleinair.billing.errors import NotEnoughCredits

    gate = threading.Barrier(threads)

    def spend(number):
        gate.wait(timeout=60)
        try:
            reference = f"{prefix}:{number}"
            billing.hold(owner, credits=1, reference=reference, for_reference=reference)
            billing.charge(reference)
        except NotEnoughCredits:
            return "refused"
        else:
            return "served"
        finally:
            connections.close_all()

    with ThreadPoolExecutor(threads) as pool:
        return Counter(pool.map(spend, range(threads)))


def main():
    settings_module, database, owner_id, prefix, threads = sys.argv[1:]
    os.environ["DJANGO_SETTINGS_MODULE"] = settings_module

    import django
    from django.conf import settings

    settings.DATABASES["default"]["NAME"] = database
    django.setup()

    from pleinair.accounts.models import Owner

    counted = spend_at_once(Owner.objects.get(pk=owner_id), prefix=prefix, threads=int(threads))
    sys.stdout.write(f"{counted['served']} {counted['refused']}\n")


if __name__ == "__main__":
    main()
