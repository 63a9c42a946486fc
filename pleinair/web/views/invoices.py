"""Credits → Invoices: what there is, and the way to each at the payment processor."""

import uuid

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from pleinair.billing import queries as billing
from pleinair.billing.amounts import money
from pleinair.billing.stripe import pages
from pleinair.lib import clock
from pleinair.safety import limits
from pleinair.web import owners

# Each look asks Stripe.
_LOOKS = limits.Rule(per_minute=20, per_day=400)


@login_required
@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """List somebody's invoices, newest first."""
    owner = owners.person(request)
    rows = [
        {"row": row, "amount": money(row.amount, row.currency)}
        for row in billing.list_invoices(owner)
    ]
    return render(request, "web/invoices.html", {"rows": rows})


@login_required
@never_cache
@require_safe
def follow(request: HttpRequest, invoice_id: uuid.UUID) -> HttpResponse:
    """Lead to Stripe's page for an invoice, whose address is asked for each time."""
    owner = owners.person(request)
    row = billing.find_invoice(owner, invoice_id)
    if row is None:
        raise Http404
    limits.take(key_kind="owner", key=f"invoice:{owner.id}", now=clock.now(), rule=_LOOKS)
    return HttpResponseRedirect(pages.invoice_address(row.transaction_id))
