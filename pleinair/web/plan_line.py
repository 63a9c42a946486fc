"""The plan that somebody has, in one line: what it is called and what comes next, and when."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from pleinair.accounts.models import Owner
from pleinair.billing import plans
from pleinair.billing import queries as billing
from pleinair.billing.models import Subscription


def of(owner: Owner) -> str:
    """Return the line, or "" for who has no plan. One query."""
    row = billing.find_served(owner)
    if row is None:
        return ""
    plan = plans.current().find_plan(row.key)
    names = {"plan": plan.title if plan else row.key, "day": _day(row)}
    if row.ends_at is not None:
        return _("Your plan is %(plan)s until %(day)s.") % names
    if row.subscription_status == "past_due":
        return _("Your plan is %(plan)s. Its last payment did not go through yet.") % names
    if row.subscription_status == "trialing":
        return _("You try the plan %(plan)s; the first payment is on %(day)s.") % names
    return _("Your plan is %(plan)s; it renews on %(day)s.") % names


def _day(row: Subscription) -> str:
    day = row.ends_at or row.period_ends_at
    return date_format(day, "DATE_FORMAT") if day else ""
