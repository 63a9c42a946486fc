"""Buying: off to Stripe's page, back from it with the truth, and to where a plan is managed."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from pleinair.billing import plans
from pleinair.billing.stripe import buying
from pleinair.lib import clock
from pleinair.safety import limits
from pleinair.web import owners

# Each try asks Stripe several times.
_TRIES = limits.Rule(per_minute=10, per_day=200)
# A bank takes days: the page looks again once in a while, in seconds.
_LOOK_AGAIN_S = 60


@login_required
@require_POST
def start(request: HttpRequest) -> HttpResponse:
    """Lead to the page on which the choice is paid."""
    owner = owners.find_or_make(request)
    limits.take(key_kind="owner", key=f"buy:{owner.id}", now=clock.now(), rule=_TRIES)
    asked = request.POST.get("interval", "")
    choice = buying.Choice(
        key=request.POST.get("key", ""),
        interval=next((known for known in plans.INTERVALS if known == asked), None),
        currency=request.POST.get("currency", ""),
    )
    try:
        return _off_to(buying.start(owner, choice))
    except plans.NotSold:
        raise Http404 from None


@login_required
@never_cache
@require_safe
def done(request: HttpRequest) -> HttpResponse:
    """Say what came of a payment: paid, still moved by the bank, or not paid."""
    owner = owners.find_or_make(request)
    limits.take(key_kind="owner", key=f"paid:{owner.id}", now=clock.now(), rule=_TRIES)
    session_id = request.GET.get("session", "")
    if not session_id.startswith("cs_") or len(session_id) > 255:
        raise Http404
    result = buying.come_back(owner, session_id)
    if result.outcome == "unpaid":
        return redirect("pricing")
    context = {"result": result, "title": plans.title_of(result.key)}
    page = render(request, "web/bought.html", context)
    if result.outcome == "waiting":
        page.headers["Refresh"] = str(_LOOK_AGAIN_S)
    return page


@login_required
@require_POST
def portal(request: HttpRequest) -> HttpResponse:
    """Lead to the page for plan, cards and invoices."""
    owner = owners.find_or_make(request)
    limits.take(key_kind="owner", key=f"buy:{owner.id}", now=clock.now(), rule=_TRIES)
    return _off_to(buying.portal(owner))


def _off_to(address: str) -> HttpResponse:
    # 303: whatever was posted here is not posted there.
    answer = HttpResponseRedirect(address)
    answer.status_code = 303
    return answer
