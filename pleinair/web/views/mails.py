"""The mail that this site would have sent, for whoever tries it out on their own machine."""

import uuid

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from pleinair.mail import queries
from pleinair.web import mailbox

_SHOWN = 100


@require_safe
def page(request: HttpRequest, mail_id: uuid.UUID | None = None) -> HttpResponse:
    """Show the newest mails and one of them in full: the text, whose links can be followed."""
    if not mailbox.may_look(request):
        raise Http404
    mails = queries.list_written(limit=_SHOWN)
    opened = queries.find_written(mail_id) if mail_id else next(iter(mails), None)
    if mail_id and opened is None:
        raise Http404
    return render(request, "web/mails.html", {"mails": mails, "opened": opened})
