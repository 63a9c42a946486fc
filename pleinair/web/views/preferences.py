"""Settings → Preferences: the look, what the prompt bar begins with, and whether news come."""

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from pleinair.accounts import news
from pleinair.accounts import profile as profiles
from pleinair.accounts.models import Owner
from pleinair.web import owners, preferred, sections


class BeginningForm(forms.Form):
    """What the prompt bar begins with; only what the model in use leaves to choose."""

    shape = forms.ChoiceField(
        label=gettext_lazy("Shape"), required=False, choices=lambda: preferred.options()["shape"]
    )
    quality = forms.ChoiceField(
        label=gettext_lazy("Quality"),
        required=False,
        choices=lambda: preferred.options()["quality"],
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest) -> HttpResponse:
    """Show what somebody prefers, and remember what they choose."""
    owner = owners.person(request)
    if not preferred.are_kept():
        return sections.show(request, "preferences", _news(owner))
    row = profiles.of(owner)
    posted = request.POST if request.method == "POST" else None
    form = BeginningForm(posted, initial={"shape": row.shape, "quality": row.quality})
    if form.is_valid():
        profiles.choose(owner=owner, **form.cleaned_data)
        messages.success(request, _("The prompt bar begins with this from now on."))
        return redirect("preferences")
    status = 422 if form.is_bound else 200
    return sections.show(request, "preferences", {"form": form, **_news(owner)}, status=status)


def _news(owner: Owner) -> dict[str, object]:
    """Return the box for news as it stands, where this site sends any."""
    if not sections.sends_news():
        return {}
    return {"news": {"words": _(news.WORDS), "is_ticked": news.has_asked(owner)}}
