"""Credits: what somebody has, from where, until when; and every movement there was."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from pleinair import site
from pleinair.billing import queries as billing
from pleinair.web import http, owners, plan_line, statement


@require_safe
def page(request: http.Request) -> HttpResponse:
    """Show a page of the statement; who did nothing yet has none."""
    owner = owners.find(request)
    after = http.uuid_of(request.GET.get("after"))
    here = site.current()
    has_bought = here.sells and owner is not None and billing.has_bought(owner)
    context = {
        "statement": statement.page(owner, after=after) if owner else None,
        "is_first": after is None,
        "has_bought": has_bought,
        "plan_line": plan_line.of(owner) if owner is not None and has_bought else "",
        "has_invoices": has_bought and here.switches.billing == "plans",
    }
    return render(request, "web/statement.html", context)


@require_safe
def table(request: http.Request) -> HttpResponse:
    """Send every movement as CSV."""
    owner = owners.find(request)
    headers = {"Content-Disposition": 'attachment; filename="credits.csv"'}
    text = statement.table(owner) if owner else ""
    return HttpResponse(text, content_type="text/csv; charset=utf-8", headers=headers)
