"""Between the way out and the protocol: what a broken line means for a call that costs money."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.utils.translation import gettext as _

from pleinair import egress
from pleinair.providers.protocol import Cancelled, NotReached, UnknownOutcome, Watch


def hooks_for(watch: Watch) -> egress.Hooks:
    """Return the hooks that say `accepted` before the first byte and stop when cancelled."""
    return egress.Hooks(before_sending=watch.accepted, stop=watch.cancelled)


@contextmanager
def paid_call(vendor: str) -> Iterator[None]:
    """Turn failures on the way into the protocol's, for a call that must not be made twice."""
    try:
        yield
    except egress.NotSent as error:
        raise not_reached(vendor, detail=str(error)) from error
    except egress.TimedOut as error:
        if not error.accepted:
            raise not_reached(vendor, detail=str(error)) from error
        raise outcome_unknown(vendor, detail=str(error)) from error
    except egress.Stopped as error:
        raise Cancelled(_("The generation was cancelled."), detail=str(error)) from error
    except egress.EgressError as error:
        raise outcome_unknown(vendor, detail=str(error)) from error


@contextmanager
def free_call(vendor: str) -> Iterator[None]:
    """Turn failures on the way into `NotReached`, for a call that may always be made again."""
    try:
        yield
    except egress.Stopped as error:
        raise Cancelled(_("The generation was cancelled."), detail=str(error)) from error
    except egress.EgressError as error:
        raise not_reached(vendor, detail=str(error)) from error


def not_reached(vendor: str, *, detail: str) -> NotReached:
    """Return the failure that means: nothing was asked for yet."""
    return NotReached(_("%(vendor)s could not be reached.") % {"vendor": vendor}, detail=detail)


def outcome_unknown(vendor: str, *, detail: str) -> UnknownOutcome:
    """Return the failure that means: it may have been made, and nobody can say."""
    return UnknownOutcome(
        _("The line to %(vendor)s broke before the picture came.") % {"vendor": vendor},
        detail=detail,
    )
