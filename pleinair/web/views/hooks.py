"""Calls from outside. Evolink's address is the secret, its body not believed; the others sign."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from pleinair import site
from pleinair.generation import services, suppliers
from pleinair.lib import clock
from pleinair.mail import services as mail
from pleinair.mail import webhooks
from pleinair.providers.evolink import webhook


@csrf_exempt
@require_POST
def evolink(request: HttpRequest, secret: str) -> HttpResponse:
    """Look at the task that a call names, if one of ours waits for it. The same answer if none."""
    try:
        task_id = webhook.task_of(
            request.body, token=secret, expected_token=suppliers.callback_secret()
        )
    except webhook.NotOurs:
        raise Http404 from None
    services.wake(provider="evolink", task_id=task_id)
    return HttpResponse("ok", content_type="text/plain")


@csrf_exempt
@require_POST
def resend(request: HttpRequest) -> HttpResponse:
    """Send nothing more to addresses that Resend could not reach, or that complained there."""
    headers = {name.lower(): value for name, value in request.headers.items()}
    secret = site.current().resend_webhook_secret
    try:
        webhooks.verify(request.body, headers=headers, secret=secret, now=clock.now())
    except webhooks.NotGenuine:
        return HttpResponse("not signed", content_type="text/plain", status=401)
    for report in webhooks.reports_in(request.body):
        mail.stop(address=report.address, reason=report.reason)
    return HttpResponse("ok", content_type="text/plain")


@csrf_exempt
@require_POST
def stripe(request: HttpRequest) -> HttpResponse:
    """Keep a report of Stripe's; what it means is looked at by whoever works, not here."""
    from pleinair.billing.stripe import reports
    from pleinair.billing.stripe.errors import NotGenuine

    try:
        reports.take(request.body, signature=request.headers.get("Stripe-Signature", ""))
    except NotGenuine:
        return HttpResponse("not signed", content_type="text/plain", status=400)
    return HttpResponse("ok", content_type="text/plain")
