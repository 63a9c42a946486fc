"""The link under every mail with news: one press, and no more comes."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from pleinair.mail import opt_ins


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def unsubscribe(request: HttpRequest, token: str) -> HttpResponse:
    """End the news on a POST, which mail programs send by themselves (RFC 8058).

    A mere look changes nothing: scanners of mail follow every link.
    """
    try:
        if request.method == "POST":
            opt_ins.unsubscribe(token)
        else:
            opt_ins.check_token(token)
    except opt_ins.NotSigned:
        raise Http404 from None
    return render(request, "web/unsubscribe.html", {"is_over": request.method == "POST"})
