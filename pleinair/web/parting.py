"""What goes with an account and what stays, in sentences and numbers."""

from math import ceil

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pleinair import site
from pleinair.accounts import profile
from pleinair.accounts.models import Owner
from pleinair.billing import amounts, plans
from pleinair.billing import queries as billing
from pleinair.generation import queries as generation
from pleinair.library import queries as library

_DAY_H = 24


def goes(owner: Owner) -> tuple[str, ...]:
    """Return what is erased with an account, with numbers. A few queries."""
    pictures = library.count_of(owner.id)
    asked = generation.count_of(owner.id)
    lines = [
        ngettext("%(n)s picture", "%(n)s pictures", pictures) % {"n": amounts.number(pictures)},
        ngettext("%(n)s prompt you sent", "%(n)s prompts you sent", asked)
        % {"n": amounts.number(asked)},
    ]
    if site.current().switches.billing != "none":
        found = billing.balance(owner)
        left = found.available + found.held
        lines.append(
            ngettext("%(n)s credit you have left", "%(n)s credits you have left", left)
            % {"n": amounts.number(left)}
        )
    lines.append(_("your e-mail address, your password and every way to sign in"))
    if site.current().switches.profile_fields:
        lines.append(_("your name and what you chose in Settings"))
    if profile.of(owner).picture_id is not None:
        lines.append(_("the picture you are seen by"))
    lines.append(_("the key it is all stored under: copies in backups cannot be read any more"))
    return tuple(lines)


def renewal(owner: Owner) -> str:
    """Return what becomes of the plan that would renew, or nothing. One query at most."""
    found = billing.find_renewing(owner) if site.current().sells else None
    if found is None:
        return ""
    plan = plans.current().find_plan(found.key)
    return _(
        "Your plan %(plan)s renews no more: from then on you are not charged. "
        "If you undo it before the plan has ended, it goes on."
    ) % {"plan": plan.title if plan else found.key}


def stays() -> tuple[str, ...]:
    """Return what is kept after an account is erased, why, and for how long. No query."""
    switches = site.current().switches
    lines = []
    if switches.billing != "none":
        lines.append(
            ngettext(
                "records of payments for %(n)d year, as tax law asks, without your name",
                "records of payments for %(n)d years, as tax law asks, without your name",
                switches.payment_years,
            )
            % {"n": switches.payment_years}
        )
        lines.append(
            _(
                "for two years a digest of your mailbox that no address can be read from, so that "
                "the gift for a new account is given once"
            )
        )
    lines.append(_("for 30 days, that mails were sent, without address and words"))
    days = ceil(switches.log_hours / _DAY_H)
    lines.append(
        ngettext(
            "lines in the log without your name, for %(n)d day",
            "lines in the log without your name, for %(n)d days",
            days,
        )
        % {"n": days}
    )
    return tuple(lines)
