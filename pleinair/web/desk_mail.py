"""The tables of mail at the operator's desk: to read, and without a word of any mail.

They stand here, since `mail` knows neither people nor their roles.
"""

from django.db.models import Model, QuerySet
from django.http import HttpRequest

from pleinair.accounts.admin import ReadOnly
from pleinair.mail.models import Letter, Stop


class Letters(ReadOnly):
    """Mails that did not go out, and why. To whom they were is not known any more."""

    duty = "mail"
    list_display = ("created_at", "kind", "state", "reason", "tries", "ended_at")
    list_filter = ("state", "kind", "reason")
    ordering = ("-id",)
    fields = ("kind", "state", "reason", "tries", "gives_up_at", "ended_at")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Model]:
        """Return what failed and what was stopped; what went out is nobody's business here."""
        over = (Letter.State.FAILED, Letter.State.STOPPED)
        return super().get_queryset(request).filter(state__in=over)


class Stops(ReadOnly):
    """Addresses that get nothing, each as a digest; the page of a person lets mail go again."""

    duty = "mail"
    list_display = ("created_at", "reason", "address_digest")
    list_filter = ("reason",)
    ordering = ("-created_at",)


TABLES: tuple[tuple[type[Model], type[ReadOnly]], ...] = ((Letter, Letters), (Stop, Stops))
