"""News by mail: asking for them, and the link under each that ends them with one press."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from pleinair.accounts import news
from pleinair.mail import opt_ins
from pleinair.web import owners


@login_required
@require_POST
def choose(request: HttpRequest) -> HttpResponse:
    """Record that somebody asks for news, or takes that back: a box of Settings → Preferences."""
    owner = owners.person(request)
    if request.POST.get("news") != "yes":
        news.take_back(owner)
        messages.success(request, _("You get no news by mail."))
        return redirect("preferences")
    try:
        news.ask(owner)
    except news.NotConfirmed as error:
        messages.warning(request, str(error))
    else:
        messages.success(request, _("You get our news by mail from now on."))
    return redirect("preferences")


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def unsubscribe(request: HttpRequest, token: str) -> HttpResponse:
    """End the news on a POST, which mail programs send by themselves (RFC 8058).

    A mere look changes nothing: scanners of mail follow every link. A link that was not made
    here is told apart by nothing but its signature, so the answer says nothing of any address.
    """
    try:
        if request.method == "POST":
            opt_ins.unsubscribe(token)
        else:
            opt_ins.check_token(token)
    except opt_ins.NotSigned:
        return render(request, "web/unsubscribe.html", {"is_dead": True}, status=404)
    return render(request, "web/unsubscribe.html", {"is_over": request.method == "POST"})
