"""The one table from an error to an answer. The domain knows no status codes."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from django.contrib.auth import logout
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from pleinair.accounts.errors import AccountsError, OwnerMissing
from pleinair.accounts.google_server import NotBelieved, NotReached
from pleinair.accounts.mails import UnknownMail
from pleinair.billing.errors import BillingError, NotEnoughCredits
from pleinair.billing.stripe.errors import (
    AlreadySubscribed,
    StripeError,
    TakenBack,
    Unreachable,
)
from pleinair.billing.stripe.errors import NotAtStripe as NoPage
from pleinair.generation.errors import (
    Deleted,
    Fault,
    GenerationError,
    RequestRefused,
    StillRunning,
    TooManyCancels,
)
from pleinair.generation.errors import NotFound as NoGeneration
from pleinair.generation.quotes import Quote
from pleinair.library.errors import LibraryError, UploadRefused
from pleinair.library.errors import NotFound as NoImage
from pleinair.safety.errors import SafetyError
from pleinair.safety.limits import TooMany
from pleinair.vault.errors import NotFound as NoBytes
from pleinair.vault.errors import OwnerShredded, Tampered, VaultError, VaultFull
from pleinair.web.asking import Unreadable

# Errors of asking that come back as sentences in the form, where they happened.
PLAIN = (BillingError, SafetyError, VaultFull, OwnerShredded, Deleted)
DOMAIN = (
    GenerationError, LibraryError, BillingError, SafetyError, VaultError, AccountsError, Unreadable,
)  # fmt: skip

_STATUS: tuple[tuple[type[Exception], int], ...] = (
    (NoGeneration, 404),
    (NoImage, 404),
    (NoBytes, 404),
    (NoPage, 404),
    (NotEnoughCredits, 402),
    (TakenBack, 403),
    (NotBelieved, 403),
    (AlreadySubscribed, 409),
    (Unreachable, 503),
    (NotReached, 503),
    (StripeError, 422),
    (TooMany, 429),
    (StillRunning, 409),
    (TooManyCancels, 409),
    (Deleted, 410),
    (VaultFull, 507),
    (OwnerShredded, 401),
    (UploadRefused, 422),
    (RequestRefused, 422),
    (Unreadable, 422),
    (SafetyError, 422),
    (OwnerMissing, 500),
    (UnknownMail, 500),
    (AccountsError, 422),
)


@contextmanager
def full_is_full() -> Iterator[None]:
    """Let a database without room be the same as a vault without. Raises VaultFull."""
    try:
        yield
    except OperationalError as error:
        if is_full(error):
            raise VaultFull from error
        raise


def is_full(error: BaseException | None) -> bool:
    """Say whether an error means that the disk of the database is full."""
    cause = error.__cause__ if isinstance(error, OperationalError) else None
    # PostgreSQL's code for it stands in its manual, appendix A.
    return (
        getattr(cause, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL
        or getattr(cause, "sqlstate", None) == "53100"
    )


def status_of(error: Exception) -> int:
    """Return the HTTP status for an error of the domain."""
    for kind, status in _STATUS:
        if isinstance(error, kind):
            return status
    return 500


def answer(request: HttpRequest, error: Exception, response: HttpResponse) -> HttpResponse:
    """Let an answer to an error also say when to come again, and end the session of the erased."""
    if isinstance(error, TooMany):
        response.headers["Retry-After"] = str(error.retry_after_s)
    if isinstance(error, OwnerShredded):
        logout(request)
    return response


def in_the_bar(
    request: HttpRequest, error: Exception, *, quote: Quote | None = None
) -> HttpResponse:
    """Answer with sentences that htmx puts above the prompt, whatever it asked for.

    With a quote the button says its price from now on.
    """
    response = render(
        request,
        "web/parts/refused.html",
        {"faults": faults_of(error), "quote": quote},
        status=status_of(error),
    )
    response.headers["HX-Retarget"] = "#faults"
    response.headers["HX-Reswap"] = "innerHTML"
    return answer(request, error, response)


def is_dearer(error: Exception) -> bool:
    """Say whether all that was wrong with a request is the price that was shown."""
    return {fault.field for fault in faults_of(error)} == {"price"}


def faults_of(error: Exception) -> tuple[Fault, ...]:
    """Return what to say beside the form's fields."""
    if isinstance(error, RequestRefused):
        return error.faults
    if isinstance(error, Unreadable):
        return (error.fault,)
    return (_fault_of(error),)


def _fault_of(error: Exception) -> Fault:
    if isinstance(error, UploadRefused):
        return Fault("references", str(error))
    if isinstance(error, NotEnoughCredits):
        return Fault("credits", str(error))
    if isinstance(error, OwnerShredded):
        return Fault("form", _("This session is over. Load the page again."))
    if isinstance(error, Tampered):
        return Fault("form", _("This was changed or damaged where it lies, so it is not shown."))
    if isinstance(error, VaultFull):
        return Fault("form", _("There is no room left on this site. Nothing was charged."))
    return Fault("form", str(error))
