"""What can be bought here; paying happens on the payment processor's own pages."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from pleinair.billing import queries as billing
from pleinair.web import offers, owners


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """Show plans and packs for an interval and a currency."""
    owner = owners.find(request)
    allowance = billing.allowance(owner.id if owner else None)
    shown = offers.shown(
        interval=request.GET.get("interval", ""),
        currency=request.GET.get("currency", ""),
        allowance=allowance,
        may_try=owner is None or not billing.has_subscribed(owner),
    )
    context = {
        "shown": shown,
        "has_plan": allowance.plan is not None,
        "has_bought": owner is not None and billing.has_bought(owner),
    }
    return render(request, "web/pricing.html", context)
