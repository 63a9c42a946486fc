"""What is removed because its time is over. Every task may be repeated at any time."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

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

Task = Callable[[datetime], object]

# As the inventories of the rooms say.
_REFUSALS = timedelta(days=90)
_LOOKUPS = timedelta(days=366)
_REPORTS = timedelta(days=30)
_FAILED_REPORTS = timedelta(days=90)
_MAILBOXES = timedelta(days=2 * 365)


def run() -> None:
    """Remove everything that is due; what fails holds up nothing else. Once an hour.

    A few queries and a look at two folders.
    """
    now = clock.now()
    for task in TASKS:
        try:
            task(now)
        except Exception:
            # The next round tries again.
            log.exception("not removed", extra={"event": "privacy.retention_failed"})
    log.info("retention", extra={"event": "privacy.retention_ran"})


def _forget_logs(now: datetime) -> None:
    hours = site.current().switches.log_hours
    log_files.forget(settings.DATA_DIR / "logs", before=now - timedelta(hours=hours))


def _forget_records(now: datetime) -> None:
    years = site.current().switches.payment_years
    billing.forget_records(before=now - timedelta(days=366 * years))


def _forget_sessions(now: datetime) -> None:
    sessions.forget(before=now - sessions.IDLE)
    if not site.current().switches.keeps_nothing:
        call_command("clearsessions", verbosity=0)


# Erasing comes first: somebody was promised a day.
TASKS: tuple[Task, ...] = (
    lambda now: erasure.erase_due(now=now),
    _forget_logs,
    lambda now: mail.forget(now=now),
    lambda now: safety.forget_refusals(before=now - _REFUSALS),
    lambda now: limits.forget_full(now=now),
    _forget_sessions,
    lambda now: lookups.forget(before=now - _LOOKUPS),
    lambda now: counting.forget(now=now),
    lambda now: mailboxes.forget(before=now - _MAILBOXES),
    lambda now: billing.expire(now=now),
    lambda now: billing.forget_reports(
        done_before=now - _REPORTS, failed_before=now - _FAILED_REPORTS
    ),
    _forget_records,
)
