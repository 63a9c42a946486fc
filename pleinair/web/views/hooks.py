"""Calls from a provider that a task is done. The address is the secret, the body not believed."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from pleinair.generation import services, suppliers
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
