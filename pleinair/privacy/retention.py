"""What is removed because its time is over. Every task may be repeated at any time."""

import logging
from datetime import timedelta

from django.conf import settings
from django.core.management import call_command

from pleinair import site
from pleinair.accounts import counting, lookups, mailboxes, sessions
from pleinair.billing import services as billing
from pleinair.lib import clock, log_files
from pleinair.mail import services as mail
from pleinair.privacy import erasure
from pleinair.safety import limits
from pleinair.safety import services as safety

log = logging.getLogger("pleinair.clock")

# As the inventories of the rooms say.
_REFUSALS = timedelta(days=90)
_LOOKUPS = timedelta(days=366)
_REPORTS = timedelta(days=30)
_MAILBOXES = timedelta(days=2 * 365)


def run() -> None:
    """Remove everything that is due. A few queries and a look at two folders; once an hour."""
    now = clock.now()
    hours = site.current().switches.log_hours
    log_files.forget(settings.DATA_DIR / "logs", before=now - timedelta(hours=hours))
    mail.forget(now=now)
    safety.forget_refusals(before=now - _REFUSALS)
    limits.forget_full(now=now)
    sessions.forget(before=now - sessions.IDLE)
    lookups.forget(before=now - _LOOKUPS)
    counting.forget(now=now)
    mailboxes.forget(before=now - _MAILBOXES)
    erasure.erase_due(now=now)
    billing.expire(now=now)
    billing.forget_reports(before=now - _REPORTS)
    years = site.current().switches.payment_years
    billing.forget_records(before=now - timedelta(days=366 * years))
    if not site.current().switches.keeps_nothing:
        call_command("clearsessions", verbosity=0)
    log.info("retention", extra={"event": "privacy.retention_ran"})
